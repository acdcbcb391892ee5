import { isHighSurrogate } from '../../../shared/text.ts';

/**
 * A text that only grows, read from any offset. Kept as the pieces that came, so that reading the newest slice costs the slice, not
 * the text. Always well-formed: a piece that ends in half of a surrogate pair waits for its other half.
 */
export class GrowingText {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  #length = 0;
  #half = '';

  /** Code units that may be read. */
  get length(): number {
    return this.#length;
  }

  push(piece: string): void {
    let text = this.#half + piece;
    this.#half = '';
    if (text !== '' && isHighSurrogate(text.charCodeAt(text.length - 1))) {
      this.#half = text.slice(-1);
      text = text.slice(0, -1);
    }
    this.#add(text.toWellFormed());
  }

  /** No piece follows: a half that still waits becomes U+FFFD. */
  close(): void {
    this.#add(this.#half.toWellFormed());
    this.#half = '';
  }

  /** The text from `at` to its present end. */
  since(at: number): string {
    let first = this.#pieces.length;
    while (first > 0 && (this.#starts[first - 1] ?? 0) >= at) first--;
    if (this.#starts[first] === at || at >= this.#length) return this.#pieces.slice(first).join('');
    const cut = first - 1;
    const head = (this.#pieces[cut] ?? '').slice(at - (this.#starts[cut] ?? 0));
    return head + this.#pieces.slice(first).join('');
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#starts.push(this.#length);
    this.#length += text.length;
  }
}
