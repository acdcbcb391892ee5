import type { Clock } from '../net/clock.ts';
import type { ConnectionOptions } from '../net/connection.ts';
import type { SessionRequestOf } from '../net/numbered.ts';
import type { SessionFrame } from '../net/follow.ts';
import { shareConnection, type SharedConnection } from '../net/shared-connection.ts';
import { type Credentials, memberBy, type Membership } from './credentials.ts';
import { holdingOf, pendingRequests } from './pending-requests.ts';
import { askForPictures, type Pictures } from './pictures.ts';
import { type Event, reduce } from './reduce.ts';
import { trackRequests } from './requests.ts';
import { newState, type State } from './state.ts';
import type { TextStorage } from './storage.ts';
import { watchTurns } from './watchdog.ts';

/** What a session needs from outside besides its connection. */
type Environment = {
  readonly storage: TextStorage;
  readonly clock: Clock;
  /** In 0..1, as `Math.random`. */
  readonly random: () => number;
  /** A new id of 8 to 64 of `[A-Za-z0-9_-]`; it is the question's idempotency key. */
  readonly turnId: () => string;
};

export type SessionOptions = ConnectionOptions & Environment & { readonly credentials: Credentials };

/** A session as one page holds it: an external store for a view, and the verbs of its role. */
export type Session = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): State;
  /** Puts a question into the outbox, and returns its turn's id. It stays there until the server has acknowledged it. */
  ask(text: string, pictures?: readonly string[]): string;
  withdraw(turn: string): void;
  retry(turn: string): void;
  stop(turn: string): void;
  /** Asks for a ticket to upload a picture, or for a link to look at one. Rejects with `PictureError`. */
  readonly pictures: Pictures;
  /** Sends a message that is not repeated; `false` where nobody is connected. */
  say(message: SessionRequestOf<'typing' | 'renew' | 'rename' | 'forget'>): boolean;
  dismiss(): void;
  wake(): void;
  close(): void;
};

/** Opens a connection for one session, at once. Runs in a page as in Node: everything from outside is handed in. */
export function createSession({ url, WebSocket, credentials, ...environment }: SessionOptions): Session {
  const { storage, clock, random } = environment;
  const member = memberBy(credentials, storage, clock);
  const connection = shareConnection({ url, WebSocket, clock, random, as: () => member.as() });
  const close = (): void => connection.close();
  return createStore({ connection, member, role: credentials.role, leave: close, ...environment });
}

/**
 * Follows a session on a connection that other sessions share, and that outlives this one. A student's session is followed only on a
 * connection that says so in its hello (`as`).
 */
export function followSession(
  connection: SharedConnection,
  { credentials, ...environment }: Environment & { readonly credentials: Credentials },
): Session {
  const member = memberBy(credentials, environment.storage, environment.clock);
  return createStore({ connection, member, role: credentials.role, ...environment });
}

type StoreOptions = Environment & {
  readonly connection: SharedConnection;
  readonly member: Membership;
  readonly role: Credentials['role'];
  /** Called instead of leaving the session, and when it has ended for good. */
  readonly leave?: () => void;
};

function createStore(options: StoreOptions): Session {
  const { connection, member, role, leave, clock, random, turnId } = options;
  let state = newState(role, member.asks());
  const listeners = new Set<() => void>();
  const send = (message: Parameters<typeof followed.send>[0]) => followed.send(message);
  const requests = trackRequests({ clock, random, send, again: pursue });
  const watchdog = watchTurns(clock, (turn) => dispatch({ kind: 'quiet', turn }));
  let cancelDue = (): void => {};

  function dispatch(event: Event): void {
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    watchdog.saw(state);
    // Text that fits changes nothing that is remembered or asked for, and comes 20 times a second.
    if (!isText(event) || state.gaps !== before.gaps) follow(before);
    for (const listener of listeners) listener();
  }

  function follow(before: State): void {
    member.remember(before, state);
    if (state.outbox !== before.outbox) awaitDue();
    pursue();
  }

  /** Sends what is pending: called after every change that can matter to it, and when an answer is overdue. */
  function pursue(): void {
    if (state.link.kind === 'open') requests.pursue(pendingRequests(state));
  }

  function awaitDue(): void {
    cancelDue();
    const times = state.outbox.flatMap(({ standing }) => (standing.kind === 'later' ? [standing.until] : []));
    if (times.length === 0) return;
    cancelDue = clock.after(Math.max(0, Math.min(...times) - clock.now()), () =>
      dispatch({ kind: 'due', now: clock.now() }),
    );
  }

  function received(message: SessionFrame): void {
    const request = requests.settle(message);
    if (message.type !== 'error') dispatch({ kind: 'received', message });
    else if (request !== 'settled') dispatch({ kind: 'refused', error: message, request, now: clock.now() });
  }

  const followed = connection.follow({
    following: () => member.following(holdingOf(state)),
    onJoined(joined, can) {
      requests.reset();
      member.joined(joined, state);
      dispatch({ kind: 'joined', joined, can, now: clock.now() });
    },
    onMessage: received,
    onLink(link) {
      dispatch({ kind: 'link', link });
      if (link.kind === 'closed') leave?.();
    },
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => state,
    ask(text, pictures = []) {
      const turn = turnId();
      dispatch({ kind: 'asked', turn, text, pictures });
      return turn;
    },
    withdraw: (turn) => dispatch({ kind: 'withdrew', turn }),
    retry: (turn) => dispatch({ kind: 'retried', turn }),
    stop: (turn) => dispatch({ kind: 'stopped', turn }),
    pictures: askForPictures({ clock, request: requests.once }),
    // Nobody waits for an answer to `typing`, and it comes with every burst of keys.
    say: (message) => (message.type === 'typing' ? send(message) !== undefined : requests.once(message)),
    dismiss: () => dispatch({ kind: 'dismissed' }),
    wake: () => connection.wake(),
    close() {
      if (leave === undefined) {
        followed.leave();
        dispatch({ kind: 'link', link: { kind: 'closed' } });
      } else leave();
      requests.reset();
      watchdog.stop();
      cancelDue();
    },
  };
}

function isText(event: Event): boolean {
  return event.kind === 'received' && event.message.type === 'delta';
}
