import { writeFileSync } from 'node:fs';
import { flag, type Option, readOptions, text, whole } from '../lib/command-line.ts';
import { describeMachine, thisMachine } from '../lib/machine.ts';
import { runFuzz } from './fuzz/command.ts';
import { evaluateLine } from './lines.ts';
import { equalPairs } from './pairs.ts';
import { evaluateProblem } from './problems.ts';
import { evaluateReply } from './replies.ts';
import { linesReport } from './report/lines-report.ts';
import { chosen, partsOf } from './report/parts.ts';
import { problemsReport } from './report/problems-report.ts';
import { withProgress } from './report/progress.ts';
import { repliesReport } from './report/replies-report.ts';
import { BadRow } from './rows/json-lines.ts';
import { lineRows } from './rows/line-rows.ts';
import { type Mapped, problemRows } from './rows/problem-rows.ts';
import { replyRows } from './rows/reply-rows.ts';

const USAGE = `npm run eval:tutor -- [--problems FILES] [--lines FILES] [--replies FILES] [--pairs FILES] [--fuzz COUNT]
  --problems   JSON Lines { id, problem, answer, accepted?, topic? }: each ladder is followed to its end
  --lines      JSON Lines { id, problem, hints_before, line, verdict: right | partial | wrong }
  --replies    JSON Lines { id, problem, hints, reply }
  --pairs      JSON Lines { id, a, b, equal }: expressions, equal or not
  --fuzz       so many texts by chance and hostile ones, also spliced from the files, in whole talks
  --seed       of --fuzz; 1 unless given
  --json       a file to which all results go, by id
  --thirds     every third row is reported apart from those that the tutor may be tuned to
  --only       N/M: rows whose index, from 0, leaves N when divided by M
  --titled     a problem's title stands before it
  --all        shows every topic and every id
  Several files of a kind are separated by commas; at least one of --problems, --lines, --replies, --pairs and --fuzz is needed.`;

/** `N/M` with N below M. */
const residue: Option<string> = {
  fallback: '',
  wish: 'N/M, such as 2/3, with N below M',
  read(given) {
    const [, remainder, divisor] = /^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? [];
    return Number(remainder) < Number(divisor) ? given : undefined;
  },
};
const FILES = 'one or more files, separated by commas';
const options = readOptions(USAGE, {
  problems: text(FILES),
  lines: text(FILES),
  replies: text(FILES),
  pairs: text(FILES),
  fuzz: whole(0),
  seed: whole(1, 0),
  json: text('a file'),
  thirds: flag(),
  only: residue,
  titled: flag(),
  all: flag(),
});
const parts = partsOf(options.thirds);
const json: Record<string, unknown> = { machine: describeMachine(thisMachine()) };

const listed = (files: string): readonly string[] => files.split(',').filter((file) => file !== '');

/** Reads every file of a kind before any of them is run: a fault in the last one should not come after minutes. */
function loaded<T extends { readonly index: number }>(
  files: string,
  read: (file: string) => Mapped<T>,
): readonly (readonly [string, readonly T[], string])[] {
  return listed(files).map((file) => {
    const { rows, mapping } = read(file);
    return [file, chosen(rows, options.only), mapping];
  });
}

function evaluate<T, R>(
  kind: string,
  files: readonly (readonly [string, readonly T[], string])[],
  each: (row: T) => R,
  report: (results: readonly R[]) => string,
): void {
  for (const [file, rows, mapping] of files) {
    console.log(`\n== ${kind}: ${file}\n${mapping}\n`);
    const results = withProgress(file, rows, each);
    console.log(report(results));
    json[kind] = { ...(json[kind] as object | undefined), [file]: results };
  }
}

function run(): void {
  const problems = loaded(options.problems, (file) => problemRows(file, options.titled));
  const lines = loaded(options.lines, lineRows);
  const replies = loaded(options.replies, replyRows);
  evaluate('problems', problems, evaluateProblem, (results) => problemsReport(results, parts, options.all));
  evaluate('lines', lines, evaluateLine, (results) => linesReport(results, parts, options.all));
  evaluate('replies', replies, evaluateReply, (results) => repliesReport(results, parts, options.all));
  for (const file of listed(options.pairs)) console.log(`\n== pairs: ${file}\n${equalPairs(file)}`);
  if (options.fuzz > 0) {
    const texts = [
      ...problems.flatMap(([, rows]) => rows.map(({ problem }) => problem)),
      ...lines.flatMap(([, rows]) => rows.flatMap(({ problem, line }) => [problem, line])),
      ...replies.flatMap(([, rows]) => rows.flatMap(({ problem, reply }) => [problem, reply])),
    ];
    json['fuzz'] = runFuzz(options.fuzz, options.seed, texts);
  }
  if (options.json !== '') writeFileSync(options.json, `${JSON.stringify(json, null, 1)}\n`);
}

const asked = [options.problems, options.lines, options.replies, options.pairs].some(
  (files) => listed(files).length > 0,
);
if (!asked && options.fuzz === 0) {
  process.stderr.write(`Nothing to do.\nUsage: ${USAGE}\n`);
  process.exit(2);
}
try {
  run();
} catch (error) {
  if (!(error instanceof BadRow)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
