import { WebSocket } from 'ws';
import { systemClock } from '../../client/net/clock.ts';
import type { Credentials } from '../../client/session/credentials.ts';
import { createSession, type Session } from '../../client/session/session.ts';
import type { State, Turn } from '../../client/session/state.ts';
import { memoryStorage } from '../../client/session/storage.ts';
import { newTurnId } from '../../client/session/turn-id.ts';

/** Somebody with a page open. `resumes`: the time from each loss of the connection to the next welcome, in ms. */
export type Person = { readonly session: Session; readonly resumes: number[]; close(): void };

export function openPage(url: string, credentials: Credentials, storage = memoryStorage()): Person {
  const session = createSession({
    url,
    credentials,
    WebSocket,
    storage,
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

/** Settles once `holds` is true of the state; rejects after `ms`. */
export async function until(session: Session, holds: (state: State) => boolean, ms: number): Promise<State> {
  const { promise, resolve, reject } = Promise.withResolvers<State>();
  const look = (): void => {
    if (holds(session.getSnapshot())) resolve(session.getSnapshot());
  };
  const unsubscribe = session.subscribe(look);
  const timer = setTimeout(() => reject(new Error(`the state did not come within ${ms} ms`)), ms);
  look();
  return promise.finally(() => {
    unsubscribe();
    clearTimeout(timer);
  });
}

/** Settles with this turn once it has ended; rejects after `ms`. */
export async function untilEnded(session: Session, turn: string, ms: number): Promise<Turn | undefined> {
  const find = ({ turns }: State): Turn | undefined => turns.find((own) => own.turn === turn);
  return find(await until(session, (state) => find(state)?.held.end !== undefined, ms));
}
