import { equationLatex } from '../../algebra/print.ts';
import { type Equation, unknowns } from '../../algebra/syntax.ts';
import { type Row, rowOf } from '../../algebra/system.ts';
import { absolute, gcd } from '../../numbers/integer.ts';
import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { System } from '../../problems/problem.ts';
import type { Misconception, MisconceptionId } from '../misconception.ts';
import { equationSlips } from './equations.ts';

type Candidate = { readonly id: MisconceptionId; readonly part: string; readonly row: Row | undefined };

/** The misconception that leads from the equations of a system exactly to `line`. */
export function systemMisconception(problem: System, line: Equation): Misconception | undefined {
  const written = rowOf(line, problem.unknowns);
  if (written === undefined) return undefined;
  const found = candidates(problem).find(({ row }) => row !== undefined && sameLine(row, written));
  return found && { id: found.id, part: found.part };
}

/** One row is a multiple of the other, and neither is empty. */
function sameLine(one: Row, other: Row): boolean {
  const zero = (a: Rational, b: Rational, c: Rational, d: Rational): boolean =>
    q.equal(q.multiply(a, d), q.multiply(b, c));
  const empty = (row: Row): boolean => q.isZero(row.a) && q.isZero(row.b);
  if (empty(one) || empty(other)) return false;
  return (
    zero(one.a, one.b, other.a, other.b) && zero(one.a, one.c, other.a, other.c) && zero(one.b, one.c, other.b, other.c)
  );
}

function candidates({ equations, unknowns: own, answer }: System): Candidate[] {
  const [first, second] = answer.rows;
  const both = equations.map(equationLatex).join(',\\; ');
  const factors = multipliers(first, second);
  return [
    ...equations.flatMap((equation, i) =>
      scaledInPart(
        equationLatex(equation),
        i === 0 ? first : second,
        factors.map((pair) => pair[i] ?? q.ONE),
      ),
    ),
    ...factors.flatMap(([k, m]) => combined(both, times(first, k), times(second, m))),
    ...substituted(equations, own),
    ...equations.flatMap((equation) =>
      own.flatMap((name) =>
        equationSlips(equation, name).map(({ id, part, leads }) => ({ id, part, row: rowOf(leads, own) })),
      ),
    ),
  ];
}

const times = ({ a, b, c }: Row, k: Rational): Row => ({
  a: q.multiply(a, k),
  b: q.multiply(b, k),
  c: q.multiply(c, k),
});

type Factors = readonly [Rational, Rational];

/** By how much each equation is multiplied so that one of the unknowns cancels; first both as they are. */
function multipliers(first: Row, second: Row): Factors[] {
  const found: Factors[] = [[q.ONE, q.ONE]];
  for (const [x, y] of [
    [first.a, second.a],
    [first.b, second.b],
  ] as const) {
    if (!q.isInteger(x) || !q.isInteger(y) || q.isZero(x) || q.isZero(y)) continue;
    const common = gcd(x.n, y.n);
    found.push([q.rational(absolute(y.n) / common), q.rational(absolute(x.n) / common)]);
  }
  return found;
}

/** k(ax + by) = c, and k times one term alone. */
function scaledInPart(part: string, row: Row, factors: readonly Rational[]): Candidate[] {
  return factors.flatMap((k) => {
    if (q.equal(q.size(k), q.ONE)) return [];
    const all = times(row, k);
    return [
      { id: 'right-side-not-scaled', part, row: { ...all, c: row.c } },
      { id: 'one-term-not-scaled', part, row: { ...all, b: row.b } },
      { id: 'one-term-not-scaled', part, row: { ...all, a: row.a } },
    ] satisfies Candidate[];
  });
}

/** Both rows added or subtracted, one of the three numbers the other way. */
function combined(part: string, first: Row, second: Row): Candidate[] {
  const found: Candidate[] = [];
  for (const [id, right, wrong] of [
    ['elimination-sign-when-subtracting', q.subtract, q.add],
    ['elimination-sign-when-adding', q.add, q.subtract],
  ] as const) {
    for (const mask of [1, 2, 4]) {
      const pick = (bit: number): typeof q.add => ((mask & bit) === 0 ? right : wrong);
      const row = { a: pick(1)(first.a, second.a), b: pick(2)(first.b, second.b), c: pick(4)(first.c, second.c) };
      found.push({ id, part, row });
    }
    found.push({
      id: 'elimination-right-side-left',
      part,
      row: { a: right(first.a, second.a), b: right(first.b, second.b), c: first.c },
    });
  }
  return found;
}

/** y = mx + n put into the other equation without brackets: b·mx + n. */
function substituted(equations: System['equations'], own: System['unknowns']): Candidate[] {
  const rows = equations.map((equation) => rowOf(equation, own));
  return [0, 1].flatMap((from) => {
    const [one, other] = [rows[from], rows[1 - from]];
    const equation = equations[from];
    if (one === undefined || other === undefined || equation === undefined) return [];
    const part = equationLatex(equation);
    const found: Candidate[] = [];
    // ax + by = c with y = mx + n: m = -a/b, n = c/b.
    const [m, n] = [q.divide(q.negate(one.a), one.b), q.divide(one.c, one.b)];
    if (m !== undefined && n !== undefined) {
      const lead = q.add(other.a, q.multiply(other.b, m));
      found.push({ id: 'substitution-without-brackets', part, row: { a: lead, b: q.ZERO, c: q.subtract(other.c, n) } });
      found.push({
        id: 'substitution-factor-lost',
        part,
        row: { a: q.add(other.a, m), b: q.ZERO, c: q.subtract(other.c, n) },
      });
    }
    const [k, l] = [q.divide(q.negate(one.b), one.a), q.divide(one.c, one.a)];
    if (k !== undefined && l !== undefined) {
      const lead = q.add(other.b, q.multiply(other.a, k));
      found.push({ id: 'substitution-without-brackets', part, row: { a: q.ZERO, b: lead, c: q.subtract(other.c, l) } });
      found.push({
        id: 'substitution-factor-lost',
        part,
        row: { a: q.ZERO, b: q.add(other.b, k), c: q.subtract(other.c, l) },
      });
    }
    return found;
  });
}

/** True where two given values are those of the solution, each under the name of the other. */
export function valuesSwapped(problem: System, lines: readonly Equation[]): boolean {
  const { answer, unknowns: own } = problem;
  if (answer.kind !== 'one' || q.equal(answer.x, answer.y) || lines.length !== 2) return false;
  const swapped: readonly Row[] = [
    { a: q.ONE, b: q.ZERO, c: answer.y },
    { a: q.ZERO, b: q.ONE, c: answer.x },
  ];
  return swapped.every((row) =>
    lines.some((line) => {
      const written = unknowns(line.left).length === 1 ? rowOf(line, own) : undefined;
      return written !== undefined && sameLine(row, written);
    }),
  );
}
