import * as q from '../numbers/rational.ts';
import { sameSurd, type Surd, surdOf } from '../numbers/surd.ts';
import { solveLinear } from './linear.ts';
import { solveQuadratic } from './quadratic.ts';
import type { Equation } from './syntax.ts';

/** The real solutions of an equation: exactly these values, or every number. */
export type Solutions = readonly Surd[] | 'all';

/** Solves an equation that is at most quadratic in `unknown` alone; undefined for any other. */
export function solutionsOf(equation: Equation, unknown: string): Solutions | undefined {
  const linear = solveLinear(equation, unknown);
  if (linear?.kind === 'all') return 'all';
  if (linear?.kind === 'none') return [];
  if (linear !== undefined) return [surdOf(linear.value)];
  const quadratic = solveQuadratic(equation, unknown);
  if (quadratic === undefined) return undefined;
  const { roots } = quadratic;
  if (roots.kind === 'complex') return [];
  if (roots.kind === 'rational') return roots.values.map(surdOf);
  return [roots.spread, q.negate(roots.spread)].map((spread) => {
    const parts: [bigint, q.Rational][] = [
      [1n, roots.middle],
      [roots.radicand, spread],
    ];
    return new Map(parts.filter(([, value]) => !q.isZero(value)));
  });
}

export function sameSolutions(a: Solutions, b: Solutions): boolean {
  if (a === 'all' || b === 'all') return a === b;
  return a.length === b.length && a.every((x) => includes(b, x));
}

export const includes = (all: readonly Surd[], one: Surd): boolean => all.some((other) => sameSurd(one, other));

export const distinct = (all: readonly Surd[]): Surd[] =>
  all.filter((one, i) => all.findIndex((other) => sameSurd(one, other)) === i);
