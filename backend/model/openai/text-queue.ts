/**
 * Carries text from a writer that calls to a reader that awaits. What is written before it is read comes in one piece, so that a busy process
 * takes fewer steps. One object instead of generators: each of their layers would cost every piece several promises.
 */
export class TextQueue implements AsyncIterableIterator<string, undefined> {
  #text = '';
  #ended = false;
  #error: Error | undefined;
  #waiting: PromiseWithResolvers<IteratorResult<string, undefined>> | undefined;
  readonly #left: () => void;

  /** `left` is called when the reader reads no more. */
  constructor(left: () => void) {
    this.#left = left;
  }

  /** Whether an end or a failure has been written. */
  get ended(): boolean {
    return this.#ended;
  }

  write(text: string): void {
    if (this.#ended || text === '') return;
    if (this.#waiting === undefined) this.#text += text;
    else this.#takeWaiting()?.resolve({ value: text, done: false });
  }

  /** The first end, or failure, stands. */
  end(): void {
    this.#ended = true;
    this.#takeWaiting()?.resolve({ value: undefined, done: true });
  }

  /** Ends it with an error, which is thrown once the text has been read. */
  fail(error: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    const waiting = this.#takeWaiting();
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

  #takeWaiting(): PromiseWithResolvers<IteratorResult<string, undefined>> | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}
