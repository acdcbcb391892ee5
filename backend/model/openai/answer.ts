import { STUDENT_PACE_MS } from '../../../shared/limits.ts';
import { ModelError } from '../../core/ports/model.ts';
import { CompletionReader } from './completion.ts';
import { errorOfConnection, errorOfStatus, type Refusal } from './errors.ts';
import type { Exchange, HttpPool } from './http/pool.ts';
import type { TextQueue } from './text-queue.ts';

/**
 * From one read of an answer to the next: no student receives frames more often, so that reading each token as it comes would change
 * nothing but the number of system calls.
 */
const READ_PACE_MS = STUDENT_PACE_MS;
/** How long a response may stay open once its completion is whole, or its status has refused the request. */
const HANG_UP_MS = 2_000;
/** Characters of a refusal's body that are read: its code stands near the beginning. */
const REFUSAL_MAX = 64_000;

type Options = {
  readonly pool: HttpPool;
  readonly body: string;
  readonly queue: TextQueue;
  readonly signal: AbortSignal;
};

/**
 * Asks for one answer, and writes its text to `queue` up to its end or failure. The rest of a response is drained, so that its connection
 * serves the next question.
 */
export function requestAnswer({ pool, body, queue, signal }: Options): Exchange {
  let reader: CompletionReader | undefined;
  let refusal: Refusal | undefined;
  let hangUp: NodeJS.Timeout | undefined;

  function write(text: string): void {
    queue.write(text);
    if (reader?.finished === false) exchange.pause(READ_PACE_MS);
  }

  function read(step: (reader: CompletionReader) => void): void {
    if (reader === undefined || queue.ended) return;
    try {
      step(reader);
      if (!reader.finished) return;
      queue.end();
      hangUpSoon();
    } catch (cause) {
      queue.fail(
        cause instanceof ModelError ? cause : new ModelError('model_unavailable', `unreadable: ${String(cause)}`),
      );
      exchange.abort();
    }
  }

  /** Some providers send their last word and never end the response. */
  function hangUpSoon(): void {
    hangUp = setTimeout(() => exchange.abort(), HANG_UP_MS).unref();
  }

  function over(): void {
    clearTimeout(hangUp);
    signal.removeEventListener('abort', leave);
  }

  function leave(): void {
    queue.end();
    exchange.abort();
  }

  const exchange: Exchange = pool.post(body, {
    head(status, headers) {
      if (status < 300) reader = new CompletionReader(headers.get('content-type'), write);
      else {
        refusal = { status, headers, body: '' };
        hangUpSoon();
      }
    },
    text(piece) {
      if (refusal === undefined) read((from) => from.take(piece));
      else if (refusal.body.length < REFUSAL_MAX) refusal.body += piece;
      else exchange.abort();
    },
    end() {
      if (refusal === undefined) read((from) => from.end());
      else queue.fail(errorOfStatus(refusal));
      over();
    },
    failed(cause) {
      if (refusal === undefined) queue.fail(errorOfConnection(cause, reader !== undefined));
      else queue.fail(errorOfStatus(refusal));
      over();
    },
  });
  signal.addEventListener('abort', leave, { once: true });
  return exchange;
}
