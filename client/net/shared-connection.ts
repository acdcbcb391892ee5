import type { Hello } from '../../shared/messages/connection.ts';
import type { ServerMessage, ServerMessageOf } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';
import { backoffMs } from './backoff.ts';
import { connect, type ConnectionOptions, type Link } from './connection.ts';
import type { Followed, FollowHandlers, JoinedBody } from './follow.ts';
import type { Unnumbered } from './numbered.ts';
import { WELCOME_TIMEOUT_MS } from './socket.ts';
import { closes, type Final, isFinal, type Refused, refusedBy } from './socket-end.ts';

export type SharedConnection = {
  follow(handlers: FollowHandlers): Followed;
  /** Looks at once whether the other side is there. */
  wake(): void;
  close(): void;
};

export type SharedConnectionOptions = ConnectionOptions & {
  /** Who the connection says it is; `undefined`: nobody yet. */
  readonly as: () => Hello['as'];
};

/** `s` is the session's number on the present socket. */
type Follow = { readonly handlers: FollowHandlers; s: number | undefined; failures: number; cancel: () => void };

/** A connection that carries any number of sessions: the first comes with the hello, the rest by messages behind the welcome. */
export function shareConnection({ as, ...options }: SharedConnectionOptions): SharedConnection {
  const { clock, random } = options;
  let follows: readonly Follow[] = [];
  /** The one that the newest hello names, until the welcome. */
  let greeted: Follow | undefined;
  const joining = new Map<number, Follow>();
  const byNumber = new Map<number, Follow>();
  let can: readonly string[] = [];
  let link: Link = { kind: 'connecting', failures: 0 };

  function hello(): Unnumbered {
    // The last hello was not welcomed, perhaps because of the session that it named: the next one names another.
    if (greeted !== undefined && follows.length > 1) follows = [...follows.slice(1), ...follows.slice(0, 1)];
    greeted = follows[0];
    const who = as();
    const first = greeted?.handlers.following();
    return { type: 'hello', v: [...VERSIONS], ...(who && { as: who }), ...(first && { first }) };
  }

  /** The server's numbers are valid on one socket only. */
  function forgetNumbers(): void {
    joining.clear();
    byNumber.clear();
    for (const follow of follows) {
      follow.s = undefined;
      follow.cancel();
    }
  }

  function welcomed(welcome: ServerMessageOf<'welcome'>): void {
    const first = greeted;
    greeted = undefined;
    forgetNumbers();
    can = welcome.can;
    if (welcome.joined !== undefined) joined(first, welcome.joined);
    for (const follow of follows) if (follow !== first) join(follow);
  }

  function join(follow: Follow): void {
    const id = connection.send(follow.handlers.following());
    if (id === undefined) return;
    joining.set(id, follow);
    // The answer is lost. A second join would be refused without the session's number: only a new socket helps.
    follow.cancel = clock.after(WELCOME_TIMEOUT_MS, () => connection.handOver());
  }

  function joined(follow: Follow | undefined, body: JoinedBody): void {
    // It was left before the server had answered.
    if (follow === undefined || !follows.includes(follow)) return void connection.send({ type: 'leave', s: body.s });
    follow.cancel();
    follow.failures = 0;
    follow.s = body.s;
    byNumber.set(body.s, follow);
    follow.handlers.onJoined(body, can);
    follow.handlers.onLink({ kind: 'open' });
  }

  function joinRefused(follow: Follow, why: Refused): void {
    const { retryAfterMs = 0 } = why;
    follow.cancel();
    if (isFinal(why)) return drop(follow, why);
    const failures = ++follow.failures;
    const waitMs = Math.max(retryAfterMs, backoffMs(failures, random));
    follow.cancel = clock.after(waitMs, () => {
      follow.handlers.onLink({ kind: 'connecting', failures });
      join(follow);
    });
    follow.handlers.onLink({ kind: 'waiting', failures, until: clock.now() + waitMs, why });
  }

  function remove(follow: Follow): void {
    follow.cancel();
    follows = follows.filter((other) => other !== follow);
    if (follow.s !== undefined) byNumber.delete(follow.s);
  }

  function drop(follow: Follow, why: Final): void {
    remove(follow);
    follow.handlers.onLink({ kind: 'closed', why });
  }

  function received(message: ServerMessage): void {
    switch (message.type) {
      case 'joined': {
        const follow = joining.get(message.re ?? 0);
        joining.delete(message.re ?? 0);
        return byNumber.has(message.s) ? undefined : joined(follow, message);
      }
      case 'left': {
        const follow = byNumber.get(message.s);
        return follow === undefined || message.why === 'asked' ? undefined : drop(follow, { kind: message.why });
      }
      case 'error':
        return refused(message);
      case 'welcome':
      case 'pong':
      case 'goaway':
        return undefined;
      default:
        return byNumber.get(message.s)?.handlers.onMessage(message);
    }
  }

  function refused(error: ServerMessageOf<'error'>): void {
    const follow = joining.get(error.re ?? 0);
    joining.delete(error.re ?? 0);
    if (follow !== undefined) return joinRefused(follow, refusedBy(error));
    if (error.s !== undefined) return byNumber.get(error.s)?.handlers.onMessage(error);
    // The server could not read the message's number: each session decides whether it was its own.
    for (const any of byNumber.values()) any.handlers.onMessage(error);
  }

  const connection = connect(options, {
    hello,
    onWelcome: welcomed,
    onMessage: received,
    onLink(now) {
      link = now;
      if (link.kind === 'open') return;
      forgetNumbers();
      const told = follows;
      if (link.kind === 'closed') follows = [];
      for (const { handlers } of told) handlers.onLink(link);
    },
    onRefused(why) {
      const isOfSession = !closes(why.code) && follows.some((follow) => follow !== greeted);
      if (isOfSession && greeted !== undefined) drop(greeted, why);
      greeted = undefined;
      return isOfSession;
    },
  });

  return {
    follow(handlers) {
      const follow: Follow = { handlers, s: undefined, failures: 0, cancel: () => {} };
      if (link.kind !== 'closed') follows = [...follows, follow];
      if (link.kind === 'open') join(follow);
      else handlers.onLink(link);
      return {
        send: (message) => (follow.s === undefined ? undefined : connection.send({ ...message, s: follow.s })),
        leave() {
          remove(follow);
          if (follow.s !== undefined) connection.send({ type: 'leave', s: follow.s });
          follow.s = undefined;
        },
      };
    },
    wake: () => connection.wake(),
    close: () => connection.close(),
  };
}
