import { WebSocket } from 'ws';
import { scripted, stepsOf, wishesOf } from '../../backend/testing/script.ts';
import { systemClock } from '../../client/net/clock.ts';
import { memoryKeep } from '../../client/session/keep.ts';
import type { Pass } from '../../client/session/membership.ts';
import { createSession, type Session } from '../../client/session/session.ts';
import type { State } from '../../client/session/state.ts';
import { newTurnId } from '../../client/session/turn-id.ts';

/** Somebody with a page open, and how often and how fast his connection came back (ms from its loss to the next welcome). */
export type Person = { readonly session: Session; readonly resumes: number[]; close(): void };

export function come(url: string, pass: Pass, keep = memoryKeep()): Person {
  const session = createSession({
    url,
    pass,
    WebSocket,
    keep,
    clock: systemClock,
    random: Math.random,
    turnId: newTurnId,
  });
  const resumes: number[] = [];
  let lostAt: number | undefined;
  let wasOpen = false;
  session.subscribe(() => {
    const open = session.getSnapshot().link.kind === 'open';
    if (wasOpen && !open) lostAt = Date.now();
    if (!wasOpen && open && lostAt !== undefined) resumes.push(Date.now() - lostAt);
    wasOpen = open;
  });
  return { session, resumes, close: () => session.close() };
}

/** Settles once `fits`; rejects after `ms`. */
export async function until(session: Session, fits: (state: State) => boolean, ms: number): Promise<State> {
  const { promise, resolve, reject } = Promise.withResolvers<State>();
  const look = (): void => {
    if (fits(session.getSnapshot())) resolve(session.getSnapshot());
  };
  const leave = session.subscribe(look);
  const timer = setTimeout(() => reject(new Error('it did not come to that')), ms);
  look();
  return promise.finally(() => {
    leave();
    clearTimeout(timer);
  });
}

/** A question whose answer is known: `tokens` numbered words, `waitMs` apart. */
export function question(tokens: number, waitMs: number, salt: number): string {
  const words = Array.from({ length: tokens }, (_, i) => [`w${salt}.${i} `, { wait: waitMs }] as const);
  return scripted(...words.flat());
}

/** What the model says to it in full. */
export function fullAnswer(asked: string): string {
  return stepsOf(wishesOf(asked))
    .filter((step) => typeof step === 'string')
    .join('');
}
