import { inText, joinedBy } from '../algebra/latex-words.ts';
import { type Comparison, type Inequality, solveInequality } from '../algebra/inequality.ts';
import { integersOf, type RealSet, sameSet, setLatex } from '../algebra/real-set.ts';
import { polynomialOf } from '../algebra/linear.ts';
import { latex } from '../algebra/print.ts';
import { realRoots } from '../algebra/sign.ts';
import { type Expr, nodes, unknowns, whole } from '../algebra/syntax.ts';
import * as p from '../algebra/polynomial.ts';
import * as q from '../numbers/rational.ts';
import { readInequality } from '../reading/inequality-text.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsAll, expectsList, numberExpr, step } from './expressions.ts';
import { hasWords, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';

const TAIL = String.raw`(?:[.,;]? ?(?:and|then)? ?(?:please )?(?:enter|write|give|express|state|show|graph|represent|put|draw|type)\b.*(?:interval notation|number line|inequalit(?:y|ies)|set notation|∞).*| (?:for|to find) (?:the )?(?:variable )?[a-z]| in interval notation| algebraically| analytically.*)?`;
const LEAD = String.raw`(?:(?:solve|find|work out|determine|simplify|graph)(?: and (?:graph|simplify))?(?: the)?(?: (?:values? of|solutions?(?: set)?(?: of| to)?|set of values of))?(?: (?:the|this|following|each|linear|quadratic|double|compound|rational|absolute value|involving))*(?: (?:inequality|inequalities))?(?: (?:involving absolute value|below|for [a-z]))?(?:,? (?:and )?(?:write|express|give|graph|state|then write|then graph)[^<>=]*?)?(?: where| when| such that| for which)?(?: [a-z],)?[:.,]? ?)?`;
const SOLVE = new RegExp(
  String.raw`^${LEAD}(?:write your final answer in interval notation[.:]? ?)?([^<>]*?(?:<=|>=|<|>).+?)${TAIL}$`,
  'i',
);
const INTEGERS =
  /^(?:find|list|write(?: down)?|give|state|what are|which|work out|show)? ?(?:all )?(?:of )?(?:the )?(?:possible )?(?:integers?|whole numbers?)(?: values?)?(?: (?:of|for) [a-z])?(?: (?:that|which|where|such that|satisfying|satisfy|solutions?|to|of|for|are|there|the|inequality|this|if|with|when))*:? ?([^<>]*?(?:<=|>=|<|>).+)$/i;

/** Inequalities in one unknown: linear, double, quadratic, with the unknown below or inside a size; and their whole numbers. */
export const inequalities: Topic = {
  name: 'inequalities',
  read(text) {
    const said = statement(text);
    if (!/[<>]/.test(said)) return undefined;
    const whole = INTEGERS.exec(said)?.[1];
    if (whole !== undefined) return problemOf(whole.replace(/ (?:where|and|if) [a-z] is an integer$/i, ''), true);
    const [, only] = SOLVE.exec(said) ?? [];
    return only === undefined ? undefined : problemOf(only, false);
  },
};

const MAX_INTEGERS = 25;
const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const LATEX: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge' };

function problemOf(text: string, integers: boolean): TopicProblem | undefined {
  const bare = text.trim().replace(/[.,;?]+$/, '');
  const parts = bare.split(/,? (?:and|or) /);
  if (hasWords(bare.replace(/\b(?:and|or)\b/g, ' ')) || parts.length > 1) return undefined;
  const inequality = readInequality(bare);
  const [unknown, ...more] = inequality === undefined ? [] : unknowns(...inequality.sides);
  const set =
    inequality && unknown !== undefined && more.length === 0 ? solveInequality(inequality, unknown) : undefined;
  if (inequality === undefined || unknown === undefined || set === undefined) return undefined;
  const plain = inequality.sides.every((side) => (side.kind === 'variable') !== (unknowns(side).length === 0));
  if (plain && !integers) return undefined;
  return integers ? integersProblem(inequality, unknown, set) : solveProblem(inequality, unknown, set);
}

const given = ({ sides, signs }: Inequality): string =>
  sides.map((side, i) => `${i === 0 ? '' : ` ${LATEX[signs[i - 1] ?? '<']} `}${latex(side)}`).join('');
const base = (task: string, inequality: Inequality): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'inequalities',
  task,
  given: given(inequality),
});
const reals = (unknown: string, set: RealSet): Expected => ({ kind: 'reals', unknown, set });

function taskOf(
  { sides }: Inequality,
  unknown: string,
): 'linear' | 'double' | 'quadratic' | 'size' | 'fraction' | undefined {
  if (sides.some((side) => nodes(side).some((node) => node.kind === 'size'))) return 'size';
  const polynomials = sides.map((side) => polynomialOf(side));
  const known = polynomials.flatMap((one) => one ?? []);
  if (known.length < sides.length) return 'fraction';
  const degree = Math.max(...known.map(p.degree));
  if (sides.length > 2)
    return degree <= 1 && unknowns(sides[1] ?? whole(q.ONE)).includes(unknown) ? 'double' : undefined;
  const [left, right] = known;
  const real = left && right ? p.degree(p.minus(left, right)) : 0;
  return real <= 1 ? 'linear' : 'quadratic';
}

function solveProblem(inequality: Inequality, unknown: string, set: RealSet): TopicProblem | undefined {
  const task = taskOf(inequality, unknown);
  if (task === undefined) return undefined;
  const answer = reals(unknown, set);
  const answerLatex = setLatex(set, unknown);
  const parts = { unknown, given: given(inequality), answer: answerLatex };
  const steps = [...leading(inequality, unknown, task, parts), step(`solve-${task}`, answer, parts)];
  return {
    ...base(task, inequality),
    parts,
    steps,
    answer,
    answerLatex,
    mistakes: mistakesIn(inequality, unknown, set, parts),
  };
}

/** What is found on the way: the coefficient of a linear one, the ends of the others. */
function leading(
  inequality: Inequality,
  unknown: string,
  task: string,
  parts: Readonly<Record<string, string>>,
): TopicStep[] {
  const [left, right] = inequality.sides.map((side) => polynomialOf(side));
  if (task === 'linear') {
    const all = left && right && p.minus(left, right);
    const by = all && p.coefficientOf(all, unknown, 1);
    const end = all && by && q.divide(q.negate(p.coefficientOf(all, unknown, 0)), by);
    if (end === undefined) return [];
    const flips = by !== undefined && by.n < 0n;
    const side = left && p.coefficientOf(left, unknown, 1);
    return [
      step('end', { kind: 'values', groups: [[numberExpr(end)]] }, { ...parts, end: q.rationalLatex(end) }),
      ...(flips && side !== undefined && side.n < 0n && (right === undefined || p.degree(right) === 0)
        ? [step('direction', { kind: 'yes-or-no', yes: true }, { ...parts, by: q.rationalLatex(by) })]
        : []),
    ];
  }
  const all = left && right && p.minus(left, right);
  const roots = task === 'quadratic' && all ? realRoots(all, unknown) : undefined;
  return roots === undefined || roots.length === 0
    ? []
    : [
        step('roots', expectsAll(roots.map(numberExpr)), {
          ...parts,
          roots: joinedBy('and', roots.map(q.rationalLatex)),
        }),
      ];
}

/** The wrong ideas whose set is another one: the sign not turned round, turned round, the end taken in or left out. */
function mistakesIn(
  inequality: Inequality,
  unknown: string,
  set: RealSet,
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  const kept = [set];
  const one = (id: string, wrong: RealSet | undefined): Mistake[] => {
    if (wrong === undefined || kept.some((other) => sameSet(other, wrong))) return [];
    kept.push(wrong);
    return [{ id, parts, gives: reals(unknown, wrong) }];
  };
  const turned = { ...inequality, signs: inequality.signs.map((sign) => FLIPPED[sign]) };
  const strict = inequality.signs.map(
    (sign): Comparison => (sign === '<=' ? '<' : sign === '>=' ? '>' : sign === '<' ? '<=' : '>='),
  );
  const [left, right] = inequality.sides;
  const sign = inequality.signs[0];
  const negated: RealSet | undefined =
    left && right && sign && inequality.sides.length === 2
      ? solveInequality({ sides: [left, { kind: 'negative', of: right }], signs: [sign] }, unknown)
      : undefined;
  const [low, high] = set.points;
  const half =
    low && high
      ? { points: [high], at: [set.at[1] ?? false], gaps: [set.gaps[1] ?? false, set.gaps[2] ?? false] }
      : undefined;
  return [
    ...one(
      flipsSign(inequality, unknown) ? 'sign-not-turned' : 'sign-turned',
      inequality.sides.length === 2 ? solveInequality(turned, unknown) : undefined,
    ),
    ...one('end-point', solveInequality({ ...inequality, signs: strict }, unknown)),
    ...one('sign-of-number', negated),
    ...one('one-end-only', half),
    ...(set.points.length === 1 && set.points[0] !== undefined
      ? one('equation-instead', { points: set.points, at: [true], gaps: [false, false] })
      : []),
  ];
}

function flipsSign({ sides }: Inequality, unknown: string): boolean {
  const [left, right] = sides.map((side) => polynomialOf(side));
  const by = left && right && p.degree(right) === 0 ? p.coefficientOf(left, unknown, 1) : undefined;
  return by !== undefined && by.n < 0n;
}

function integersProblem(inequality: Inequality, unknown: string, set: RealSet): TopicProblem | undefined {
  const found = integersOf(set, MAX_INTEGERS);
  if (found === undefined) return undefined;
  const values = found.map((n) => whole(q.rational(n)));
  const answerLatex = found.length === 0 ? inText('none') : found.join(',\\ ');
  const parts = { unknown, solved: setLatex(set, unknown) };
  const answer: Expected = expectsAll(values);
  const closed = { ...set, at: set.at.map((at) => !at) };
  const wrong = integersOf(closed, MAX_INTEGERS) ?? [];
  const list = (ns: readonly bigint[]): Expected => ({ kind: 'values', groups: ns.map((n) => [whole(q.rational(n))]) });
  const positive = found.filter((n) => n > 0n);
  const mistakes: Mistake[] = [];
  if (wrong.length > found.length) mistakes.push({ id: 'ends-taken-in', parts, gives: exactly(wrong) });
  const nonZero = found.filter((n) => n !== 0n);
  if (found.includes(0n) && nonZero.length > 0) mistakes.push({ id: 'zero-left-out', parts, gives: list(nonZero) });
  if (positive.length > 0 && positive.length < nonZero.length)
    mistakes.push({ id: 'only-positive', parts, gives: list(positive) });
  const plain = inequality.sides.every((side: Expr) => (side.kind === 'variable') !== (unknowns(side).length === 0));
  return {
    ...base('integers', inequality),
    parts,
    steps: [...(plain ? [] : [step('solve-first', reals(unknown, set), parts)]), step('list', answer, parts)],
    answer,
    answerLatex,
    mistakes,
  };
}

const exactly = (ns: readonly bigint[]): Expected =>
  ns.length === 1 ? expectsList(ns.map((n) => whole(q.rational(n)))) : expectsAll(ns.map((n) => whole(q.rational(n))));
