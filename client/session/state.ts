import type { Code } from '../../shared/codes.ts';
import type { Role } from '../../shared/permissions.ts';
import type { Held } from '../../shared/stitch.ts';
import type { Link } from '../net/connection.ts';
import { EMPTY_LOG, type PageLog } from './log.ts';

export type Turn = {
  readonly turn: string;
  readonly seq: number;
  readonly asked: string;
  readonly pictures: readonly string[];
  /** Milliseconds since 1970, by the server's clock. */
  readonly askedAt: number;
  readonly held: Held;
};

/** A question that the server has not acknowledged yet. `turn` is its idempotency key: sent twice, it is asked once. */
export type Ask = {
  readonly turn: string;
  readonly text: string;
  /** Ids of pictures that have been uploaded. */
  readonly pictures: readonly string[];
  readonly standing:
    | { readonly kind: 'waiting' }
    /** Refused for now; it goes out by itself at `until`. */
    | { readonly kind: 'later'; readonly until: number; readonly why: Notice }
    /** Refused for good, or for long: the student decides. */
    | { readonly kind: 'refused'; readonly why: Notice };
};

/** What the server said about something that it did not do. `retryAt` in ms since 1970. */
export type Notice = { readonly code: Code; readonly message: string; readonly retryAt?: number | undefined };

export type SessionInfo = {
  readonly id: string;
  /** The lesson's own. */
  readonly title: string;
  readonly openedAt: number;
  /** Only the student has it. */
  readonly code?: string | undefined;
};

/** The moment at which this page came in: the clock's time, and the newest turn that was over by then (0: none). */
export type CameIn = { readonly at: number; readonly seq: number };

/** Everything that one page knows of its session. */
export type State = {
  readonly role: Role;
  readonly link: Link;
  /** `undefined` until the session is joined for the first time. */
  readonly session: SessionInfo | undefined;
  /** What the server is able to do, as its last welcome said: a page shows only what works. */
  readonly can: readonly string[];
  /** By `seq`, ascending. */
  readonly turns: readonly Turn[];
  /** The lowest `seq` that there is, as far as known: above 1 only where the server said that nothing comes before. */
  readonly firstSeq: number;
  /** Turns of which a frame is missing, held or not. */
  readonly gaps: readonly string[];
  readonly log: PageLog;
  /** Turns that this page stopped and that have not ended yet. */
  readonly stopping: readonly string[];
  readonly outbox: readonly Ask[];
  readonly students: number;
  readonly tutors: number;
  /** Whether the student types; only tutors see it. */
  readonly typing: boolean;
  readonly notice: Notice | undefined;
  readonly cameIn: CameIn | undefined;
};

export function newState(role: Role, outbox: readonly Ask[] = []): State {
  return {
    role,
    link: { kind: 'connecting', failures: 0 },
    session: undefined,
    can: [],
    turns: [],
    firstSeq: 1,
    gaps: [],
    log: EMPTY_LOG,
    stopping: [],
    outbox,
    students: 0,
    tutors: 0,
    typing: false,
    notice: undefined,
    cameIn: undefined,
  };
}

/** The turn that is being written, if any. */
export function streaming(state: State): Turn | undefined {
  return state.turns.findLast(({ held }) => held.end === undefined);
}

/** Whether the turn that is being written has been stopped, by this page or, as the lesson says, by another. */
export function isStopping(state: State): boolean {
  const turn = streaming(state)?.turn;
  return turn !== undefined && (state.stopping.includes(turn) || state.log.lesson.stopped === turn);
}
