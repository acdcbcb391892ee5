/** After so many chunks that were not alike, no pattern is looked for: OpenAI's own are padded at random, for one. */
const TRIES = 3;
/** What a JSON string does not hold as it is (RFC 8259, 7). */
const NOT_PLAIN = /["\\]|[^ -\uffff]/;
const KEY = '"content":"';

/**
 * The chunks of an answer are mostly alike but for what is said. This learns what stands before and after it, and takes it out of the
 * chunks that follow: two comparisons, where parsing JSON takes longer than all else that is done for a token. It is exact: the pattern
 * is kept only where another text put in its place is read back, and a text with quotes, escapes or control characters does not match.
 */
export class ChunkPattern {
  readonly #contentOf: (event: string) => string;
  #before = '';
  #after = '';
  #tries = TRIES;

  /** `contentOf`: reads the text out of a chunk's JSON. */
  constructor(contentOf: (event: string) => string) {
    this.#contentOf = contentOf;
  }

  /** What the chunk says; `undefined` where it must be parsed. */
  match(event: string): string | undefined {
    if (this.#before === '' || !event.startsWith(this.#before) || !event.endsWith(this.#after)) return undefined;
    const content = event.slice(this.#before.length, event.length - this.#after.length);
    return event.length < this.#before.length + this.#after.length || NOT_PLAIN.test(content) ? undefined : content;
  }

  /** Learns from a chunk that was parsed, and says `content`. */
  learn(event: string, content: string): void {
    if (this.#tries === 0 || content === '') return;
    this.#tries--;
    const literal = JSON.stringify(content).slice(1, -1);
    const at = event.indexOf(`${KEY}${literal}"`) + KEY.length;
    const before = event.slice(0, at);
    const after = event.slice(at + literal.length);
    const other = content === 'a' ? 'b' : 'a';
    this.#before = this.#reads(before + other + after, other) ? before : '';
    this.#after = after;
  }

  #reads(event: string, content: string): boolean {
    try {
      return this.#contentOf(event) === content;
    } catch {
      return false;
    }
  }
}
