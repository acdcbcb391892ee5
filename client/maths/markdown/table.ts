import { Inline } from './inline.ts';
import type { Sink } from './sink.ts';

type Alignment = 'left' | 'center' | 'right';

/** A table's first two lines: the text of its head row, and how its columns are aligned. `end` is where the second line ends. */
export type TableHead = { readonly head: string; readonly alignments: readonly Alignment[]; readonly end: number };

const LONGEST_LINE = 2_000;
const MOST_COLUMNS = 60;

/** Whether a line that begins with `|` is a table's head: the line after it says so, and `| x | = 3` stays text. */
export function tableAt(text: string, final: boolean): TableHead | 'wait' | undefined {
  const newline = text.indexOf('\n');
  if (newline < 0) return final || text.length > LONGEST_LINE ? undefined : 'wait';
  if (newline > LONGEST_LINE) return undefined;
  const second = text.slice(newline + 1, newline + 1 + LONGEST_LINE);
  const rule = /^[ \t>]*(\|[-:| \t]*)?/.exec(second);
  const length = rule?.[0].length ?? 0;
  const next = second[length];
  if (next === undefined && !final && second.length < LONGEST_LINE) return 'wait';
  if ((next !== undefined && next !== '\n') || rule?.[1] === undefined) return undefined;
  const cells = rule[1]
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
  if (cells.length > MOST_COLUMNS || !cells.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return { head: text.slice(0, newline), alignments: cells.map(alignment), end: newline + 1 + length };
}

function alignment(cell: string): Alignment {
  if (!cell.endsWith(':')) return 'left';
  return cell.startsWith(':') ? 'center' : 'right';
}

/** Writes a table's rows. */
export class Table {
  readonly #sink: Sink;
  readonly #alignments: readonly Alignment[];
  #row: Inline | undefined;
  #column = 0;
  #cell: 'th' | 'td' = 'th';

  constructor(sink: Sink, head: TableHead) {
    this.#sink = sink;
    this.#alignments = head.alignments;
    sink.open('div', { class: 'math-table' });
    sink.open('table');
    sink.open('thead');
    this.openRow();
    this.write(head.head.replace(/^\|/, ''));
    this.closeRow();
    sink.close();
    sink.open('tbody');
    this.#cell = 'td';
  }

  /** What is written from here to `closeRow` is the text of one row, without its first bar. */
  openRow(): void {
    this.#sink.open('tr');
    this.#column = 0;
    this.#openCell();
    this.#row = new Inline(this.#sink, () => {
      this.#sink.close();
      this.#openCell();
    });
  }

  write(text: string): void {
    this.#row?.write(text);
  }

  closeRow(isTextOver = false): void {
    this.#row?.end(isTextOver);
    this.#row = undefined;
    this.#sink.close();
    while (this.#column < this.#alignments.length) {
      this.#openCell();
      this.#sink.close();
    }
    this.#sink.close();
  }

  end(isTextOver: boolean): void {
    if (this.#row !== undefined) this.closeRow(isTextOver);
    for (let count = 0; count < 3; count += 1) this.#sink.close();
  }

  get row(): Inline | undefined {
    return this.#row;
  }

  #openCell(): void {
    const align = this.#alignments[this.#column] ?? 'left';
    this.#column += 1;
    this.#sink.open(this.#cell, align === 'left' ? {} : { class: `math-${align}` });
  }
}
