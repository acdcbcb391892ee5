import { STUDENT_PACE_MS, TUTOR_PACE_MS } from '../../../shared/limits.ts';
import type { Role } from '../../../shared/permissions.ts';

/** How often a runner speaks (ms), less often where frames and writes are billed: to each follower after the first frame, and to the store. */
export type Pace = {
  readonly frameMs: Readonly<Record<Role, number>>;
  /** From one checkpoint to the next: how soon a new follower, a successor or another process's event is noticed. */
  readonly checkpointMs: number;
  /** Every `persistEvery`th checkpoint stores what has grown, the others only ask: what a runner that is lost loses. */
  readonly persistEvery: number;
};

/** A checkpoint: what a crash can lose of the text, and how soon a new follower or a successor is noticed. */
export const CHECKPOINT_MS = 250;
/** The pace of a process of our own, where frames and writes cost nothing. */
export const PACE: Pace = {
  checkpointMs: CHECKPOINT_MS,
  persistEvery: 1,
  frameMs: { student: STUDENT_PACE_MS, tutor: TUTOR_PACE_MS },
};
/** How long a runner that says nothing still holds its turn. Sixty checkpoints: only a dead process misses them all. */
export const LEASE_MS = 15_000;
/** How long a turn may wait for its first runner before the sweeper starts one. */
export const START_GRACE_MS = 5_000;
/** When a turn's facts are recorded, at the latest at its end: a first text does not wait for exact maths and a write. */
export const FACTS_MS = 100;
/** How often the sweeper looks for turns that nobody holds. */
export const SWEEP_MS = 5_000;
/** Attempts at one turn, over providers and crashes. */
export const EPOCHS_MAX = 3;
/** A model that has not said its first word by then won't. Reasoning models take up to half a minute. */
export const FIRST_TOKEN_MS = 40_000;
/** Silence within an answer: the openai package never times out a stream that stalls. */
export const STALL_MS = 20_000;
/** The longest wait that a provider's Retry-After is granted. */
export const RETRY_AFTER_MAX_MS = 5_000;
/** Tries of one provider after a failure before its first word that may pass: what the openai package would grant. */
export const RETRIES_MAX = 2;
/** The longest pause before such a try; how long is left to chance, so that a class does not come back at once. */
export const RETRY_PAUSE_MS = 500;
/** Turns of history that are read for a model; its tokens are bounded besides. */
export const HISTORY_TURNS = 24;
/** Tokens of history that a model is given; a session's last ten hints or so. */
export const HISTORY_TOKENS_MAX = 3_000;
/** How long a runner stays for readers that have not taken the ending; their own watchdogs ask after 10 s of silence. */
export const FINISH_MS = 30_000;
/** A characters-per-token rule of thumb for English (OpenAI's tokenizer page); only the daily allowance rests on it. */
export const CHARACTERS_PER_TOKEN = 4;
