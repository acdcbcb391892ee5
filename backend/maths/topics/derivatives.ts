import { derivative, derivativeOf } from '../calculus/derivative.ts';
import { fnLatex } from '../calculus/fn-latex.ts';
import { add, type Fn, holdsX, isNum, mul, negate, pow, subtract, whole } from '../calculus/fn.ts';
import { sameFn } from '../calculus/same-fn.ts';
import type { Expected } from '../replies/expected.ts';
import { topicProblem } from './made.ts';
import { calculusText, ORDERS, takeDefinitions, typedFn, typedOrDefined } from './calculus-words.ts';
import { readGradient } from './gradients.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';

/** Derivatives of polynomials, powers, sine, cosine, exponential and logarithm, with product, quotient and chain rule; gradients, tangents, turning points. */
export const derivatives: Topic = {
  name: 'derivatives',
  read(text) {
    const plain = calculusText(text);
    if (
      !/deriv|differentiat|d ?y|d\}|d\/d|'|gradient|slope|tangent|turning|stationary/i.test(plain) ||
      plain.length > 400
    )
      return undefined;
    return readGradient(plain) ?? readDerivative(plain);
  },
};

const ORDER = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const WRT = String.raw`(?:,? (?:wrt|with respect to|w\.r\.t\.?) ([a-z]))`;
const ASK = String.raw`(?:(?:find|what is|what's|whats|calculate|work out|give|determine|compute|evaluate|take|get) )?(?:the )?`;
const FORMS: readonly (readonly [
  RegExp,
  (found: RegExpExecArray) => readonly [fn: string, order: string | number, variable: string | undefined],
])[] = [
  [
    new RegExp(`^differentiate (?:the (?:function|following):? ?)?(?:y ?= ?|f ?\\( ?x ?\\) ?= ?)?(.+?)${WRT}?$`, 'i'),
    (m) => [m[1] ?? '', 1, m[2]],
  ],
  [
    new RegExp(
      `^${ASK}(?:${ORDER} )?derivative (?:of|for) (?:the (?:function|following):? ?)?(?:y ?= ?|f ?\\( ?x ?\\) ?= ?)?(.+?)${WRT}?$`,
      'i',
    ),
    (m) => [m[2] ?? '', m[1] ?? 1, m[3]],
  ],
  [
    /^(?:find |what is |calculate |work out )?(?:d ?y ?\/ ?d ?x|\\frac ?\{ ?d ?y ?\} ?\{ ?d ?x ?\}|y')(?:,)? (?:if|when|for|given(?: that)?|where|of) y ?= ?(.+)$/i,
    (m) => [m[1] ?? '', 1, 'x'],
  ],
  [
    /^(?:if |given(?: that)? |for |let )?y ?= ?(.+?)(?:,|\.|;| \/\/)? ?(?:then )?(?:find|what is|work out|calculate|determine) (?:d ?y ?\/ ?d ?x|\\frac ?\{ ?d ?y ?\} ?\{ ?d ?x ?\}|y')$/i,
    (m) => [m[1] ?? '', 1, 'x'],
  ],
  [
    /^(?:if |given(?: that)? |for |let )?y ?= ?(.+?)(?:,|\.|;| \/\/)? ?(?:then )?(?:find|what is|work out|calculate|determine) (?:d\^2 ?y ?\/ ?d ?x\^2|\\frac ?\{ ?d\^\{?2\}? ?y ?\} ?\{ ?d ?x\^\{?2\}? ?\}|y'')$/i,
    (m) => [m[1] ?? '', 2, 'x'],
  ],
  [
    /^(?:if |given(?: that)? |for |let )?([fgh]) ?\( ?([a-z]) ?\) ?= ?(.+?)(?:,|\.|;| \/\/)? ?(?:then )?(?:find|what is|work out|calculate|determine) \1 ?('{1,3}) ?\( ?\2 ?\)$/i,
    (m) => [m[3] ?? '', m[4]?.length ?? 1, m[2]],
  ],
  [
    /^(?:find|what is|work out|calculate|determine) ([fgh]) ?('{1,3}) ?\( ?([a-z]) ?\)(?:\.|,)? ?(?:\/\/|if|for|when|given(?: that)?|where)? ?\1 ?\( ?\3 ?\) ?= ?(.+)$/i,
    (m) => [m[4] ?? '', m[2]?.length ?? 1, m[3]],
  ],
  [
    /^(?:find |what is |evaluate |calculate |work out )?(?:\\frac ?\{ ?d ?\} ?\{ ?d ?([a-z]) ?\}|d ?\/ ?d ?([a-z])) ?(?:of )?(.+)$/i,
    (m) => [m[3] ?? '', 1, m[1] ?? m[2]],
  ],
  [
    new RegExp(
      `^(?:find (?:the )?(?:requested )?(?:higher-order |second |third )?derivatives? (?:for|of) the given functions?\\. (?:\\/\\/ )?)?(?:y|f ?\\( ?x ?\\)) ?= ?(.+?), ?${ORDER} derivative$`,
      'i',
    ),
    (m) => [m[1] ?? '', m[2] ?? 1, 'x'],
  ],
  [
    /^find (?:the )?(first|second|third) derivative for the given functions?\. \/\/ y ?= ?(.+)$/i,
    (m) => [m[2] ?? '', m[1] ?? 1, 'x'],
  ],
  [
    /^find (?:d ?y ?\/ ?d ?x|\\frac ?\{ ?d ?y ?\} ?\{ ?d ?x ?\}) for the given functions?\. \/\/ y ?= ?(.+)$/i,
    (m) => [m[1] ?? '', 1, 'x'],
  ],
];

function readDerivative(text: string): TopicProblem | undefined {
  const named = takeDefinitions(text);
  if (named === undefined) return undefined;
  for (const [pattern, take] of FORMS) {
    const found = pattern.exec(named.rest);
    if (found === null) continue;
    const [typed, order, variable] = take(found);
    const count = typeof order === 'number' ? order : (ORDERS[order.toLowerCase()] ?? 1);
    const own = named.defined.size === 0 ? typedFn(typed, variable) : definedFn(typed, variable, named.defined);
    if (own !== undefined) return derivativeProblem(own.fn, own.variable, count);
  }
  return undefined;
}

function definedFn(
  typed: string,
  variable: string | undefined,
  defined: ReadonlyMap<string, Fn>,
): { fn: Fn; variable: string } | undefined {
  const letter = variable ?? /^[a-z] ?\( ?([a-z]) ?\)$/i.exec(typed.trim())?.[1];
  const fn = letter === undefined ? undefined : typedOrDefined(typed, letter, defined);
  return fn === undefined || letter === undefined ? undefined : { fn, variable: letter };
}

type Kind = 'powers' | 'product' | 'quotient' | 'chain' | 'table';

/** By which rule a function is differentiated. */
function kindOf(fn: Fn): Kind {
  const terms = fn.kind === 'sum' ? fn.of : [fn];
  const kinds = terms.map(termKind);
  return kinds.find((kind) => kind !== 'powers') ?? 'powers';
}

function termKind(term: Fn): Kind {
  const factors = (term.kind === 'prod' ? term.of : [term]).filter(holdsX);
  if (factors.length > 1)
    return factors.some(
      (one) => one.kind === 'pow' && isNum(one.exponent) && one.exponent.value.n < 0n && one.base.kind !== 'var',
    )
      ? 'quotient'
      : 'product';
  const [only] = factors;
  if (
    only === undefined ||
    only.kind === 'var' ||
    (only.kind === 'pow' && only.base.kind === 'var' && isNum(only.exponent))
  )
    return 'powers';
  const inner =
    only.kind === 'call' ? only.of : only.kind === 'pow' ? (holdsX(only.exponent) ? only.exponent : only.base) : only;
  return inner.kind === 'var' ? 'table' : 'chain';
}

/** The inner function of a chain. */
function innerOf(fn: Fn): Fn | undefined {
  const term = (fn.kind === 'sum' ? fn.of : [fn]).find((one) => termKind(one) === 'chain');
  const only = (term?.kind === 'prod' ? term.of : term === undefined ? [] : [term]).find(holdsX);
  if (only === undefined) return undefined;
  return only.kind === 'call'
    ? only.of
    : only.kind === 'pow'
      ? holdsX(only.exponent)
        ? only.exponent
        : only.base
      : undefined;
}

export const functionOf = (of: Fn, variable: string): Expected => ({ kind: 'function', of, variable });

export function derivativeProblem(fn: Fn, variable: string, order: number): TopicProblem | undefined {
  if (order > 4) return undefined;
  const answer = derivativeOf(fn, order);
  const kind = order > 1 ? 'again' : kindOf(fn);
  const latex = (of: Fn): string => fnLatex(of, variable);
  const expected = functionOf(answer, variable);
  const given = latex(fn);
  return topicProblem({
    topic: 'derivatives',
    task: kind,
    given:
      order === 1
        ? `\\frac{d}{d${variable}}\\left(${given}\\right)`
        : `\\frac{d^{${order}}}{d${variable}^{${order}}}\\left(${given}\\right)`,
    parts: { fn: given, variable, order: `${order}` },
    steps: [...stepsOf(fn, variable, order, kind), { id: 'last', parts: { answer: latex(answer) }, expected }],
    answer: expected,
    answerLatex: latex(answer),
    mistakes: mistakesOf(fn, answer, variable, order, kind),
  });
}

function stepsOf(fn: Fn, variable: string, order: number, kind: Kind | 'again'): TopicStep[] {
  const step = (id: string, of: Fn, value: Fn): TopicStep => ({
    id,
    parts: { of: fnLatex(of, variable), value: fnLatex(value, variable) },
    expected: functionOf(value, variable),
  });
  if (kind === 'again')
    return Array.from({ length: order - 1 }, (_, i) => step('before', derivativeOf(fn, i), derivativeOf(fn, i + 1)));
  if (kind === 'chain') {
    const inner = innerOf(fn);
    return inner === undefined ? [] : [step('inner', inner, derivative(inner))];
  }
  if (kind === 'product' || kind === 'quotient') {
    const [u, v] = halves(fn, kind);
    return u === undefined || v === undefined
      ? []
      : [step('first-part', u, derivative(u)), step('second-part', v, derivative(v))];
  }
  const terms = fn.kind === 'sum' ? fn.of.filter(holdsX) : [];
  const [first, second] = terms;
  return first === undefined || second === undefined ? [] : [step('term', first, derivative(first))];
}

/** The two parts of the one product or quotient in a function. */
function halves(fn: Fn, kind: 'product' | 'quotient'): readonly [Fn | undefined, Fn | undefined] {
  const term = (fn.kind === 'sum' ? fn.of : [fn]).find((one) => termKind(one) === kind);
  const factors = term?.kind === 'prod' ? term.of : [];
  const isUnder = (one: Fn): boolean => one.kind === 'pow' && isNum(one.exponent) && one.exponent.value.n < 0n;
  if (kind === 'quotient') {
    const under = factors.filter(isUnder);
    return [mul(...factors.filter((one) => !isUnder(one))), mul(...under.map((one) => pow(one, whole(-1))))];
  }
  const [first, ...rest] = factors.filter(holdsX);
  return [first && mul(...factors.filter((one) => !holdsX(one)), first), rest.length === 0 ? undefined : mul(...rest)];
}

/** Each term of a sum changed by a wrong rule for powers. */
function termwise(fn: Fn, rule: (coefficient: Fn, power: Fn) => Fn): Fn | undefined {
  const terms = fn.kind === 'sum' ? fn.of : [fn];
  const changed = terms.map((term): Fn | undefined => {
    if (!holdsX(term)) return whole(0);
    const factors = term.kind === 'prod' ? term.of : [term];
    const [power, ...more] = factors.filter(holdsX);
    const constants = mul(...factors.filter((one) => !holdsX(one)));
    if (power === undefined || more.length > 0) return undefined;
    if (power.kind === 'var') return rule(constants, whole(1));
    return power.kind === 'pow' && power.base.kind === 'var' && isNum(power.exponent)
      ? rule(constants, power.exponent)
      : undefined;
  });
  return changed.every((one) => one !== undefined) ? add(...changed) : undefined;
}

function mistakesOf(fn: Fn, answer: Fn, variable: string, order: number, kind: Kind | 'again'): Mistake[] {
  const x: Fn = { kind: 'var' };
  const found: (readonly [string, Fn | undefined])[] = [
    ['power-kept', order === 1 ? termwise(fn, (c, n) => mul(c, n, pow(x, n))) : undefined],
    ['factor-forgotten', order === 1 ? termwise(fn, (c, n) => mul(c, pow(x, subtract(n, whole(1))))) : undefined],
    [
      'integrated',
      order === 1
        ? termwise(fn, (c, n) => mul(c, pow(add(n, whole(1)), whole(-1)), pow(x, add(n, whole(1)))))
        : undefined,
    ],
    [
      'constant-kept',
      order === 1 && fn.kind === 'sum' ? add(answer, ...fn.of.filter((one) => !holdsX(one))) : undefined,
    ],
    ['one-too-few', order > 1 ? derivativeOf(fn, order - 1) : undefined],
    ['one-too-many', derivativeOf(fn, order + 1)],
    ['sign', negate(answer)],
  ];
  if (kind === 'product' || kind === 'quotient') {
    const [u, v] = halves(fn, kind);
    if (u !== undefined && v !== undefined) {
      const [du, dv] = [derivative(u), derivative(v)];
      if (kind === 'product')
        found.push(['product-of-derivatives', mul(du, dv)], ['half-product', mul(du, v)], ['half-product', mul(u, dv)]);
      else
        found.push(
          ['quotient-of-derivatives', mul(du, pow(dv, whole(-1)))],
          ['added-quotient', mul(add(mul(du, v), mul(u, dv)), pow(v, whole(-2)))],
          ['bottom-not-squared', mul(subtract(mul(du, v), mul(u, dv)), pow(v, whole(-1)))],
        );
    }
  }
  if (kind === 'chain') {
    const inner = innerOf(fn);
    const slope = inner && derivative(inner);
    if (inner !== undefined && slope !== undefined && fn.kind !== 'sum')
      found.push(['inner-forgotten', mul(answer, pow(slope, whole(-1)))]);
  }
  return found.flatMap(([id, gives]) => {
    if (gives === undefined || sameFn(gives, answer) !== false) return [];
    return [{ id, parts: { wrong: fnLatex(gives, variable) }, gives: functionOf(gives, variable) }];
  });
}
