import type { ServerMessage } from '../../shared/server-messages.ts';
import type { Clock } from '../net/clock.ts';
import type { Want } from './wants.ts';

/** How long an answer may take before the same thing is asked again; doubled each time, up to the cap. */
const PATIENCE_MS = 3_000;
const PATIENCE_CAP_MS = 24_000;

type Request = { readonly dueAt: number; readonly tries: number };

/** What has been asked for and not answered yet. */
export type Requests = {
  /** Sends what is wanted and not under way, and sees to it that it is called again when an answer is overdue. */
  pursue(wanted: readonly Want[], send: (want: Want) => boolean): void;
  /** An answer has come: what it is about may be asked again at once, if it left something missing. */
  answered(message: ServerMessage, now: number): void;
  /** A new connection knows nothing of what the old one was asked. */
  reset(): void;
};

/** `again` is called when an answer is overdue. `random` (0..1) spreads the repetitions. */
export function trackRequests(clock: Clock, random: () => number, again: () => void): Requests {
  const underWay = new Map<string, Request>();
  let cancel = (): void => {};

  function pursue(wanted: readonly Want[], send: (want: Want) => boolean): void {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of underWay.keys()) if (!keys.has(key)) underWay.delete(key);
    const now = clock.now();
    for (const want of wanted) {
      const before = underWay.get(want.key);
      if (before !== undefined && before.dueAt > now) continue;
      if (!send(want)) return;
      const tries = (before?.tries ?? 0) + 1;
      const patience = Math.min(PATIENCE_CAP_MS, PATIENCE_MS * 2 ** (tries - 1));
      underWay.set(want.key, { dueAt: now + patience * (1 + random() / 2), tries });
    }
    arm(now);
  }

  function arm(now: number): void {
    cancel();
    cancel = () => {};
    if (underWay.size === 0) return;
    const dueAt = Math.min(...Array.from(underWay.values(), (request) => request.dueAt));
    cancel = clock.after(Math.max(0, dueAt - now), again);
  }

  function answered(message: ServerMessage, now: number): void {
    if (message.type === 'turns') {
      for (const { turn } of message.turns) underWay.delete(`resume ${turn}`);
      // One turn may be the answer to a resume just as well; a page that is asked for twice does no harm.
      underWay.delete('page');
    }
    if (message.type !== 'error') return;
    if (message.turn !== undefined)
      for (const verb of ['ask', 'stop', 'resume']) underWay.delete(`${verb} ${message.turn}`);
    if (message.retryAfterMs === undefined) return;
    const dueAt = now + message.retryAfterMs;
    for (const [key, request] of underWay) underWay.set(key, { ...request, dueAt: Math.max(dueAt, request.dueAt) });
  }

  return {
    pursue,
    answered,
    reset() {
      underWay.clear();
      cancel();
    },
  };
}
