import type { Hello } from '../../shared/messages/connection.ts';
import type { Clock } from '../net/clock.ts';
import type { FollowHandlers, JoinedBody } from '../net/follow.ts';
import type { Final } from '../net/socket-end.ts';
import { entry, removeEntry, saveEntry } from './device.ts';
import type { Holding } from './pending-requests.ts';
import type { Ask, State } from './state.ts';
import type { TextStorage } from './storage.ts';
import { titleOf } from './title.ts';
import { NO_SESSION, storeAsks, storedAsks } from './stored-asks.ts';

/** Who comes in: a student to a new session or back to one of this device's, or a tutor by the code. */
export type Credentials =
  | { readonly role: 'student'; readonly session?: string | undefined }
  | { readonly role: 'tutor'; readonly code: string };

/** By what right this page is in its session, and what the device remembers of it. A tutor's page remembers nothing. */
export type Membership = {
  /** Who a connection for this session alone says it is. */
  as(): Hello['as'];
  /** What to say to follow the session. */
  following(holding: Holding): ReturnType<FollowHandlers['following']>;
  /** Questions of an earlier page that nobody acknowledged. */
  asks(): readonly Ask[];
  joined(joined: JoinedBody, state: State): void;
  remember(before: State, after: State): void;
};

export function memberBy(credentials: Credentials, storage: TextStorage, clock: Clock): Membership {
  return credentials.role === 'tutor' ? tutor(credentials.code) : student(credentials.session, storage, clock);
}

function tutor(code: string): Membership {
  return {
    as: () => undefined,
    following: (holding) => ({ type: 'watch', code, ...holding }),
    asks: () => [],
    joined: () => {},
    remember: () => {},
  };
}

function student(session: string | undefined, storage: TextStorage, clock: Clock): Membership {
  let own = session === undefined ? undefined : entry(storage, session);
  const place = (): string => own?.id ?? NO_SESSION;

  function joined({ session: id, openedAt, token = own?.token, code = '' }: JoinedBody, { outbox }: State): void {
    if (token === undefined) return;
    storeAsks(storage, place(), outbox, [], clock.now());
    own = { title: own?.title ?? '', id, token, code, openedAt, usedAt: clock.now() };
    saveEntry(storage, own);
    storeAsks(storage, id, [], outbox, clock.now());
  }

  function remember(before: State, after: State): void {
    if (after.outbox !== before.outbox) storeAsks(storage, place(), before.outbox, after.outbox, clock.now());
    if (own === undefined) return;
    if (after.link.kind === 'closed' && after.link.why !== undefined) return lose(own.id, after.link.why, after.outbox);
    const title = titleOf(after) || own.title;
    const code = after.session?.code ?? own.code;
    if (title === own.title && code === own.code) return;
    own = { ...own, title, code, usedAt: clock.now() };
    saveEntry(storage, own);
  }

  /** The session is gone from the server. If nobody deleted it, what was not asked yet waits for the next one. */
  function lose(id: string, why: Final, outbox: readonly Ask[]): void {
    const isLost = why.kind === 'refused' && why.code === 'no_session';
    if (!isLost && why.kind !== 'forgotten') return;
    storeAsks(storage, id, outbox, [], clock.now());
    if (isLost) storeAsks(storage, NO_SESSION, [], outbox, clock.now());
    removeEntry(storage, id);
    own = undefined;
  }

  return {
    as: () => own && { kind: 'session', session: own.id, token: own.token },
    following: (holding) => (own === undefined ? { type: 'open' } : { type: 'join', session: own.id, ...holding }),
    asks: () => storedAsks(storage, place()),
    joined,
    remember,
  };
}
