import { describe, expect, it } from 'vitest';
import { lineLatex } from '../algebra/print.ts';
import { readAttempt } from './attempt.ts';

/** The lines in a pupil's text, joined by bars. */
function linesIn(text: string): string {
  const read = readAttempt(text, ['x']);
  if (read === undefined) return 'unread';
  return read.kind === 'claim' ? read.claim : read.lines.map(lineLatex).join(' | ');
}

const READ: readonly (readonly [string, string])[] = [
  ['is it -5?', '-5'],
  ['then -11', '-11'],
  ['so -5', '-5'],
  ['my -3', '-3'],
  ['i got (x+2)(x+3)', '(x + 2)(x + 3)'],
  ['is it (x-2)?', 'x - 2'],
  ['X = 5', 'x = 5'],
  ['x is 5', 'x = 5'],
  ['x is minus 3', 'x = -3'],
  ['x = five', 'x = 5'],
  ['5 is the answer', '5'],
  ['surely its 7', '7'],
  ['½', '\\frac{1}{2}'],
  ['2x2x3x7', '2 \\times 2 \\times 3 \\times 7'],
  ['3x=15 so x=5', '3x = 15 | x = 5'],
  ['3x = 15 => x = 5', '3x = 15 | x = 5'],
  ['3x=15 therefore x=5', '3x = 15 | x = 5'],
  ['3x=15. x=5', '3x = 15 | x = 5'],
  ['we get 3x = 15 then x = 5', '3x = 15 | x = 5'],
  ['3x=15\nx=5', '3x = 15 | x = 5'],
  ['x=5 because 20-5=15 and 15/3=5', '20 - 5 = 15 | \\frac{15}{3} = 5 | x = 5'],
  ['3 because 2+3=5', '2 + 3 = 5 | 3'],
  ['3 because it fits', '3'],
  ['8+27-4\n=35-4\n=31', '8 + 27 - 4 = 35 - 4 = 31'],
  ['x=±3', 'x = 3 | x = -3'],
  ['£70', '70'],
  ['there are no solutions', 'none'],
  ['all numbers', 'all'],
];

const UNREAD = ['x = 2!', 'x is not 2', '5!', 'x >3', 'purple hat', '3 because 1/2x = 4', 'x = 2 because not 3 = 4'];

describe("a pupil's own line", () => {
  it.each(READ)('"%s" is read as %s', (text, lines) => {
    expect(linesIn(text)).toBe(lines);
  });

  it.each(UNREAD)('"%s" is left alone', (text) => {
    expect(linesIn(text)).toBe('unread');
  });
});
