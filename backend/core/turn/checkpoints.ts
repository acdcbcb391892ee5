import { fold, type Lesson } from '../../../shared/lesson/lesson.ts';
import type { Ending } from '../../../shared/stitch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Events } from '../ports/events.ts';
import type { Logger } from '../ports/logger.ts';
import type { Follower } from '../ports/sessions.ts';
import type { Store } from '../ports/store.ts';
import type { TurnRef } from '../ports/turns.ts';
import type { Recorded } from '../lesson/record.ts';
import type { GrowingText } from './growing-text.ts';
import { LEASE_MS, type Pace } from './limits.ts';
import type { Cut } from './model-run.ts';

/** From one checkpoint to the next that something in this process asks for: a class that comes in at once asks for a few. */
const WAKE_MS = 10;

export type Checkpoints = {
  /** Settles when the log says that somebody wants the turn to stop, or the store that another runner has it. */
  readonly cut: Promise<Cut>;
  /** Appends to the log on the turn's own behalf: no checkpoint is needed to learn of that. */
  append(append: () => Promise<Recorded>): Promise<Recorded>;
  /** The last checkpoint, with the ending. */
  end(end: Omit<Ending, 'length'>): Promise<Ending | 'stale'>;
  /** No further checkpoints; settles once none is under way. */
  close(): Promise<void>;
  /** A last checkpoint that gives the turn back, so that anybody may claim it. */
  release(): Promise<void>;
};

type Options = {
  readonly store: Pick<Store, 'turns' | 'log'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly events: Events;
  readonly ref: TurnRef;
  readonly epoch: number;
  readonly lesson: Lesson;
  readonly text: GrowingText;
  readonly until: number;
  readonly pace: Pace;
  /** Who reads now; somebody new holds at least the text up to `from`. */
  readonly follow: (followers: readonly Follower[], from: number) => void;
};

/**
 * The store as a reader with a cursor: every `checkpointMs`, and at once when this process appends to the lesson's log, it returns who
 * reads, what has happened in the lesson, and whether another runner has taken over. That renews the lease, and each `persistEvery`th time
 * the store is given what has grown. A store that fails is tried again until the lease has run out.
 */
export function keepCheckpoints(options: Options): Checkpoints {
  const { store, clock, logger, events, ref, epoch, text, until, pace, follow } = options;
  const { promise: cut, resolve } = Promise.withResolvers<Cut>();
  let { lesson } = options;
  let at = 0;
  let unpersisted = 0;
  let leaseUntil = until;
  let open = true;
  /** Something happened while a checkpoint was under way, which may have missed it. */
  let isAwake = false;
  /** How often this process has woken the turn, and whether it is the turn itself that appends. */
  let wakes = 0;
  let isAppending = false;
  let running: Promise<void> | undefined;
  let wokenAt = -Infinity;
  let cancel = clock.after(pace.checkpointMs, tick);
  const unwatch = store.log.watch(ref.session, wake);

  async function save(): Promise<void> {
    const from = at;
    const slice = ++unpersisted < pace.persistEvery ? '' : text.since(from);
    const renewed = clock.now() + LEASE_MS;
    try {
      const kept = await store.turns.append(ref, { epoch, at: from, text: slice, leaseUntil: renewed, seen: lesson.n });
      if (kept === 'stale') return resolve({ kind: 'stale' });
      at = from + slice.length;
      if (slice !== '') {
        unpersisted = 0;
        events.emit({ kind: 'text.stored', units: slice.length });
      }
      leaseUntil = renewed;
      lesson = kept.events.reduce(fold, lesson);
      follow(kept.followers, from);
      if (lesson.stopped === ref.turn) resolve({ kind: 'stopped' });
    } catch (cause) {
      logger.error('checkpoint.failed', { ...ref, epoch, at: from }, cause);
      if (clock.now() > leaseUntil) resolve({ kind: 'stale' });
    }
  }

  function tick(): void {
    running = save().then(() => {
      running = undefined;
      if (!open) return;
      cancel = clock.after(isAwake ? WAKE_MS : pace.checkpointMs, tick);
      isAwake = false;
    });
  }

  function wake(): void {
    if (!open) return;
    wakes++;
    if (isAppending) return;
    if (running !== undefined) {
      isAwake = true;
      return;
    }
    cancel();
    const restMs = wokenAt + WAKE_MS - clock.now();
    if (restMs > 0) {
      cancel = clock.after(restMs, tick);
      return;
    }
    wokenAt = clock.now();
    tick();
  }

  async function append(work: () => Promise<Recorded>): Promise<Recorded> {
    const before = wakes;
    isAppending = true;
    let own = 0;
    try {
      const recorded = await work();
      own = recorded.events.length > 0 ? 1 : 0;
      if (recorded.before.n === lesson.n) lesson = recorded.after;
      return recorded;
    } finally {
      isAppending = false;
      // Something else has happened meanwhile.
      if (wakes - before > own) wake();
    }
  }

  async function close(): Promise<void> {
    open = false;
    unwatch();
    cancel();
    await running;
  }

  async function release(): Promise<void> {
    await close();
    await store.turns.append(ref, { epoch, at, text: text.since(at), leaseUntil: 0, seen: lesson.n });
  }

  async function end(end: Omit<Ending, 'length'>): Promise<Ending | 'stale'> {
    await close();
    const whole = { ...end, length: text.length };
    const last = text.since(at);
    const followers = await store.turns.end(ref, { epoch, at, text: last }, whole);
    if (followers === 'stale') return 'stale';
    events.emit({ kind: 'text.stored', units: last.length });
    follow(followers, at);
    return whole;
  }

  return { cut, append, end, close, release };
}
