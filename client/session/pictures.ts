import type { PictureType } from '../../shared/limits.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';
import type { Clock } from '../net/clock.ts';
import type { SessionRequestOf } from '../net/numbered.ts';
import type { SessionFrame } from '../net/follow.ts';
import { sessionWords } from './words.ts';

/** How long an answer may take before the person reads that it did not work. */
const PATIENCE_MS = 10_000;

/** Why there is no ticket or link, in words for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

type Ticket = ServerMessageOf<'ticket'>;

export type Pictures = {
  ticket(mime: PictureType, bytes: number): Promise<Ticket>;
  /** A link that a browser may follow for some minutes. */
  link(picture: string): Promise<string>;
};

type Options = {
  readonly clock: Clock;
  /** Sends a request and calls `onAnswer` with its answer or refusal; `false` where nobody is connected. */
  readonly request: (message: SessionRequestOf<'upload' | 'view'>, onAnswer: (answer: SessionFrame) => void) => boolean;
};

/** Requests about pictures, each with one answer. */
export function askForPictures({ clock, request }: Options): Pictures {
  function ask<T extends SessionFrame>(
    message: SessionRequestOf<'upload' | 'view'>,
    isIt: (answer: SessionFrame) => answer is T,
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const fail = (why: string): void => reject(new PictureError(why));
    const cancel = clock.after(PATIENCE_MS, () => fail(sessionWords.noAnswer));
    const isSent = request(message, (answer) => {
      if (isIt(answer)) resolve(answer);
      else if (answer.type === 'error') fail(answer.message);
    });
    if (!isSent) fail(sessionWords.offline);
    return promise.finally(cancel);
  }

  return {
    ticket: (mime, bytes) => ask({ type: 'upload', mime, bytes }, (answer) => answer.type === 'ticket'),
    async link(picture) {
      const { url } = await ask({ type: 'view', picture }, (answer) => answer.type === 'picture');
      return url;
    },
  };
}
