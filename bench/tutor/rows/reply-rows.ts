import { idOf, readRows, textOf, wholeOf } from './json-lines.ts';
import type { Mapped } from './problem-rows.ts';

/** A sensible answer to the question that stands after so many hints. */
export type ReplyRow = {
  readonly id: string;
  readonly index: number;
  readonly problem: string;
  readonly hints: number;
  readonly reply: string;
};

const PLACES = ['problem', 'hints', 'reply'];

export function replyRows(file: string): Mapped<ReplyRow> {
  const rows = readRows(file, PLACES).map((row) => ({
    id: idOf(row),
    index: row.index,
    problem: textOf(row, 'problem'),
    hints: wholeOf(row, 'hints'),
    reply: textOf(row, 'reply'),
  }));
  return { rows, mapping: 'reply <- reply; hints <- hints' };
}
