import { existsSync, readFileSync } from 'node:fs';
import { readOptions, text, whole } from '../../lib/command-line.ts';
import { quantile } from '../../lib/statistics.ts';
import { PART_PAUSE_MS } from '../../../client/maths/typeset/formula-in-parts.ts';
import { type Display, displaysOf, longestWaits } from './displays.ts';

/** How long a reader waits, inside display formulas, for something new to read. Nothing is typeset: that takes a worker milliseconds. */
const { file, rate, long } = readOptions(
  `npm run bench -- waits FILE [--rate N] [--long MS]
  FILE     solutions as JSON lines, each with its text cut into "chunks"
  --rate   tokens per second
  --long   how long a display must take to arrive to count as long, in ms`,
  { file: text('the path of a file'), rate: whole(40), long: whole(1000) },
  ['file'],
);

if (!existsSync(file)) throw new Error(`There is no file "${file}".`);

const solutions = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => displaysOf((JSON.parse(line) as { readonly chunks: readonly string[] }).chunks));

const seconds = (tokens: number): number => tokens / rate;
const isLong = ({ opened, closed }: Display): boolean => seconds(closed - opened) * 1000 >= long;

type Waits = { readonly whole: readonly number[]; readonly inParts: readonly number[] };

function sorted(waits: readonly { readonly whole: number; readonly inParts: number }[]): Waits {
  const of = (field: 'whole' | 'inParts') => waits.map((wait) => seconds(wait[field])).toSorted((a, b) => a - b);
  return { whole: of('whole'), inParts: of('inParts') };
}

const displays = solutions.flat().filter(isLong);
const waitsOf = (display: Display) => longestWaits(display, (PART_PAUSE_MS / 1000) * rate);
const perDisplay = sorted(displays.map(waitsOf));
const perSolution = sorted(
  solutions
    .filter((found) => found.some(isLong))
    .map((found) => found.filter(isLong).map(waitsOf))
    .map((waits) => ({
      whole: Math.max(...waits.map((wait) => wait.whole)),
      inParts: Math.max(...waits.map((wait) => wait.inParts)),
    })),
);

function row(name: string, { whole: before, inParts: after }: Waits): string {
  const cells = [0.5, 0.9, 1].map((at) => {
    const [a, b] = [quantile(before, at), quantile(after, at)];
    return `${a.toFixed(2)} -> ${b.toFixed(2)} (${(b / a).toFixed(2)})`;
  });
  return `| ${[name, ...cells].join(' | ')} |`;
}

const parts = displays.reduce((sum, display) => sum + display.parts.length, 0);
process.stdout.write(
  [
    `The longest wait for something to read inside displays that take at least ${long} ms, in seconds at ${rate} tokens/s: shown whole -> in parts (ratio).`,
    `${solutions.length} solutions, ${displays.length} such displays, ${(parts / Math.max(1, displays.length)).toFixed(1)} parts each.`,
    '',
    '| longest wait | median | p90 | max |',
    '|---|---|---|---|',
    row('of each display', perDisplay),
    row('of each solution', perSolution),
    '',
  ].join('\n'),
);
