import { Blocks } from '../markdown/blocks.ts';
import { Tee } from '../markdown/tee.ts';
import { Sentences } from '../speech/sentences.ts';
import { DomWriter } from './dom-writer.ts';
import { InOrder } from './in-order.ts';
import type { Typeset } from './typesetter.ts';

export type MathStreamOptions = {
  /** May answer later: a placeholder stands where the formula will. */
  readonly typeset: Typeset;
  /** Is given each sentence once, whole, with its formulas in words. */
  readonly onSentence?: (spoken: string) => void;
};

export type MathStream = {
  /** Takes the next piece of the text, of any length and cut anywhere. */
  write(piece: string): void;
  /** Takes text that the reader has not watched come, such as after a refresh: it is shown at once, formulas as soon as they are typeset. */
  restore(text: string): void;
  /** The text is over: what waited for more is settled as it stands. */
  end(): void;
  readonly text: string;
};

/**
 * Writes Markdown with maths into `root` as it comes. What is settled is appended once and not touched again; the outcome does not depend
 * on how the text was cut into pieces.
 */
export function createMathStream(root: HTMLElement, options: MathStreamOptions): MathStream {
  const writer = new InOrder(new DomWriter(root), options.typeset);
  const { onSentence } = options;
  const blocks = new Blocks(onSentence === undefined ? writer : new Tee(writer, new Sentences(onSentence)));
  let text = '';
  let held = '';
  let ended = false;
  function write(piece: string): void {
    if (ended) return;
    text += piece;
    const all = held + piece;
    // Half of a pair, or a line end that may go on, waits for its other half.
    const cut = /[\uD800-\uDBFF\r]$/.test(all) ? all.length - 1 : all.length;
    held = all.slice(cut);
    blocks.write(all.slice(0, cut).replace(/\r\n?/g, '\n'));
    writer.showTail(blocks.tail);
  }
  return {
    write,
    restore(piece) {
      writer.isWatched = false;
      write(piece);
      writer.isWatched = true;
    },
    end() {
      if (ended) return;
      ended = true;
      blocks.write(held.replace('\r', '\n'));
      blocks.end();
      writer.showTail({ kind: 'none' });
    },
    get text() {
      return text;
    },
  };
}

/** Renders a text that is all there, such as an answer of yesterday. */
export function renderWhole(root: HTMLElement, text: string, options: MathStreamOptions): void {
  const stream = createMathStream(root, options);
  stream.restore(text);
  stream.end();
}
