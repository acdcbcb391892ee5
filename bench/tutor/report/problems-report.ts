import { figure } from '../../lib/markdown.ts';
import type { ProblemResult } from '../problems.ts';
import type { Part } from './parts.ts';
import { groups, percent, table } from './table.ts';
import { timesLine, timesOf } from './times.ts';

/** Rows of the tables by topic, unless all are asked for. */
const TOPICS_SHOWN = 90;
const IDS_SHOWN = 60;
const SLOWEST_SHOWN = 5;

const isWrong = ({ compared, suspect }: ProblemResult): boolean => compared?.kind === 'wrong' && suspect === '';
const isRight = ({ compared }: ProblemResult): boolean => compared?.kind === 'right';
const isHow =
  (how: string) =>
  ({ compared }: ProblemResult): boolean =>
    compared?.kind === 'right' && compared.how === how;
const isOpen = ({ compared }: ProblemResult): boolean => compared?.kind === 'not-comparable';
const isUnfinished = ({ recognised, finished }: ProblemResult): boolean => recognised && finished !== true;
const isDoubted = ({ compared, suspect }: ProblemResult): boolean => compared?.kind === 'wrong' && suspect !== '';

const HEAD = ['rows', 'read', 'right', 'wrong', 'not comparable', 'unfinished'];

function cellsOf(rows: readonly ProblemResult[]): readonly string[] {
  const count = (is: (row: ProblemResult) => boolean): string => `${rows.filter(is).length}`;
  const read = rows.filter(({ recognised }) => recognised).length;
  return [
    `${rows.length}`,
    percent(read, rows.length),
    count(isRight),
    count(isWrong),
    count(isOpen),
    count(isUnfinished),
  ];
}

/** What became of problems, as a terminal shows it. */
export function problemsReport(results: readonly ProblemResult[], parts: readonly Part[], all: boolean): string {
  const names = parts.map(({ name }) => name).filter((name) => name !== '');
  const cells = (rows: readonly ProblemResult[]): string[] => {
    const each = parts.map((part) => cellsOf(rows.filter((row) => part.has(row))));
    return HEAD.map((_, i) => each.map((cell) => cell[i]).join(' | '));
  };
  const tableOf = (title: string, key: (row: ProblemResult) => string, inOrder = false): string => {
    const byKey = groups(results, key).filter(([name]) => name !== '');
    const sorted = inOrder ? byKey.toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })) : byKey;
    const shown = all ? sorted : sorted.slice(0, TOPICS_SHOWN);
    const rest = byKey.length - shown.length;
    const body = table(
      [title, ...HEAD],
      shown.map(([name, rows]) => [name.slice(0, 44), ...cells(rows)]),
    );
    return byKey.length === 0 ? '' : `${body}${rest > 0 ? `\n(${rest} more: --all, or --json)` : ''}\n`;
  };
  return [
    `${table([names.join(' | '), ...HEAD], [['all', ...cells(results)]])}\n`,
    tableOf('year', ({ year }) => year, true),
    tableOf('topic', ({ topic }) => topic.split(' / ')[0] ?? topic),
    tableOf('read as', ({ readAs = '' }) => readAs),
    details('wrong', results.filter(isWrong)),
    details('other than a row whose own answer is doubted', results.filter(isDoubted)),
    details(
      'answered in a form that the oracle cannot read',
      results.filter(({ compared }) => compared?.kind === 'not-comparable' && compared.unread === 'tutor'),
    ),
    ids(
      'not comparable, the row’s own answer',
      results.filter(({ compared }) => compared?.kind === 'not-comparable' && compared.unread === 'row'),
      all,
    ),
    ids('right as the row must mean it', results.filter(isHow('mended')), all),
    ids('right only when rounded', results.filter(isHow('rounded')), all),
    ids('not finished', results.filter(isUnfinished), all),
    timesLine(timesOf(results.flatMap(({ ms }) => ms))),
    slowest(results),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function details(title: string, rows: readonly ProblemResult[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ id, problem, readAs, answer, accepted }) => {
    const posed = problem.replaceAll('\n', ' // ');
    return `  ${id}: ${posed.length > 200 ? `...${posed.slice(-200)}` : posed}\n    read as ${readAs}: ${answer} | row: ${accepted.join(' | ')}`;
  });
  return `${title} (${rows.length}):\n${lines.join('\n')}\n`;
}

function ids(title: string, rows: readonly ProblemResult[], all: boolean): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, all ? rows.length : IDS_SHOWN).map(({ id }) => id);
  return `${title} (${rows.length}): ${shown.join(' ')}${rows.length > shown.length ? ' ...' : ''}\n`;
}

function slowest(results: readonly ProblemResult[]): string {
  const first = results.toSorted((a, b) => Math.max(...b.ms) - Math.max(...a.ms)).slice(0, SLOWEST_SHOWN);
  return `slowest: ${first.map(({ id, ms }) => `${id} ${figure(Math.max(...ms))} ms`).join(', ')}`;
}
