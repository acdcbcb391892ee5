import { abs, add, type Complex, minus, real } from './complex.ts';
import { exactValue, nearValue } from './evaluate.ts';
import { type Exact, exact } from './exact.ts';
import { lettersIn, type Tree } from './tree.ts';

/** How far apart, for their size, two values in double precision may lie and still be the same. */
const NEAR = 1e-9;
const POINTS = 5;
/** Odd primes, so that no letter's value is a simple multiple of another's. */
const PRIMES = [7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n];

/** The value of a letter at a point: positive where `above`, for roots and logarithms. */
function point(names: readonly string[], k: number, above: boolean): ReadonlyMap<string, Exact> {
  return new Map(
    names.map((name, i) => {
      const top = PRIMES[(i * 5 + k * 3) % PRIMES.length] ?? 7n;
      const bottom = PRIMES[(i * 3 + k * 7 + 1) % PRIMES.length] ?? 11n;
      const sign = !above && (i + k) % 2 === 1 ? -1n : 1n;
      return [name, exact(sign * (top + BigInt(k)), bottom) ?? { n: 1n, d: 1n }];
    }),
  );
}

export const isNear = (a: Complex, b: Complex): boolean => abs(add(a, minus(b))) <= NEAR * Math.max(1, abs(a), abs(b));

/**
 * Whether two expressions have the same value at every one of some points, exactly where both are rational there and in double precision
 * otherwise (letters are positive then, as school means it under roots). Undefined where no point gives both a value.
 */
export function sameValue(a: Tree, b: Tree): boolean | undefined {
  const names = [...lettersIn(a).union(lettersIn(b))].toSorted();
  const asLetter = sameAt(a, b, names, new Map());
  if (asLetter !== false || !names.includes('i')) return asLetter;
  return sameAt(
    a,
    b,
    names.filter((name) => name !== 'i'),
    new Map([['i', { re: 0, im: 1 }]]),
  );
}

function sameAt(a: Tree, b: Tree, names: readonly string[], fixed: ReadonlyMap<string, Complex>): boolean | undefined {
  const known = trials(a, b, names, fixed).filter((same) => same !== undefined);
  return known.length === 0 ? undefined : known.every(Boolean);
}

function trials(
  a: Tree,
  b: Tree,
  names: readonly string[],
  fixed: ReadonlyMap<string, Complex>,
): (boolean | undefined)[] {
  return Array.from({ length: names.length === 0 ? 1 : POINTS }, (_, k) => {
    const at = point(names, k, false);
    const [left, right] = [exactValue(a, at), exactValue(b, at)];
    if (left !== undefined && right !== undefined) return left.n === right.n && left.d === right.d;
    const above = [...point(names, k, true)].map(([name, { n, d }]) => [name, real(Number(n) / Number(d))] as const);
    const letters = new Map([...above, ...fixed]);
    const [x, y] = [nearValue(a, letters), nearValue(b, letters)];
    return Number.isFinite(abs(x)) && Number.isFinite(abs(y)) ? isNear(x, y) : undefined;
  });
}

/** Whether two equations, each as left minus right, have one and the same graph: one is a multiple of the other. */
export function sameEquation(a: Tree, b: Tree): boolean | undefined {
  const names = [...lettersIn(a).union(lettersIn(b))].toSorted();
  let ratio: Complex | undefined;
  let seen = 0;
  for (let k = 0; k < POINTS; k++) {
    const letters = new Map([...point(names, k, true)].map(([name, { n, d }]) => [name, real(Number(n) / Number(d))]));
    const [x, y] = [nearValue(a, letters), nearValue(b, letters)];
    if (!Number.isFinite(abs(x)) || !Number.isFinite(abs(y)) || abs(y) < NEAR) continue;
    const now = real(x.re / y.re);
    if (ratio !== undefined && !isNear(ratio, now)) return false;
    ratio = now;
    seen += 1;
  }
  return seen < 2 || ratio === undefined ? undefined : abs(ratio) > NEAR;
}

/** The value of an expression without letters, if it is real. */
export function realValue(tree: Tree): number | undefined {
  if (lettersIn(tree).size > 0) return undefined;
  const { re, im } = nearValue(tree, new Map());
  return Number.isNaN(re) || Math.abs(im) > NEAR * Math.max(1, Math.abs(re)) ? undefined : re;
}
