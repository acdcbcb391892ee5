import type { ClientMessage } from '../../shared/client-messages.ts';
import type { PictureType } from '../../shared/limits.ts';
import type { Heard, ServerMessage } from '../../shared/server-messages.ts';
import type { Clock } from '../net/clock.ts';

/** How long an answer may take before the person is told that it did not work. */
const PATIENCE_MS = 10_000;

/** Why there is no ticket or link, in words for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

type Ticket = Heard<'ticket'>;
type Answer = Ticket | Heard<'picture'>;

export type Pictures = {
  ticket(mime: PictureType, bytes: number): Promise<Ticket>;
  /** A link that a browser may follow for some minutes. */
  link(picture: string): Promise<string>;
  /** Takes an answer; `false` where the message is none of ours. */
  heard(message: ServerMessage): boolean;
};

type Options = {
  readonly clock: Clock;
  readonly newRef: () => string;
  readonly send: (message: Extract<ClientMessage, { type: 'upload' | 'view' }>) => boolean;
};

/** Questions about pictures that have one answer each, told apart by the id that they name. */
export function askForPictures({ clock, newRef, send }: Options): Pictures {
  const waiting = new Map<string, { take(answer: Answer): void; fail(why: string): void }>();

  function ask<T extends Answer>(
    id: string,
    message: Parameters<Options['send']>[0],
    isIt: (answer: Answer) => answer is T,
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const fail = (why: string): void => reject(new PictureError(why));
    const cancel = clock.after(PATIENCE_MS, () => fail('There was no answer. Try again.'));
    waiting.set(id, { take: (answer) => (isIt(answer) ? resolve(answer) : undefined), fail });
    if (!send(message)) fail('You are offline. Try again when the connection is back.');
    return promise.finally(() => {
      cancel();
      waiting.delete(id);
    });
  }

  return {
    ticket(mime, bytes) {
      const ref = newRef();
      return ask(ref, { type: 'upload', ref, mime, bytes }, (answer) => answer.type === 'ticket');
    },
    async link(picture) {
      const { url } = await ask(picture, { type: 'view', picture }, (answer) => answer.type === 'picture');
      return url;
    },
    heard(message) {
      if (message.type === 'ticket') waiting.get(message.ref)?.take(message);
      else if (message.type === 'picture') waiting.get(message.picture)?.take(message);
      else if (message.type === 'error' && message.turn !== undefined && waiting.has(message.turn)) {
        waiting.get(message.turn)?.fail(message.message);
      } else return false;
      return true;
    },
  };
}
