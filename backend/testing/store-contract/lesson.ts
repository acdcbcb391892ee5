import type { Follower, Session } from '../../core/ports/sessions.ts';
import type { Claim, Turn } from '../../core/ports/turns.ts';

/** The session and the turn that the suites are about. */
export const SESSION: Session = { id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 };
export const REF = { session: 'session-1', turn: 'turn-0001' };
export const ASKED = { turn: REF.turn, asked: 'What is $\\frac12$ of 8?', pictures: [], askedAt: 2_000 };
export const LEASE = { runner: 'runner-a', until: 20_000 };

export function follower(connection: string, more: Partial<Follower> = {}): Follower {
  return { connection, s: 1, session: 'session-1', role: 'tutor', joined: 'first', ...more };
}

export function claimed(claim: Claim): { readonly turn: Turn; readonly followers: readonly Follower[] } {
  if (claim.kind !== 'claimed') throw new Error(`expected to claim the turn, it is ${claim.kind}`);
  return claim;
}
