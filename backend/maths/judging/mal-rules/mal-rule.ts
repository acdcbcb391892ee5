import { type Expr, isSum, mapParts, parts } from '../../algebra/syntax.ts';
import { type SignedTerm, signedTerms, sumOf } from '../../algebra/terms.ts';
import type { MisconceptionId } from '../misconception.ts';

/** What a misconception makes of one part of an expression: nothing where it has nothing to act on. */
export type LocalRule = {
  readonly id: MisconceptionId;
  /** `sum` rules see each whole sum once, `node` rules every part. */
  readonly on: 'node' | 'sum';
  readonly rewrite: (node: Expr) => readonly Expr[];
};

export const onNode = (id: MisconceptionId, rewrite: LocalRule['rewrite']): LocalRule => ({ id, on: 'node', rewrite });

/** A rule about the terms of a sum. */
export const onSum = (
  id: MisconceptionId,
  rewrite: (terms: readonly SignedTerm[]) => readonly (readonly SignedTerm[])[],
): LocalRule => ({ id, on: 'sum', rewrite: (node) => rewrite(signedTerms(node)).map(sumOf) });

/** A misconception carried out on `part`, and what the whole becomes by it. */
export type Slipped = { readonly id: MisconceptionId; readonly part: Expr; readonly whole: Expr };

/** Everything that `rules` make of an expression, rule by rule. */
export function slips(expr: Expr, rules: readonly LocalRule[]): Slipped[] {
  const places = placesOf(expr, false);
  return rules.flatMap(({ id, on, rewrite }) =>
    places
      .filter(({ inSum }) => on === 'node' || !inSum)
      .flatMap(({ node }) =>
        on === 'sum' && !isSum(node)
          ? []
          : rewrite(node).map((wrong) => ({ id, part: node, whole: put(expr, node, wrong) })),
      ),
  );
}

type Place = { readonly node: Expr; readonly inSum: boolean };

function placesOf(node: Expr, inSum: boolean): Place[] {
  return [{ node, inSum: inSum && isSum(node) }, ...parts(node).flatMap((part) => placesOf(part, isSum(node)))];
}

function put(expr: Expr, node: Expr, wrong: Expr): Expr {
  return expr === node ? wrong : mapParts(expr, (part) => put(part, node, wrong));
}
