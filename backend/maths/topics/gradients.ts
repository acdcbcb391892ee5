import { derivative } from '../calculus/derivative.ts';
import { fnLatex } from '../calculus/fn-latex.ts';
import { type Fn, isNum, num, put } from '../calculus/fn.ts';
import { parseFn } from '../calculus/parse-fn.ts';
import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { type LineReply, lineOf } from '../replies/function-reply.ts';
import { measure, measured, numberStep } from './built.ts';
import { topicProblem } from './made.ts';
import { typedFn } from './calculus-words.ts';
import type { Mistake, TopicProblem, TopicStep } from './topic.ts';

const VALUE = String.raw`(-?\d+(?:\.\d+)?(?:/\d+)?|-?\\frac ?\{\d+\} ?\{\d+\})`;
const CURVE = String.raw`(?:the )?(?:curve |graph |line |function )?(?:of )?(?:with equation )?(?:y|f ?\( ?x ?\)) ?= ?`;
const POINT = String.raw`(?:,? ?(?:at|when|where) (?:the )?(?:point )?(?:where )?(?:x ?= ?${VALUE}|\( ?${VALUE} ?, ?${VALUE} ?\)))`;
const ASK = String.raw`(?:find |what is |what's |calculate |work out |determine |evaluate )(?:the )?`;

const GRADIENTS: readonly RegExp[] = [
  new RegExp(
    `^${ASK}(?:gradient|slope) (?:of |to )?(?:the tangent (?:line )?(?:to |of )?)?(?:of )?${CURVE}(.+?)${POINT}$`,
    'i',
  ),
  new RegExp(
    `^${ASK}(?:slope of the tangent line )m ?= ?f' ?\\( ?a ?\\),? where f ?\\( ?x ?\\) ?= ?(.+?),? and a ?= ?${VALUE}$`,
    'i',
  ),
  new RegExp(
    `^(?:if |given(?: that)? |for )?f ?\\( ?x ?\\) ?= ?(.+?)(?:,|\\.|;| //)? ?(?:find|what is|calculate|work out|evaluate) f' ?\\( ?${VALUE} ?\\)$`,
    'i',
  ),
  new RegExp(
    `^(?:find|what is|calculate|work out|evaluate) f' ?\\( ?(?<at>${VALUE}) ?\\) (?:if|when|for|given(?: that)?|where) f ?\\( ?x ?\\) ?= ?(?<fn>.+)$`,
    'i',
  ),
];
const FOR_THE_FUNCTION = new RegExp(
  `^for the function (?:y ?= ?)?f ?\\( ?x ?\\) ?= ?(.+?), find f' ?\\( ?a ?\\),? where a ?= ?${VALUE}$`,
  'i',
);
const INDICATED = new RegExp(
  `^find the equation of the tangent line to each of the given functions at the indicated values of x\\. // f ?\\( ?x ?\\) ?= ?(.+?), x ?= ?${VALUE}$`,
  'i',
);
const TANGENT = new RegExp(
  `^${ASK}(?:equation of )?(?:the )?tangent(?: line)? (?:to |of )?${CURVE}(.+?)${POINT}$`,
  'i',
);

/** The gradient of a curve at a point, or the tangent there. */
export function readGradient(text: string): TopicProblem | undefined {
  for (const pattern of [...GRADIENTS, FOR_THE_FUNCTION]) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const problem = at(
      found.groups?.['fn'] ?? found[1],
      found.groups?.['at'] ?? found[2] ?? found[3],
      found[4],
      'gradient',
    );
    if (problem !== undefined) return problem;
  }
  const found = TANGENT.exec(text) ?? INDICATED.exec(text);
  return found === null ? undefined : at(found[1], found[2] ?? found[3], found[4], 'tangent');
}

/** A function's value where that is a fraction. */
export function valueOf(fn: Fn, x: Rational): Rational | undefined {
  const value = put(fn, num(x));
  return isNum(value) ? value.value : undefined;
}

const valued = (typed: string | undefined): Rational | undefined => {
  const fn = typed === undefined ? undefined : parseFn(typed, 'x');
  return fn !== undefined && isNum(fn) ? fn.value : undefined;
};

function at(
  typed: string | undefined,
  x: string | undefined,
  y: string | undefined,
  task: 'gradient' | 'tangent',
): TopicProblem | undefined {
  const own = typedFn(typed ?? '', 'x');
  const [where, height] = [valued(x), valued(y)];
  if (own === undefined || where === undefined) return undefined;
  const slopes = derivative(own.fn);
  const [slope, level] = [valueOf(slopes, where), valueOf(own.fn, where)];
  if (slope === undefined || level === undefined || (height !== undefined && !q.equal(height, level))) return undefined;
  const shared = {
    fn: fnLatex(own.fn, 'x'),
    slopes: fnLatex(slopes, 'x'),
    at: q.rationalLatex(where),
    level: q.rationalLatex(level),
    slope: q.rationalLatex(slope),
  };
  const first: TopicStep = {
    id: 'derivative',
    parts: { value: shared.slopes },
    expected: { kind: 'function', of: slopes, variable: 'x' },
  };
  if (task === 'tangent') return tangent(shared, first, where, level, slope);
  const second = valueOf(derivative(slopes), where);
  return measured(
    {
      topic: 'derivatives',
      task,
      given: `y = ${shared.fn},\\ x = ${shared.at}`,
      parts: shared,
      steps: [first],
      answer: magnitude.of(slope),
      dressed: { decimals: false, names: ['gradient', 'm', 'slope'] },
      mistakes: [
        ['height-instead', magnitude.of(level)],
        ['derived-twice', second && magnitude.of(second)],
        ['sign', magnitude.of(q.negate(slope))],
        ['chord', where.n === 0n ? undefined : magnitude.of(q.divide(level, where) ?? q.ZERO)],
      ],
    },
    'last',
  );
}

function tangent(
  shared: Readonly<Record<string, string>>,
  first: TopicStep,
  where: Rational,
  level: Rational,
  slope: Rational,
): TopicProblem {
  const line = (m: Rational, x: Rational, y: Rational): LineReply => ({
    kind: 'line',
    slope: m,
    intercept: q.subtract(y, q.multiply(m, x)),
  });
  const answer = line(slope, where, level);
  const answerLatex = `y = ${fnLatex(lineOf(answer), 'x')}`;
  const wrong: (readonly [string, LineReply])[] = [
    ['through-origin', { kind: 'line', slope, intercept: q.ZERO }],
    ['intercept-is-height', { kind: 'line', slope, intercept: level }],
    ['normal-instead', q.isZero(slope) ? answer : line(q.negate(q.divide(q.ONE, slope) ?? q.ONE), where, level)],
    ['swapped-point', line(slope, level, where)],
  ];
  const mistakes = wrong.flatMap(([id, gives]): Mistake[] =>
    q.equal(gives.slope, answer.slope) && q.equal(gives.intercept, answer.intercept)
      ? []
      : [{ id, parts: { wrong: `y = ${fnLatex(lineOf(gives), 'x')}` }, gives }],
  );
  return topicProblem({
    topic: 'derivatives',
    task: 'tangent',
    given: `y = ${shared['fn'] ?? ''},\\ x = ${shared['at'] ?? ''}`,
    parts: shared,
    steps: [
      first,
      numberStep('slope', magnitude.of(slope), shared, { decimals: false }),
      {
        id: 'height',
        parts: { ...shared, value: shared['level'] ?? '' },
        expected: measure(magnitude.of(level), { names: ['y'] }),
      },
      { id: 'last', parts: { ...shared, answer: answerLatex }, expected: answer },
    ],
    answer,
    answerLatex,
    mistakes,
  });
}
