/** Whole-number arithmetic on bigint, exact at any size. */

export const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function lcm(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : absolute(a * b) / gcd(a, b);
}

/** The least common multiple of a list of positive whole numbers, 1 for an empty list. */
export const lcmOf = (numbers: readonly bigint[]): bigint => numbers.reduce(lcm, 1n);

/** The largest integer whose `index`-th power is at most `n`, for n >= 0, by bisection. */
export function floorRoot(n: bigint, index: number): bigint {
  let low = 0n;
  let high = 1n;
  while (high ** BigInt(index) <= n) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(index) <= n) low = middle;
    else high = middle;
  }
  return low;
}

/** The exact `index`-th root of a whole number (negative ones for odd indices), where it has one. */
export function exactRoot(n: bigint, index: number): bigint | undefined {
  if (n < 0n) {
    if (index % 2 === 0) return undefined;
    const root = exactRoot(-n, index);
    return root === undefined ? undefined : -root;
  }
  const root = floorRoot(n, index);
  return root ** BigInt(index) === n ? root : undefined;
}

/** Trial division runs to the square root, so this keeps factorising under a few milliseconds. */
export const MAX_FACTORISED = 10_000_000_000n;

export type PrimePower = { readonly prime: bigint; readonly power: number };

/** Prime powers of `n`, smallest prime first; undefined outside 2..MAX_FACTORISED. */
export function primePowers(n: bigint): PrimePower[] | undefined {
  if (n < 2n || n > MAX_FACTORISED) return undefined;
  const found: PrimePower[] = [];
  let rest = n;
  for (let prime = 2n; prime * prime <= rest; prime += prime === 2n ? 1n : 2n) {
    let power = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      power += 1;
    }
    if (power > 0) found.push({ prime, power });
  }
  if (rest > 1n) found.push({ prime: rest, power: 1 });
  return found;
}

/** Positive divisors of |n|, smallest first; undefined for 0 and where `n` is too big to factorise. */
export function divisors(n: bigint): bigint[] | undefined {
  const size = absolute(n);
  if (size === 1n) return [1n];
  const primes = primePowers(size);
  if (primes === undefined) return undefined;
  let all = [1n];
  for (const { prime, power } of primes) {
    all = Array.from({ length: power + 1 }, (_, k) => prime ** BigInt(k)).flatMap((factor) =>
      all.map((divisor) => divisor * factor),
    );
  }
  return all.toSorted((a, b) => (a < b ? -1 : 1));
}
