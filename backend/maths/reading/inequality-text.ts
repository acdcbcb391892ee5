import type { Comparison, Inequality } from '../algebra/inequality.ts';
import { parseExpression } from './parse.ts';

/** Comparisons in one line: -2 < x <= 5 has two. */
const MAX_SIGNS = 2;

/** The inequality in a text without words; undefined for anything else. */
export function readInequality(text: string): Inequality | undefined {
  const pieces = text.split(/(<=|>=|<|>)/);
  if (pieces.length < 3 || pieces.length > 2 * MAX_SIGNS + 1) return undefined;
  const sides = pieces.filter((_, i) => i % 2 === 0).map((side) => parseExpression(side));
  const signs = pieces.flatMap((piece) => (isComparison(piece) ? [piece] : []));
  const known = sides.flatMap((side) => side ?? []);
  const [first, second] = signs;
  if (known.length !== sides.length || signs.length !== sides.length - 1) return undefined;
  return second !== undefined && first?.[0] !== second[0] ? undefined : { sides: known, signs };
}

const isComparison = (text: string): text is Comparison => ['<', '<=', '>', '>='].includes(text);
