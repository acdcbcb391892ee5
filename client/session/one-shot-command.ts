import { type ClientMessage, VERSION } from '../../shared/client-messages.ts';
import { connect, type Link } from '../net/connection.ts';
import { type Entry, removeEntry, saveEntry } from './device.ts';
import type { SessionOptions } from './session.ts';

/** How long somebody waits for it before he is told that it did not work. */
const PATIENCE_MS = 10_000;

type Message = Extract<ClientMessage, { type: 'forget' | 'rename' }>;

/** Deletes or renames a session of this device that is not open: comes in with its token, says so, and leaves. */
export function runErrand(
  options: Omit<SessionOptions, 'pass' | 'turnId'>,
  entry: Entry,
  message: Message,
): Promise<'done' | 'failed'> {
  const { keep, clock } = options;
  const { promise, resolve } = Promise.withResolvers<'done' | 'failed'>();

  function done(): void {
    if (message.type === 'forget') removeEntry(keep, entry.id);
    else saveEntry(keep, { ...entry, title: message.title });
    resolve('done');
  }

  const connection = connect({
    ...options,
    hello: () => ({ type: 'hello', v: VERSION, role: 'student', session: entry.id, token: entry.token }),
    onMessage(heard) {
      if (heard.type === 'title') done();
    },
    onLink(link) {
      if (link.kind === 'open') connection.send(message);
      if (link.kind === 'closed') (isGone(link) && message.type === 'forget' ? done : () => resolve('failed'))();
    },
  });
  const cancel = clock.after(PATIENCE_MS, () => resolve('failed'));
  return promise.finally(() => {
    cancel();
    connection.close();
  });
}

/** Deleted just now, or before: either way nothing of it is left. */
function isGone({ why }: Extract<Link, { kind: 'closed' }>): boolean {
  return why?.kind === 'forgotten' || (why?.kind === 'refused' && why.code === 'no_session');
}
