import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arbitrary, array, constantFrom, integer, oneof, string } from 'fast-check';

const folder = process.env['CHALKSTREAM_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');

/** Whether the real material is here; tests that need it are skipped where it is not. */
export const hasData = existsSync(join(folder, 'long_solutions.jsonl'));

/** One field of each row of a file of real material, as far as it is text. */
export function column(file: string, field: string): string[] {
  return rows(file).flatMap((row) => {
    const value = row[field];
    return typeof value === 'string' ? [value] : [];
  });
}

export function rows(file: string): Record<string, unknown>[] {
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What models write, and what nobody should: each piece is one that some renderer gets wrong when it comes in parts. */
const PIECES = [
  'word',
  'Two words. ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '    ',
  '$',
  '$$',
  '$x^2$',
  '$$y = 1$$',
  '$\\frac{1}{2}$',
  '$5',
  '$7 and ',
  '5$',
  '$-1$,',
  '$10 for a pen ',
  '\\$',
  '\\(',
  '\\)',
  '\\(a\\)',
  '\\[',
  '\\]',
  '\\[\nb\n\\]',
  '\\begin{align*}',
  '\\end{align*}',
  '\\begin{align*}\na &= b \\\\\n- c\n\\end{align*}',
  '\\begin{cases}',
  '\\end{cases}',
  '\\beg',
  '\\',
  '\\\\',
  '\\frac',
  '\\text{if $x$}',
  '\\text{',
  '{',
  '}',
  '*',
  '**',
  '***',
  '****',
  '**bold**',
  '*it*',
  '_',
  '__',
  '___',
  '_x_',
  'a_b',
  '3*4*5',
  '`',
  '``',
  '```',
  '`code`',
  '`$x$`',
  '```js\n',
  '\n```\n',
  '~~~',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '10. ',
  '\n- ',
  '\n  - ',
  '\n    - ',
  '\n1. ',
  '\n   ',
  '> ',
  '\n> ',
  '>> ',
  '# ',
  '\n## ',
  '#',
  '---',
  '\n---\n',
  '* * *',
  '|',
  '| a | b |',
  '\n| a | $|x|$ |\n|---|:-:|\n',
  '|---|---|\n',
  '| c |',
  '[',
  ']',
  '(',
  ')',
  '[a](https://x.org)',
  '[b](javascript:alert(1))',
  '![c](d.png)',
  '![',
  '](',
  'https://x.org',
  '"t"',
  '<b>',
  '</p>',
  '&amp;',
  '<script>alert(1)</script>',
  '😀',
  '\uD83D',
  '\uDE00',
  '\u0000',
  '½',
  '中文',
  '%',
  '~',
  '^',
  '=',
  '1',
  '3.5',
  ', ',
  '.',
  '!',
  'So we have that this is so. ',
  'e.g. ',
];

/** Texts that put such pieces together at random. */
export const nasty: Arbitrary<string> = array(
  oneof({ weight: 12, arbitrary: constantFrom(...PIECES) }, { weight: 1, arbitrary: string({ maxLength: 6 }) }),
  { maxLength: 40 },
).map((pieces) => pieces.join(''));

/** Where to cut a text, as fractions of what is left; many small ones make it a stream of characters. */
export const cuts: Arbitrary<readonly number[]> = array(integer({ min: 0, max: 12 }), {
  minLength: 1,
  maxLength: 30,
});

/** Cuts a text into pieces of the given lengths, over and over; a length of 0 is an empty piece. */
export function split(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  const cycle = lengths.some((length) => length > 0) ? lengths : [1];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = cycle[turn % cycle.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
