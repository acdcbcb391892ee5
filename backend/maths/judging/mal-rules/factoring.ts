import { factorise } from '../../algebra/factors.ts';
import { polynomialOf } from '../../algebra/linear.ts';
import { polynomialLatex } from '../../algebra/polynomial-latex.ts';
import * as p from '../../algebra/polynomial.ts';
import type { Expr } from '../../algebra/syntax.ts';
import * as q from '../../numbers/rational.ts';
import type { ProblemOf } from '../../problems/problem.ts';
import type { Misconception, MisconceptionId } from '../misconception.ts';

type Candidate = readonly [id: MisconceptionId, gives: p.Polynomial | undefined];

/** The misconception about factorising that leads exactly to what the pupil wrote. */
export function factorMisconception(problem: ProblemOf<'factor'>, written: Expr): Misconception | undefined {
  const given = polynomialOf(written);
  if (given === undefined) return undefined;
  const part = polynomialLatex(problem.polynomial);
  const found = candidates(problem).find(([, gives]) => gives !== undefined && p.same(gives, given));
  if (found !== undefined) return { id: found[0], part };
  const id = isProduct(written) ? pairOf(problem.polynomial, given) : undefined;
  return id && { id, part };
}

const isProduct = (expr: Expr): boolean =>
  expr.kind === 'multiply' || expr.kind === 'power' || (expr.kind === 'negative' && isProduct(expr.of));

function candidates({ polynomial, answer }: ProblemOf<'factor'>): Candidate[] {
  const outside = p.collect([answer.outside]);
  const brackets = answer.brackets.flatMap(({ polynomial: one, times }) => Array.from({ length: times }, () => one));
  const product = (parts: readonly p.Polynomial[]): p.Polynomial | undefined =>
    parts.reduce<p.Polynomial | undefined>((all, one) => all && p.times(all, one), outside);
  const flip = (one: p.Polynomial): p.Polynomial =>
    p.collect([...one.values()].map((t, i) => (i === 0 ? t : { ...t, coefficient: q.negate(t.coefficient) })));
  const takesOut = answer.outside.powers.length > 0 || !q.equal(q.size(answer.outside.coefficient), q.ONE);
  const terms = p.ordered(polynomial);
  /** What taking the factor out of some terms only comes to: the others stand in the bracket undivided. */
  const leftInside = (divided: (at: number) => boolean): p.Polynomial =>
    terms
      .map((term, at) => (divided(at) ? p.collect([term]) : (p.times(p.collect([term]), outside) ?? p.NOTHING)))
      .reduce(p.plus, p.NOTHING);
  const inside = terms.flatMap((_, i): Candidate[] => [
    ['common-factor-left-inside', leftInside((at) => at === i)],
    ['common-factor-left-inside', leftInside((at) => at !== i)],
  ]);
  const vanished = terms
    .filter((term) => p.same(p.collect([term]), outside))
    .map((term): Candidate => ['common-term-vanishes', p.minus(polynomial, p.collect([term]))]);
  const withoutOutside = brackets.reduce<p.Polynomial | undefined>(
    (all, one) => all && p.times(all, one),
    p.constant(q.ONE),
  );
  return [
    ['factor-signs-turned', product(brackets.map(flip))],
    ...brackets.map(
      (_, i): Candidate => ['factor-one-sign', product(brackets.map((one, at) => (at === i ? flip(one) : one)))],
    ),
    ...(takesOut ? ([['common-factor-forgotten', withoutOutside], ...vanished, ...inside] as const) : []),
    ...squares(polynomial),
  ];
}

/** x² - a² taken for (x - a)² or (x + a)². */
function squares(polynomial: p.Polynomial): Candidate[] {
  const factors = factorise(polynomial);
  if (polynomial.size !== 2 || factors === undefined || factors.brackets.length !== 2) return [];
  const outside = p.collect([factors.outside]);
  return factors.brackets.map(({ polynomial: one }): Candidate => {
    const square = p.times(one, one);
    return ['difference-of-squares-as-square', square && p.times(outside, square)];
  });
}

/** A product with the right ends and a wrong middle, or the right middle and a wrong end. */
function pairOf(wanted: p.Polynomial, given: p.Polynomial): MisconceptionId | undefined {
  const [name, ...more] = p.names(wanted, given);
  if (name === undefined || more.length > 0 || p.degree(wanted) !== 2 || p.degree(given) !== 2) return undefined;
  const same = (power: number): boolean =>
    q.equal(p.coefficientOf(wanted, name, power), p.coefficientOf(given, name, power));
  if (!same(2)) return undefined;
  if (same(0)) return 'pair-with-wrong-sum';
  return same(1) ? 'pair-with-wrong-product' : undefined;
}
