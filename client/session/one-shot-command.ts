import type { Fact } from '../../shared/lesson/event.ts';
import type { Link } from '../net/connection.ts';
import type { SessionRequestOf } from '../net/numbered.ts';
import { shareConnection } from '../net/shared-connection.ts';
import { type Entry, removeEntry, saveEntry } from './device.ts';
import type { SessionOptions } from './session.ts';

/** How long somebody waits for it before they read that it did not work. */
const PATIENCE_MS = 10_000;

/** Deletes or renames a session of this device that is not open: comes in with its token, says so, and leaves. */
export function runOneShotCommand(
  options: Omit<SessionOptions, 'credentials' | 'turnId'>,
  entry: Entry,
  message: SessionRequestOf<'forget' | 'rename'>,
): Promise<'done' | 'failed'> {
  const { storage, clock } = options;
  const { promise, resolve } = Promise.withResolvers<'done' | 'failed'>();

  function done(): void {
    if (message.type === 'forget') removeEntry(storage, entry.id);
    else saveEntry(storage, { ...entry, title: message.title });
    resolve('done');
  }

  function isRenamed(fact: Fact): boolean {
    return message.type === 'rename' && fact.kind === 'renamed' && fact.title === message.title.trim();
  }

  const { id: session, token } = entry;
  const connection = shareConnection({ ...options, as: () => ({ kind: 'session', session, token }) });
  const followed = connection.follow({
    following: () => ({ type: 'join', session }),
    onJoined: () => {},
    onMessage(answer) {
      if (answer.type === 'error') resolve('failed');
      else if (answer.type === 'events' && answer.events.some(({ fact }) => isRenamed(fact))) done();
    },
    onLink(link) {
      if (link.kind === 'open') followed.send(message);
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
