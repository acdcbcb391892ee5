import type { LessonEvent } from '../../../shared/lesson/event.ts';
import type { Ending } from '../../../shared/stitch.ts';
import type { Exchange } from './model.ts';
import type { Follower } from './sessions.ts';

/** A turn as the store holds it; `text` is all of the current epoch's text that has been checkpointed. */
export type Turn = {
  readonly turn: string;
  readonly seq: number;
  readonly asked: string;
  readonly pictures: readonly string[];
  readonly askedAt: number;
  readonly epoch: number;
  readonly text: string;
  readonly end?: Ending | undefined;
};

export type TurnRef = { readonly session: string; readonly turn: string };

/** A runner's hold on a turn: nobody else may claim it before `until` (ms since 1970). */
export type Lease = { readonly runner: string; readonly until: number };

/** One checkpoint: `text` goes to `at`, which is where the last one ended. `seen`: the `n` of the lesson that the runner holds. */
export type Append = {
  readonly epoch: number;
  readonly at: number;
  readonly text: string;
  readonly leaseUntil: number;
  readonly seen: number;
};

/** What a checkpoint returns besides `'stale'`: the log's events above `seen`, and who reads now. */
export type Checkpoint = {
  readonly kind: 'kept';
  readonly events: readonly LessonEvent[];
  readonly followers: readonly Follower[];
};

export type Begun = { readonly kind: 'begun'; readonly seq: number } | { readonly kind: 'exists' | 'busy' | 'missing' };

export type Claim =
  | { readonly kind: 'claimed'; readonly turn: Turn; readonly followers: readonly Follower[] }
  | { readonly kind: 'taken' | 'ended' | 'missing' };

/** Which turns of a session to read, newest first: one, those asked before `before`, or the newest. */
export type TurnRange =
  | { readonly turn: string }
  | { readonly before?: number; readonly after?: number; readonly limit: number };

export interface Turns {
  /** Idempotent by the client's id: `'exists'` the second time. `'busy'` while another turn of the session has not ended. */
  begin(session: string, turn: Pick<Turn, 'turn' | 'asked' | 'pictures' | 'askedAt'>): Promise<Begun>;
  /** Takes the lease and starts the next epoch with an empty text. `'taken'` while another runner's lease runs. */
  claim(ref: TurnRef, lease: Lease, now: number): Promise<Claim>;
  /** Conditional on the epoch: a runner that has been overtaken gets `'stale'` and must stop. */
  append(ref: TurnRef, append: Append): Promise<Checkpoint | 'stale'>;
  /** The last checkpoint and the ending in one. An ending is never changed: the second one is `'stale'`. */
  end(ref: TurnRef, last: Omit<Append, 'leaseUntil' | 'seen'>, end: Ending): Promise<readonly Follower[] | 'stale'>;
  read(session: string, range: TurnRange): Promise<readonly Turn[]>;
  /** The newest exchanges that have ended before the turn `before`, newest first: at most `limit` turns are looked at. */
  history(session: string, before: number, limit: number): Promise<readonly Exchange[]>;
  /** Turns without an ending that nobody holds at `now`: at most `limit`. */
  abandoned(now: number, limit: number): Promise<readonly TurnRef[]>;
}
