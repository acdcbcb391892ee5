import { closes, DEEPEST_EMPHASIS, type Emphasis, opened, opens } from './emphasis.ts';
import { isAddress, isWebAddress } from './link.ts';
import type { Mark, Sink } from './sink.ts';

type Bracket = { readonly mark: Mark; readonly depth: number; readonly literal: string };

const MOST_BRACKETS = 16;

/** The emphasis and the brackets that are open at a position of a block. */
export class Nesting {
  readonly #sink: Sink;
  readonly #emphasis: Emphasis[] = [];
  #brackets: Bracket[] = [];

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** A run of `*` or `_` with the characters on both sides; empty strings are the block's edges. */
  run(run: string, before: string, after: string): void {
    const marker = run.slice(0, 1);
    let left = run.length;
    while (left > 0 && left <= 3 && closes(marker, left, before, after)) {
      const size = this.#closeOne(marker, left);
      if (size === 0) break;
      left -= size;
    }
    const untouched = left === run.length;
    const openings = untouched && opens(before, after) ? opened(marker, left) : [];
    if (openings.length > 0 && this.#emphasis.length < DEEPEST_EMPHASIS) for (const one of openings) this.#open(one);
    // A block that ends in `**` is an answer that was cut off: the reader need not see the remains.
    else if (left > 0 && !(untouched && left > 1 && left <= 3 && after === '')) this.#sink.text(marker.repeat(left));
  }

  openBracket(literal: string): void {
    if (this.#brackets.length >= MOST_BRACKETS) return this.#sink.text(literal);
    // The `![` of an image is hardly ever anything else, and no reader wants to see it.
    const mark = this.#sink.mark(literal === '[' ? literal : '');
    this.#brackets.push({ mark, depth: this.#emphasis.length, literal });
  }

  /** Whether a `]` can close a bracket here. */
  get inBracket(): boolean {
    return this.#brackets.at(-1)?.depth === this.#emphasis.length;
  }

  /** A `]`, with the address after it, if any. Returns false where it is just a bracket, and the address is text. */
  closeBracket(address: string | undefined): boolean {
    const bracket = this.#brackets.pop();
    if (bracket === undefined) return false;
    const { mark, literal } = bracket;
    const image = literal !== '[';
    if (address === undefined || !(image || isAddress(address))) {
      this.#sink.keep(mark, literal);
      this.#sink.text(']');
      return false;
    }
    this.#sink.link(mark, !image && isWebAddress(address) ? address : undefined);
    // Links do not nest: brackets that are open around this one can no longer become links.
    if (!image) this.#dropBrackets(-1);
    return true;
  }

  /** The block or table cell is over. Strong text ends with it; a single star without a partner stays a star. */
  end(): void {
    this.#dropBrackets(-1);
    for (let one = this.#emphasis.pop(); one !== undefined; one = this.#emphasis.pop()) {
      if (one.size === 1) this.#sink.dissolve(one.marker);
      else this.#sink.close();
    }
  }

  #open(emphasis: Emphasis): void {
    this.#sink.open(emphasis.size === 1 ? 'em' : 'strong');
    this.#emphasis.push(emphasis);
  }

  /** Closes the innermost emphasis that fits, reopens what was inside it, so that elements stay nested, and returns its size. */
  #closeOne(marker: string, most: number): number {
    const at = this.#emphasis.findLastIndex((one) => one.marker === marker && one.size <= most);
    const [closing, ...inner] = at < 0 ? [] : this.#emphasis.splice(at);
    if (closing === undefined) return 0;
    this.#dropBrackets(at);
    for (let count = 0; count <= inner.length; count += 1) this.#sink.close();
    for (const one of inner) this.#open(one);
    return closing.size;
  }

  /** Brackets that were opened inside emphasis that is now closed can't begin a link. */
  #dropBrackets(depth: number): void {
    for (const bracket of this.#brackets) if (bracket.depth > depth) this.#sink.keep(bracket.mark, bracket.literal);
    this.#brackets = this.#brackets.filter((bracket) => bracket.depth <= depth);
  }
}
