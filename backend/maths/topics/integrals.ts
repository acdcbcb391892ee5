import { antiderivative, derivative } from '../calculus/derivative.ts';
import { fnLatex } from '../calculus/fn-latex.ts';
import { add, type Fn, holdsX, isNum, mul, pow, whole } from '../calculus/fn.ts';
import { parseFn } from '../calculus/parse-fn.ts';
import { sameFn } from '../calculus/same-fn.ts';
import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { measured, numberStep } from './built.ts';
import { topicProblem } from './made.ts';
import { calculusText, typedFn } from './calculus-words.ts';
import { valueOf } from './gradients.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';

/** Integrals by the table, with linear inner functions; definite ones of what has fractions at both ends. */
export const integrals: Topic = {
  name: 'integrals',
  read(text) {
    const plain = calculusText(text);
    if (!/\\int|∫|integra|antideriv/i.test(plain) || plain.length > 300) return undefined;
    return definite(plain) ?? indefinite(plain);
  },
};

const ASK = String.raw`(?:(?:find|evaluate|calculate|work out|compute|what is|what's|integrate|determine)(?: the)?(?: definite| indefinite)?(?: integrals?| antiderivative| function| following integrals?)?(?: of)?:? ?(?:\/\/ )?)?`;
const SIGN = String.raw`(?:\\int|∫)`;
const END = String.raw`(-?\d+(?:\.\d+)?|-?\\frac ?\{\d+\} ?\{\d+\}|-?\d+/\d+)`;
const D = String.raw`(?: |\\,)*(?:\\mathrm ?\{ ?d ?\}|d) ?([a-z])`;
const DEFINITE: readonly RegExp[] = [
  new RegExp(`^${ASK}${SIGN} ?(?:\\\\limits ?)?_ ?\\{? ?${END} ?\\}? ?\\^ ?\\{? ?${END} ?\\}? ?(.+?)${D}$`, 'i'),
];
const BETWEEN = new RegExp(
  `^${ASK}(?:(?:the )?(?:definite )?integral of )?(?<fn>.+?) (?:from|between) (?:x ?= ?)?${END} (?:to|and) (?:x ?= ?)?${END}$`,
  'i',
);
const PLAIN: readonly RegExp[] = [
  new RegExp(`^${ASK}${SIGN} ?(.+?)${D}$`, 'i'),
  /^(?:integrate|(?:find|what is|what's|whats|work out|calculate|determine) (?:the |an )?(?:indefinite integral|integral|antiderivative)(?: of)?|(?:the )?(?:integral|antiderivative) of) (?:y ?= ?|f ?\( ?x ?\) ?= ?)?(.+?)(?:,? (?:wrt|with respect to) ([a-z]))?$/i,
];

function indefinite(text: string): TopicProblem | undefined {
  for (const pattern of PLAIN) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const own = /\\int|∫|=/.test(found[1] ?? '')
      ? undefined
      : typedFn(found[1] ?? '', found[2] ?? (/[a-z]/i.test(found[1] ?? '') ? undefined : 'x'));
    return own && integralProblem(own.fn, own.variable);
  }
  return undefined;
}

/** Each term with a wrong rule for powers. */
function termwise(fn: Fn, rule: (constants: Fn, power: Fn) => Fn): Fn | undefined {
  const terms = fn.kind === 'sum' ? fn.of : [fn];
  const changed = terms.map((term): Fn | undefined => {
    const factors = term.kind === 'prod' ? term.of : [term];
    const constants = mul(...factors.filter((one) => !holdsX(one)));
    const [power, ...more] = factors.filter(holdsX);
    if (more.length > 0) return undefined;
    if (power === undefined) return rule(constants, whole(0));
    if (power.kind === 'var') return rule(constants, whole(1));
    return power.kind === 'pow' && power.base.kind === 'var' && isNum(power.exponent)
      ? rule(constants, power.exponent)
      : undefined;
  });
  return changed.every((one) => one !== undefined) ? add(...changed) : undefined;
}

/** An antiderivative on the way, with or without its constant. */
const eitherWay = (of: Fn, variable: string): Expected => ({
  kind: 'any',
  of: [
    { kind: 'function', of, variable },
    { kind: 'function', of, variable, constant: true },
  ],
});

const X: Fn = { kind: 'var' };

function integralProblem(fn: Fn, variable: string): TopicProblem | undefined {
  const integral = antiderivative(fn);
  if (integral === undefined) return undefined;
  const latex = (of: Fn): string => fnLatex(of, variable);
  const expected = { kind: 'function', of: integral, variable, constant: true } as const;
  const answerLatex = `${latex(integral)} + C`;
  const wrong: (readonly [string, Fn | undefined])[] = [
    ['differentiated', derivative(fn)],
    ['not-divided', termwise(fn, (c, n) => mul(c, pow(X, add(n, whole(1)))))],
    [
      'old-power',
      termwise(fn, (c, n) =>
        isNum(n) && n.value.n !== 0n ? mul(c, pow(n, whole(-1)), pow(X, add(n, whole(1)))) : mul(c, X),
      ),
    ],
    ['multiplied', termwise(fn, (c, n) => mul(c, add(n, whole(1)), pow(X, add(n, whole(1)))))],
    ['slope-multiplied', multipliedSlope(fn, integral)],
    ['sign', mul(whole(-1), integral)],
  ];
  const terms = fn.kind === 'sum' ? fn.of : [];
  const steps: TopicStep[] = terms.slice(0, 2).flatMap((term, i) => {
    const value = antiderivative(term);
    if (value === undefined) return [];
    return [
      {
        id: i === 0 ? 'term' : 'next-term',
        parts: { of: latex(term), value: latex(value) },
        expected: eitherWay(value, variable),
      },
    ];
  });
  return topicProblem({
    topic: 'integrals',
    task: 'indefinite',
    given: `\\int ${fn.kind === 'sum' ? `\\left(${latex(fn)}\\right)` : latex(fn)}\\,d${variable}`,
    parts: { fn: latex(fn), variable, bare: latex(integral) },
    steps: [...steps, { id: 'last', parts: { answer: answerLatex }, expected }],
    answer: expected,
    answerLatex,
    mistakes: wrong.flatMap(([id, gives]): Mistake[] =>
      gives === undefined || sameFn(derivative(gives), fn) !== false
        ? []
        : [
            { id, parts: { wrong: latex(gives) }, gives: { kind: 'function', of: gives, variable, constant: true } },
            { id, parts: { wrong: latex(gives) }, gives: { kind: 'function', of: gives, variable } },
          ],
    ),
  });
}

/** The inner slope multiplied in place of divided by: 2 sin 2x for cos 2x. */
function multipliedSlope(fn: Fn, integral: Fn): Fn | undefined {
  const only = fn.kind === 'prod' ? fn.of.find(holdsX) : fn;
  if (only === undefined || (only.kind !== 'call' && only.kind !== 'pow')) return undefined;
  const inner = only.kind === 'call' ? only.of : holdsX(only.exponent) ? only.exponent : only.base;
  const slope = derivative(inner);
  return isNum(slope) ? mul(slope, slope, integral) : undefined;
}

const valued = (typed: string | undefined): Rational | undefined => {
  const fn = typed === undefined ? undefined : parseFn(typed, 'x');
  return fn !== undefined && isNum(fn) ? fn.value : undefined;
};

function definite(text: string): TopicProblem | undefined {
  const found = DEFINITE.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const between = found === undefined ? BETWEEN.exec(text) : null;
  const [low, high] =
    found === undefined ? [valued(between?.[2]), valued(between?.[3])] : [valued(found[1]), valued(found[2])];
  const own = found === undefined ? typedFn(between?.groups?.['fn'] ?? '') : typedFn(found[3] ?? '', found[4]);
  const integral = own && antiderivative(own.fn);
  if (own === undefined || integral === undefined || low === undefined || high === undefined || !isSmooth(own.fn))
    return undefined;
  const [top, bottom] = [valueOf(integral, high), valueOf(integral, low)];
  const [last, first] = [valueOf(own.fn, high), valueOf(own.fn, low)];
  if (top === undefined || bottom === undefined) return undefined;
  const latex = (of: Fn): string => fnLatex(of, own.variable);
  const of = magnitude.of;
  const shown = {
    fn: latex(own.fn),
    low: q.rationalLatex(low),
    high: q.rationalLatex(high),
    integral: latex(integral),
    top: q.rationalLatex(top),
    bottom: bottom.n < 0n ? `(${q.rationalLatex(bottom)})` : q.rationalLatex(bottom),
  };
  return measured(
    {
      topic: 'integrals',
      task: 'definite',
      given: `\\int_{${shown.low}}^{${shown.high}} ${own.fn.kind === 'sum' ? `\\left(${shown.fn}\\right)` : shown.fn}\\,d${own.variable}`,
      parts: { ...shown, last: `${shown.top} - ${shown.bottom}` },
      steps: [
        {
          id: 'integral',
          parts: { value: shown.integral },
          expected: eitherWay(integral, own.variable),
        },
        numberStep('top', of(top), shown, { decimals: false }),
        numberStep('bottom', of(bottom), shown, { decimals: false }),
      ],
      answer: of(q.subtract(top, bottom)),
      dressed: { decimals: false, names: ['integral', 'area'] },
      mistakes: [
        ['ends-swapped', of(q.subtract(bottom, top))],
        ['top-only', of(top)],
        ['added', of(q.add(top, bottom))],
        ['not-integrated', last && first && of(q.subtract(last, first))],
      ],
    },
    'last',
  );
}

/** A polynomial: nothing in it breaks off between the ends. */
function isSmooth(fn: Fn): boolean {
  switch (fn.kind) {
    case 'num':
    case 'var':
      return true;
    case 'sum':
    case 'prod':
      return fn.of.every(isSmooth);
    case 'pow':
      return isSmooth(fn.base) && isNum(fn.exponent) && q.isInteger(fn.exponent.value) && fn.exponent.value.n > 0n;
    default:
      return false;
  }
}
