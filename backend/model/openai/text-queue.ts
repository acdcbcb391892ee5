/**
 * Text from a writer that calls to a reader that awaits. What is written before it is read comes in one piece, so that a busy process
 * takes fewer steps. One object instead of generators: each of their layers would cost every piece several promises.
 */
export class TextQueue implements AsyncIterableIterator<string, undefined> {
  #text = '';
  #ended = false;
  #error: Error | undefined;
  #waiting: PromiseWithResolvers<IteratorResult<string, undefined>> | undefined;
  readonly #left: () => void;

  /** `left`: the reader will read no more. */
  constructor(left: () => void) {
    this.#left = left;
  }

  write(text: string): void {
    if (this.#ended || text === '') return;
    if (this.#waiting === undefined) this.#text += text;
    else this.#answer()?.resolve({ value: text, done: false });
  }

  end(): void {
    this.#ended = true;
    this.#answer()?.resolve({ value: undefined, done: true });
  }

  /** Ends it with an error, which is thrown once the text has been read. The first end stands. */
  fail(error: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    const waiting = this.#answer();
    if (waiting === undefined) this.#error = error;
    else waiting.reject(error);
  }

  next(): Promise<IteratorResult<string, undefined>> {
    if (this.#text !== '') {
      const value = this.#text;
      this.#text = '';
      return Promise.resolve({ value, done: false });
    }
    if (this.#error !== undefined) {
      const error = this.#error;
      this.#error = undefined;
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  async return(): Promise<IteratorResult<string, undefined>> {
    this.end();
    this.#left();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #answer(): PromiseWithResolvers<IteratorResult<string, undefined>> | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}
