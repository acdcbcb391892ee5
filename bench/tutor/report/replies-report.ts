import { HEARD, type ReplyResult } from '../replies.ts';
import type { Part } from './parts.ts';
import { percent, table } from './table.ts';
import { timesLine, timesOf } from './times.ts';

const SHOWN = 60;

/** How replies to the tutor's own questions are taken, as a terminal shows it. */
export function repliesReport(results: readonly ReplyResult[], parts: readonly Part[], all: boolean): string {
  const rows = HEARD.map((heard) => [
    heard,
    ...parts.map((part) => {
      const own = results.filter((row) => part.has(row));
      const some = own.filter((row) => row.heard === heard).length;
      return `${some}, ${percent(some, own.length)}`;
    }),
  ]);
  return [
    `${table(['a reply is', ...parts.map(({ name }) => name || 'all')], rows)}\n`,
    listed('called wrong', results, all),
    listed('not understood', results, all),
    timesLine(timesOf(results.map(({ ms }) => ms))),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function listed(heard: string, results: readonly ReplyResult[], all: boolean): string {
  const rows = results.filter((row) => row.heard === heard);
  if (rows.length === 0) return '';
  const shown = rows.slice(0, all ? rows.length : SHOWN);
  const lines = shown.map(({ id, problem, hints, reply, asked }) => {
    const question = /[^.!?\n]*\?\s*$/.exec(asked)?.[0].trim() ?? '';
    return `  ${id}: ${problem.slice(-80)} | ${hints} hints | ${question.slice(-90)} | ${reply}`;
  });
  return `${heard} (${rows.length}):\n${lines.join('\n')}${rows.length > shown.length ? '\n  ...' : ''}\n`;
}
