import { type Gaussian, gaussianOf, IMAGINARY, sameGaussian } from '../algebra/gaussian.ts';
import { type Expr, nodes } from '../algebra/syntax.ts';
import { delatexed } from '../reading/delatexed.ts';
import { parseSides } from '../reading/parse.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/** A complex number, asked for as a + bi. */
export type ComplexNumber = { readonly kind: 'complex'; readonly value: Gaussian };

/** An expression in i, the letter i standing for nothing else. */
export function readComplex(text: string): Expr | undefined {
  const sides = complexSides(text);
  return sides?.length === 1 ? sides[0] : undefined;
}

function complexSides(text: string): Expr[] | undefined {
  if (/[a-hj-zA-Z]/.test(text.replace(/\\?(?:frac|sqrt)|^\s*z\s*=/g, ' '))) return undefined;
  return parseSides(
    text
      .replace(/^\s*z\s*=/, '')
      .replace(/(?<![a-zA-Z\\])i(?![a-zA-Z])/g, IMAGINARY)
      .replace(/√\s*\(?\s*(-\s*\d+)\s*\)?/g, '\\sqrt{$1}'),
  );
}

export function meetsComplex({ value }: ComplexNumber, text: string): Met {
  const bare = delatexed(text)
    .replace(/^(?:(?:so|then|it's|it is|is it|the answer is|answer|i (?:got|get|think)|i have)\b[:,]?\s*)+/i, '')
    .replace(/[?.!\s]+$/, '');
  const given = complexSides(bare)?.at(-1);
  const found = given && gaussianOf(given);
  if (given === undefined || found === undefined) return UNREADABLE;
  if (!sameGaussian(found, value)) return NO;
  return isPlain(given) ? YES : nearly('form');
}

/** a + bi: no power of i, no product of sums, i in at most one term. */
function isPlain(expr: Expr): boolean {
  const all = nodes(expr);
  return (
    all.filter((node) => node.kind === 'variable').length <= 1 &&
    !all.some(
      (node) =>
        node.kind === 'power' ||
        (node.kind === 'multiply' &&
          (node.left.kind === 'add' ||
            node.left.kind === 'subtract' ||
            node.right.kind === 'add' ||
            node.right.kind === 'subtract')),
    )
  );
}
