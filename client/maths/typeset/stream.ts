import { Blocks } from '../markdown/blocks.ts';
import { Tee } from '../markdown/tee.ts';
import { Sentences } from '../speech/sentences.ts';
import { DomWriter } from './dom-writer.ts';
import { PART_PAUSE_MS } from './formula-in-parts.ts';
import { InOrder } from './in-order.ts';
import type { Typeset } from './typesetter.ts';

export type MathStreamOptions = {
  /** May call back later: a placeholder is shown until then. */
  readonly typeset: Typeset;
  /** Between parts of a display formula that is still to come, in ms; 0 shows each of them at once. */
  readonly partPauseMs?: number;
  /** Receives each sentence once, whole, with its formulas in words. */
  readonly onSentence?: (spoken: string) => void;
};

export type MathStream = {
  /** Appends the next piece of the text, of any length and cut anywhere. */
  write(piece: string): void;
  /**
   * Appends text that the reader has not watched arrive, such as after a refresh: it is shown at once, formulas as soon as they are
   * typeset.
   */
  restore(text: string): void;
  /** The text is over: settles what was waiting for more. */
  end(): void;
  readonly text: string;
};

/**
 * Writes Markdown with maths into `root` as it arrives. Settled content is appended once and never touched again; the outcome does not
 * depend on how the text was cut into pieces.
 */
export function createMathStream(root: HTMLElement, options: MathStreamOptions): MathStream {
  const writer = new InOrder(new DomWriter(root), options.typeset, options.partPauseMs ?? PART_PAUSE_MS);
  const { onSentence } = options;
  const blocks = new Blocks(onSentence === undefined ? writer : new Tee(writer, new Sentences(onSentence)));
  let text = '';
  let held = '';
  let ended = false;
  function write(piece: string): void {
    if (ended) return;
    text += piece;
    const all = held + piece;
    // Half of a surrogate pair, or a `\r` that a `\n` may follow, waits for the other half.
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

/** Renders a complete text, such as yesterday's answer. */
export function renderWhole(root: HTMLElement, text: string, options: MathStreamOptions): void {
  const stream = createMathStream(root, options);
  stream.restore(text);
  stream.end();
}
