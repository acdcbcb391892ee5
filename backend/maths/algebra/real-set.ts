import { inText, joinedBy } from './latex-words.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/**
 * A set of real numbers whose ends are fractions: the points in rising order, whether each belongs to it, and whether the gap before each
 * of them, and the one after the last, does.
 */
export type RealSet = {
  readonly points: readonly Rational[];
  readonly at: readonly boolean[];
  readonly gaps: readonly boolean[];
};

export const EVERY: RealSet = { points: [], at: [], gaps: [true] };
export const NO_REALS: RealSet = { points: [], at: [], gaps: [false] };

const byValue = (a: Rational, b: Rational): number => (q.equal(a, b) ? 0 : q.less(a, b) ? -1 : 1);

export function contains(set: RealSet, value: Rational): boolean {
  const here = set.points.findIndex((point) => !q.less(point, value));
  const point = set.points[here];
  if (point === undefined) return set.gaps.at(-1) ?? false;
  return (q.equal(point, value) ? set.at[here] : set.gaps[here]) ?? false;
}

/** The set of what passes `test`, which may change its mind at `critical` points alone. */
export function setWhere(critical: readonly Rational[], test: (value: Rational) => boolean): RealSet {
  const points = critical
    .filter((one, i) => critical.findIndex((other) => q.equal(one, other)) === i)
    .toSorted(byValue);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return test(q.ZERO) ? EVERY : NO_REALS;
  const gaps = points.map((point, i) => {
    const before = points[i - 1];
    return test(
      before === undefined ? q.subtract(point, q.ONE) : (q.divide(q.add(before, point), q.rational(2n)) ?? point),
    );
  });
  return tidied({ points, at: points.map(test), gaps: [...gaps, test(q.add(last, q.ONE))] });
}

/** Without the points where nothing changes. */
function tidied({ points, at, gaps }: RealSet): RealSet {
  const kept = points.flatMap((_, i) => (at[i] === gaps[i] && at[i] === gaps[i + 1] ? [] : [i]));
  const last = kept.at(-1);
  return {
    points: kept.flatMap((i) => points[i] ?? []),
    at: kept.map((i) => at[i] ?? false),
    gaps: [...kept.map((i) => gaps[i] ?? false), (last === undefined ? gaps[0] : gaps[last + 1]) ?? false],
  };
}

export const both = (a: RealSet, b: RealSet): RealSet =>
  setWhere([...a.points, ...b.points], (value) => contains(a, value) && contains(b, value));

export const either = (a: RealSet, b: RealSet): RealSet =>
  setWhere([...a.points, ...b.points], (value) => contains(a, value) || contains(b, value));

export const sameSet = (a: RealSet, b: RealSet): boolean =>
  a.points.length === b.points.length &&
  a.points.every((point, i) => q.equal(point, b.points[i] ?? q.ZERO) && a.at[i] === b.at[i]) &&
  a.gaps.every((gap, i) => gap === b.gaps[i]);

/** The whole numbers of a set, where they are at most `most`; undefined where they never end or are more. */
export function integersOf(set: RealSet, most: number): bigint[] | undefined {
  const [first, last] = [set.points[0], set.points.at(-1)];
  if (set.gaps[0] === true || set.gaps.at(-1) === true) return undefined;
  if (first === undefined || last === undefined) return [];
  const found: bigint[] = [];
  const start = first.n / first.d - 1n;
  if (last.n / last.d - start > 10_000n) return undefined;
  for (let n = start; n <= last.n / last.d + 1n; n += 1n) if (contains(set, q.rational(n))) found.push(n);
  return found.length > most ? undefined : found;
}

/** `-2 \le x < 5`, intervals joined by "or". */
export function setLatex(set: RealSet, unknown: string): string {
  const { points, at, gaps } = set;
  if (points.length === 0) return gaps[0] === true ? String.raw`${inText('every')}\ ${unknown}` : inText('none');
  const pieces: string[] = [];
  for (let i = 0; i <= points.length; i += 1) {
    const [before, point] = [points[i - 1], points[i]];
    if (gaps[i] === true) {
      const low = before && `${q.rationalLatex(before)} ${at[i - 1] === true ? '\\le' : '<'} `;
      const high = point && ` ${at[i] === true ? '\\le' : '<'} ${q.rationalLatex(point)}`;
      if (before !== undefined && point === undefined)
        pieces.push(`${unknown} ${at[i - 1] === true ? '\\ge' : '>'} ${q.rationalLatex(before)}`);
      else pieces.push(`${low ?? ''}${unknown}${high ?? ''}`);
    }
    if (point !== undefined && at[i] === true && gaps[i] === false && gaps[i + 1] === false)
      pieces.push(`${unknown} = ${q.rationalLatex(point)}`);
  }
  return joinedBy('or', pieces);
}
