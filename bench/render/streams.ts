import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['CHALKSTREAM_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const file = join(folder, 'long_solutions.jsonl');

/** Whether the real solutions are here, of which the streams are made. */
export const hasSolutions = existsSync(file);

/** A text as a model's tokens; `formulas` counts the formulas between dollars. */
export type Stream = { readonly tokens: readonly string[]; readonly formulas: number };

type Solution = { readonly text: string; readonly chunks: readonly string[] };

/** Formulas a token: 105 in 1,500, as in an answer that is mostly algebra. */
const DENSITY = 0.07;

function density({ text, chunks }: Solution): number {
  return formulasIn(text) / chunks.length;
}

function formulasIn(text: string): number {
  return text.match(/\$\$[^$]+\$\$|\$[^$]+\$|\\\[|\\begin\{align/g)?.length ?? 0;
}

/** Display maths in the one form that every renderer reads: `$$` on lines of their own. */
const DELIMITERS: readonly (readonly [pattern: RegExp, put: (found: string) => string])[] = [
  [/\\\[|\$\$(?=\S)/y, () => '\n\n$$\n'],
  [/\\\]|(?<=\S)\$\$/y, () => '\n$$\n\n'],
  [/\\begin\{align\*?\}/y, (found) => `\n\n$$\n${found}`],
  [/\\end\{align\*?\}/y, (found) => `${found}\n$$\n\n`],
];

function normalised({ text, chunks }: Solution): string[] {
  const out: string[] = [];
  let at = 0;
  let end = 0;
  for (const chunk of chunks) {
    end += chunk.length;
    let token = '';
    while (at < end) {
      const found = delimiterAt(text, at);
      token += found?.put ?? text[at] ?? '';
      at += found?.length ?? 1;
    }
    if (token !== '') out.push(token);
  }
  return out;
}

function delimiterAt(text: string, at: number): { put: string; length: number } | undefined {
  for (const [pattern, put] of DELIMITERS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { put: put(found), length: found.length };
  }
  return undefined;
}

/** Real solutions one after the other, up to `length` tokens, cut where a real model's tokens end. */
export function streamOf(length: number): Stream {
  const solutions = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Solution)
    // With stars or amounts of money "raw" would be a matter of opinion; pictures in [asy] are no maths.
    .filter(({ text }) => !/\[asy\]|\*\*|\\\$|\$\$/.test(text) && formulasIn(text) > 0)
    .toSorted((a, b) => Math.abs(density(a) - DENSITY) - Math.abs(density(b) - DENSITY));
  const tokens: string[] = [];
  for (const solution of solutions) {
    if (tokens.length >= length) break;
    tokens.push(...normalised(solution), '\n\n');
  }
  let end = length;
  // Not in the middle of a formula: a part of one shows as source in every renderer.
  while ((tokens.slice(0, end).join('').match(/\$/g)?.length ?? 0) % 2 === 1 || !/[.,]/.test(tokens[end - 1] ?? '.'))
    end -= 1;
  const text = tokens.slice(0, end).join('');
  return { tokens: tokens.slice(0, end), formulas: text.match(/\$\$[^$]+\$\$|\$[^$]+\$/g)?.length ?? 0 };
}
