import { sameNumber, signsOf } from './sign.ts';
import { both, either, EVERY, type RealSet, setWhere } from './real-set.ts';
import { type Expr, mapParts, nodes, unknowns } from './syntax.ts';

export type Comparison = '<' | '<=' | '>' | '>=';

/** Sides between comparison signs: two for x > 3, three for -2 < x <= 5. */
export type Inequality = { readonly sides: readonly Expr[]; readonly signs: readonly Comparison[] };

/** The real solutions in `unknown`; undefined where they have no exact form here. */
export function solveInequality({ sides, signs }: Inequality, unknown: string): RealSet | undefined {
  if (unknowns(...sides).some((name) => name !== unknown)) return undefined;
  let all: RealSet | undefined = EVERY;
  for (const [i, sign] of signs.entries()) {
    const [left, right] = [sides[i], sides[i + 1]];
    const one: RealSet | undefined = left && right && solveOne({ kind: 'subtract', left, right }, sign, unknown);
    all = all && one && both(all, one);
  }
  return all;
}

/** Where `expr` compares with 0 as `sign` says; a size is taken apart into its two cases. */
function solveOne(expr: Expr, sign: Comparison, unknown: string): RealSet | undefined {
  const size = nodes(expr).find((node) => node.kind === 'size' && unknowns(node).length > 0);
  if (size?.kind === 'size') {
    const inner = size.of;
    const [positive, negative] = [solveOne(inner, '>=', unknown), solveOne(inner, '<', unknown)];
    const [plain, flipped] = [replaced(expr, size, inner), replaced(expr, size, { kind: 'negative', of: inner })];
    const [first, second] = [solveOne(plain, sign, unknown), solveOne(flipped, sign, unknown)];
    if (!positive || !negative || !first || !second) return undefined;
    return either(both(positive, first), both(negative, second));
  }
  const signs = signsOf(expr, unknown);
  if (signs === undefined) return undefined;
  return setWhere(signs.critical, (value) => {
    const found = signs.at(value);
    return found !== undefined && fits(found, sign);
  });
}

function fits(found: number, sign: Comparison): boolean {
  if (sameNumber(found, 0)) return sign === '<=' || sign === '>=';
  return found < 0 ? sign.startsWith('<') : sign.startsWith('>');
}

const replaced = (expr: Expr, from: Expr, to: Expr): Expr =>
  expr === from ? to : mapParts(expr, (part) => replaced(part, from, to));
