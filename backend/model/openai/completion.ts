import { createParser, type EventSourceParser } from 'eventsource-parser';
import { ANSWER_MAX } from '../../../shared/limits.ts';
import { cutAt } from '../../../shared/text.ts';
import { ModelError } from '../../core/ports/model.ts';
import { type Chunk, readChunk } from './chunk.ts';

/**
 * Characters of one event, or of an answer in plain JSON: more than the longest answer with each character escaped. What is longer is
 * given up, so that a provider cannot fill the memory.
 */
export const EVENT_MAX = 8_000_000;

/**
 * Reads the body of one answer: server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream), or plain JSON from an endpoint that does not
 * stream.
 */
export class CompletionReader {
  readonly #write: (text: string) => void;
  /** Undefined where the body is plain JSON. */
  readonly #events: EventSourceParser | undefined;
  #json = '';
  /** Text that is not written yet, and how much there has been in all. */
  #text = '';
  #length = 0;
  #finished = false;

  /** `write` receives text, at most `ANSWER_MAX` characters in all. */
  constructor(contentType: string | null, write: (text: string) => void) {
    this.#write = write;
    if (contentType?.startsWith('application/json') === true) return;
    this.#events = createParser({
      onEvent: ({ data }) => this.#event(data),
      maxBufferSize: EVENT_MAX,
      onError({ type }) {
        if (type === 'max-buffer-size-exceeded') throw tooLong();
      },
    });
  }

  /** Whether `finish_reason` or `[DONE]` has come: an answer that ends without either was cut. */
  get finished(): boolean {
    return this.#finished;
  }

  /** Takes a piece of the body. Throws a `ModelError` once the answer has failed; the text before it is written first. */
  take(piece: string): void {
    if (this.#events === undefined) {
      this.#json += piece;
      if (this.#json.length > EVENT_MAX) throw tooLong();
      return;
    }
    try {
      this.#events.feed(piece);
    } finally {
      this.#flush();
    }
  }

  /** The body is over. Throws `model_cut` where the answer is not. */
  end(): void {
    if (this.#events === undefined && !this.#finished) {
      try {
        this.#chunk(readChunk(this.#json, 'message'));
        this.#finished = true;
      } finally {
        this.#flush();
      }
    }
    if (!this.#finished) throw new ModelError('model_cut', 'the stream broke off before its end');
  }

  #event(data: string): void {
    if (this.#finished) return;
    if (data === '[DONE]') this.#finished = true;
    else this.#chunk(readChunk(data, 'delta'));
  }

  #chunk({ content, refused, finish }: Chunk): void {
    this.#add(content);
    if (refused) throw new ModelError('model_filtered', 'the model refused to answer');
    if (finish === 'content_filter') throw new ModelError('model_filtered', 'blocked by the content filter');
    if (finish === 'length') throw new ModelError('answer_too_long', 'out of tokens');
    if (finish !== undefined) this.#finished = true;
  }

  #add(content: string): void {
    const left = ANSWER_MAX - this.#length;
    if (content.length <= left) {
      this.#text += content;
      this.#length += content.length;
      return;
    }
    this.#text += content.slice(0, cutAt(content, left));
    this.#length = ANSWER_MAX;
    throw tooLong();
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.#write(text);
  }
}

function tooLong(): ModelError {
  return new ModelError('answer_too_long', 'longer than any answer');
}
