import type { Elements, SetExpr, Sets, SetSign } from './set-expression.ts';
import { combined, expressionLatex, nameLatex, valueOf } from './set-expression.ts';

type Wrong = readonly [id: string, elements: Elements, parts?: Readonly<Record<string, string>>];

const OTHER_SIGN: Readonly<Record<SetSign, SetSign>> = {
  intersection: 'union',
  union: 'intersection',
  difference: 'intersection',
};

/** What wrong ideas about the outermost sign give. */
export function wrongSets(expr: SetExpr, all: Sets): Wrong[] {
  if (expr.kind === 'named') return [];
  if (expr.kind === 'complement') {
    const own = valueOf(expr.of, all);
    const others = [...all.named].filter(([name]) => name !== all.universal);
    return [
      ['set-itself', own],
      ...others.flatMap(([name, other]): Wrong[] => {
        const missing = combined('difference', other, own);
        return missing.length === 0 ? [] : [['complement-in-other-set', missing, { other: nameLatex(name) }]];
      }),
      ['whole-universal', all.named.get(all.universal ?? '') ?? []],
    ];
  }
  const [left, right] = [valueOf(expr.left, all), valueOf(expr.right, all)];
  const [onlyLeft, onlyRight] = [combined('difference', left, right), combined('difference', right, left)];
  const swapped: Wrong = [`not-${expr.kind}`, combined(OTHER_SIGN[expr.kind], left, right)];
  return [
    ...(expr.kind === 'difference' ? ([['wrong-way-round', onlyRight]] as const) : [swapped]),
    ...(expr.kind === 'intersection' ? [] : ([['left-out-shared', combined('union', onlyLeft, onlyRight)]] as const)),
    ...(expr.kind === 'difference' ? ([['not-difference', combined('union', left, right)]] as const) : []),
    ['only-one-set', left, { only: expressionLatex(expr.left) }],
    ['only-one-set', right, { only: expressionLatex(expr.right) }],
    ...(expr.kind === 'intersection'
      ? ([
          ['only-in-one', onlyLeft],
          ['only-in-one', onlyRight],
        ] as const)
      : []),
  ];
}
