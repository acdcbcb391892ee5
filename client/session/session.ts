import type { ClientMessage, Hello } from '../../shared/client-messages.ts';
import { VERSION } from '../../shared/client-messages.ts';
import type { Clock } from '../net/clock.ts';
import { connect } from '../net/connection.ts';
import type { SocketConstructor } from '../net/socket.ts';
import { memberOf, type Pass } from './membership.ts';
import type { Keep } from './keep.ts';
import { askForPictures, type Pictures } from './pictures.ts';
import { type Event, reduce } from './reduce.ts';
import { trackRequests } from './requests.ts';
import { newState, type State } from './state.ts';
import { cursors, heldUpTo, wants } from './wants.ts';
import { watchTurns } from './watchdog.ts';

export type SessionOptions = {
  readonly url: string;
  readonly pass: Pass;
  readonly WebSocket: SocketConstructor;
  readonly keep: Keep;
  readonly clock: Clock;
  /** In 0..1, as `Math.random`. */
  readonly random: () => number;
  /** A new id of 8 to 64 of `[A-Za-z0-9_-]`; it is the question's idempotency key. */
  readonly turnId: () => string;
};

/** A session as one page holds it: an external store for a view, and the verbs of its role. */
export type Session = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): State;
  /** Puts a question into the outbox, and answers its turn's id. It stays there until the server has acknowledged it. */
  ask(text: string, pictures?: readonly string[]): string;
  withdraw(turn: string): void;
  retry(turn: string): void;
  stop(turn: string): void;
  /** Plain messages that are not repeated; `false` where nobody is connected. */
  /** Asks for a ticket to upload a picture, or for a link to look at one. Rejects with `PictureError`. */
  readonly pictures: Pick<Pictures, 'ticket' | 'link'>;
  say(message: Extract<ClientMessage, { type: 'typing' | 'renew' | 'rename' | 'forget' }>): boolean;
  dismiss(): void;
  wake(): void;
  close(): void;
};

/** Connects at once. Runs in a page as in Node: everything from outside is handed in. */
export function createSession({ url, pass, WebSocket, keep, clock, random, turnId }: SessionOptions): Session {
  const member = memberOf(pass, keep, clock);
  let state = newState(pass.role, member.asks());
  const listeners = new Set<() => void>();
  const requests = trackRequests(clock, random, pursue);
  const watchdog = watchTurns(clock, (turn) => dispatch({ kind: 'quiet', turn }));
  let cancelDue = (): void => {};

  function dispatch(event: Event): void {
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    member.remember(before, state);
    if (state.outbox !== before.outbox) awaitDue();
    watchdog.saw(state);
    pursue();
    for (const listener of listeners) listener();
  }

  /** Sends what is wanted: called after every change, and when an answer is overdue. */
  function pursue(): void {
    if (state.link.kind === 'open') requests.pursue(wants(state), ({ message }) => connection.send(message));
  }

  function awaitDue(): void {
    cancelDue();
    const times = state.outbox.flatMap(({ standing }) => (standing.kind === 'later' ? [standing.until] : []));
    if (times.length === 0) return;
    cancelDue = clock.after(Math.max(0, Math.min(...times) - clock.now()), () =>
      dispatch({ kind: 'due', now: clock.now() }),
    );
  }

  function hello(): Hello {
    const after = heldUpTo(state);
    return { type: 'hello', v: VERSION, role: pass.role, ...member.credentials(), after, cursors: cursors(state) };
  }

  const pictures = askForPictures({ clock, newRef: turnId, send: (message) => connection.send(message) });
  const connection = connect({
    url,
    WebSocket,
    clock,
    random,
    hello,
    onMessage(message) {
      const now = clock.now();
      if (message.type === 'welcome') {
        requests.reset();
        member.welcomed(message, state);
      }
      requests.answered(message, now);
      if (pictures.heard(message)) return;
      dispatch({ kind: 'heard', message, now });
    },
    onLink: (link) => dispatch({ kind: 'link', link }),
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
    pictures,
    say: (message) => connection.send(message),
    dismiss: () => dispatch({ kind: 'dismissed' }),
    wake: () => connection.wake(),
    close() {
      connection.close();
      requests.reset();
      watchdog.stop();
      cancelDue();
    },
  };
}
