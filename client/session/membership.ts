import type { Hello } from '../../shared/client-messages.ts';
import type { Heard } from '../../shared/server-messages.ts';
import type { Clock } from '../net/clock.ts';
import type { Final } from '../net/end-of-line.ts';
import { entry, removeEntry, saveEntry } from './device.ts';
import type { Keep } from './keep.ts';
import { keepAsks, keptAsks, NO_SESSION } from './kept-asks.ts';
import type { Ask, State } from './state.ts';

/** A title that nobody gave: this much of the first question. */
const TITLE_LENGTH = 60;

/** Who comes in: a student to a new session or back to one of this device's, or a tutor by the code. */
export type Pass =
  | { readonly role: 'student'; readonly session?: string | undefined }
  | { readonly role: 'tutor'; readonly code: string };

/** By what right this page is in its session, and what the device remembers of it. A tutor's page remembers nothing. */
export type Membership = {
  credentials(): Pick<Hello, 'session' | 'token' | 'code'>;
  /** Questions of an earlier page that nobody acknowledged. */
  asks(): readonly Ask[];
  welcomed(welcome: Heard<'welcome'>, state: State): void;
  remember(before: State, after: State): void;
};

export function memberOf(pass: Pass, keep: Keep, clock: Clock): Membership {
  return pass.role === 'tutor' ? tutor(pass.code) : student(pass.session, keep, clock);
}

function tutor(code: string): Membership {
  return { credentials: () => ({ code }), asks: () => [], welcomed: () => {}, remember: () => {} };
}

function student(session: string | undefined, keep: Keep, clock: Clock): Membership {
  let own = session === undefined ? undefined : entry(keep, session);
  const place = (): string => own?.id ?? NO_SESSION;

  function welcomed(welcome: Heard<'welcome'>, { outbox }: State): void {
    const { session: id, title, openedAt, token = own?.token, code = '' } = welcome;
    if (token === undefined) return;
    keepAsks(keep, place(), outbox, [], clock.now());
    own = { title: own?.title ?? '', ...(title && { title }), id, token, code, openedAt, usedAt: clock.now() };
    saveEntry(keep, own);
    keepAsks(keep, id, [], outbox, clock.now());
  }

  function remember(before: State, after: State): void {
    if (after.outbox !== before.outbox) keepAsks(keep, place(), before.outbox, after.outbox, clock.now());
    if (own === undefined) return;
    if (after.link.kind === 'closed' && after.link.why !== undefined) return lose(own.id, after.link.why, after.outbox);
    const title = after.session?.title || after.turns[0]?.asked.slice(0, TITLE_LENGTH) || own.title;
    const code = after.session?.code ?? own.code;
    if (title === own.title && code === own.code) return;
    own = { ...own, title, code, usedAt: clock.now() };
    saveEntry(keep, own);
  }

  /** The session is gone from the server. If nobody deleted it, what was not asked yet waits for the next one. */
  function lose(id: string, why: Final, outbox: readonly Ask[]): void {
    if (why.kind === 'refused' && why.code !== 'no_session') return;
    keepAsks(keep, id, outbox, [], clock.now());
    if (why.kind === 'refused') keepAsks(keep, NO_SESSION, [], outbox, clock.now());
    removeEntry(keep, id);
    own = undefined;
  }

  return {
    credentials: () => (own === undefined ? {} : { session: own.id, token: own.token }),
    asks: () => keptAsks(keep, place()),
    welcomed,
    remember,
  };
}
