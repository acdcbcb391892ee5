import type { Clock } from '../net/clock.ts';
import type { SessionRequest } from '../net/numbered.ts';
import type { SessionFrame } from '../net/follow.ts';
import type { PendingRequest } from './pending-requests.ts';

/** How long an answer may take before the same thing is asked again; doubled each time, up to the cap. */
const PATIENCE_MS = 3_000;
const PATIENCE_CAP_MS = 24_000;

/** What is pursued under one key, under every number that it was sent by. */
type UnderWay = {
  readonly message: SessionRequest;
  readonly dueAt: number;
  readonly tries: number;
  readonly ids: readonly number[];
  readonly isAnswered: boolean;
};

/** A message that was sent: pursued under a key, or sent once. */
type Sent = {
  readonly message: SessionRequest;
  readonly key?: string;
  readonly onAnswer?: ((answer: SessionFrame) => void) | undefined;
};

/** What has been asked for and not answered yet, by the numbers of the messages. */
export type Requests = {
  /** Sends what is pending and not under way, and sees to it that `again` is called when an answer is overdue. */
  pursue(pending: readonly PendingRequest[]): void;
  /** Sends a request that is not repeated; `false` where nobody is connected. `onAnswer` is called once, with its answer or refusal. */
  once(message: SessionRequest, onAnswer?: (answer: SessionFrame) => void): boolean;
  /**
   * The one place that finds the request which a message answers or refuses. `'settled'`: it had its answer already. `undefined`: the
   * message answers nothing, or the server could not read what it refuses.
   */
  settle(message: SessionFrame): SessionRequest | 'settled' | undefined;
  /** The numbers of an old connection mean nothing to a new one. */
  reset(): void;
};

type Options = {
  readonly clock: Clock;
  /** In 0..1; spreads the repetitions. */
  readonly random: () => number;
  readonly send: (message: SessionRequest) => number | undefined;
  /** Called when an answer is overdue. */
  readonly again: () => void;
};

export function trackRequests({ clock, random, send, again }: Options): Requests {
  const underWay = new Map<string, UnderWay>();
  const sent = new Map<number, Sent>();
  let cancel = (): void => {};

  function pursue(pending: readonly PendingRequest[]): void {
    const keys = new Set(pending.map(({ key }) => key));
    for (const key of underWay.keys()) if (!keys.has(key)) drop(key);
    for (const request of pending) if (!pursueOne(request)) return;
    arm();
  }

  /** `false` where nobody is connected. */
  function pursueOne({ key, message }: PendingRequest): boolean {
    const before = underWay.get(key);
    const now = clock.now();
    // An answer that leaves the same thing missing, from a store that lags, must not be asked for in a tight loop.
    const isNext = before?.isAnswered === true && JSON.stringify(message) !== JSON.stringify(before.message);
    if (before !== undefined && before.dueAt > now && !isNext) return true;
    const id = send(message);
    if (id === undefined) return false;
    const tries = isNext ? 1 : (before?.tries ?? 0) + 1;
    const patience = Math.min(PATIENCE_CAP_MS, PATIENCE_MS * 2 ** (tries - 1));
    const dueAt = now + patience * (1 + random() / 2);
    underWay.set(key, { message, dueAt, tries, ids: [...(before?.ids ?? []), id], isAnswered: false });
    sent.set(id, { message, key });
    return true;
  }

  function drop(key: string): void {
    for (const id of underWay.get(key)?.ids ?? []) sent.delete(id);
    underWay.delete(key);
  }

  function arm(): void {
    cancel();
    cancel = () => {};
    if (underWay.size === 0) return;
    const dueAt = Math.min(...Array.from(underWay.values(), (request) => request.dueAt));
    cancel = clock.after(Math.max(0, dueAt - clock.now()), again);
  }

  function settle(message: SessionFrame): SessionRequest | 'settled' | undefined {
    const re = reOf(message);
    if (re === undefined) return undefined;
    const request = sent.get(re);
    if (request === undefined) return 'settled';
    sent.delete(re);
    request.onAnswer?.(message);
    const pursued = request.key === undefined ? undefined : underWay.get(request.key);
    if (request.key === undefined || pursued === undefined) return request.message;
    const waitMs = message.type === 'error' ? (message.retryAfterMs ?? 0) : 0;
    const dueAt = Math.max(pursued.dueAt, clock.now() + waitMs);
    underWay.set(request.key, { ...pursued, dueAt, isAnswered: message.type !== 'error' });
    return request.message;
  }

  function reOf(message: SessionFrame): number | undefined {
    if ('re' in message && message.re !== undefined) return message.re;
    // A message above the size limit is refused unread, without its number; only a question can be that long.
    const isQuestion = message.type === 'error' && message.code === 'too_large';
    return isQuestion
      ? sent.entries().find(
          ([
            ,
            {
              message: { type },
            },
          ]) => type === 'ask',
        )?.[0]
      : undefined;
  }

  return {
    pursue,
    once(message, onAnswer) {
      const id = send(message);
      if (id !== undefined) sent.set(id, { message, onAnswer });
      return id !== undefined;
    },
    settle,
    reset() {
      underWay.clear();
      sent.clear();
      cancel();
    },
  };
}
