import type { Ending } from '../../shared/stitch.ts';
import type { Cut } from './attempt.ts';
import type { GrowingText } from './growing-text.ts';
import type { Checkpoint, Clock, Log, Pace, Store, TurnRef, Viewer } from './ports.ts';
import { LEASE_MS } from './runner-limits.ts';

export type Checkpoints = {
  /** Settles when the store says that somebody pressed stop, or that another runner has the turn. */
  readonly cut: Promise<Cut>;
  /** The last checkpoint, with the ending. */
  end(end: Omit<Ending, 'length'>): Promise<Ending | 'stale'>;
  /** No further checkpoints; settles once none is under way. */
  close(): Promise<void>;
  /** A last checkpoint that gives the turn back, so that anybody may claim it. */
  release(): Promise<void>;
};

type Options = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly ref: TurnRef;
  readonly epoch: number;
  readonly text: GrowingText;
  readonly until: number;
  readonly pace: Pace;
  /** Who reads now; somebody new holds at least the text up to `from`. */
  readonly watch: (viewers: readonly Viewer[], from: number) => void;
};

/**
 * The store as a viewer: every `checkpointMs` it is asked who reads, whether to stop, and whether another runner has taken over, which
 * renews the lease, and each `keepEvery`th time it is given what has grown. A store that fails is tried again until the lease has run out.
 */
export function keepCheckpoints({ store, clock, log, ref, epoch, text, until, pace, watch }: Options): Checkpoints {
  const { promise: cut, resolve } = Promise.withResolvers<Cut>();
  let at = 0;
  let unkept = 0;
  let leaseUntil = until;
  let open = true;
  let running: Promise<void> = Promise.resolve();
  let cancel = clock.after(pace.checkpointMs, tick);

  function took(answer: Checkpoint, from: number): void {
    watch(answer.viewers, from);
    if (answer.stop) resolve({ kind: 'stopped' });
  }

  async function save(): Promise<void> {
    const from = at;
    const slice = ++unkept < pace.keepEvery ? '' : text.since(from);
    const renewed = clock.now() + LEASE_MS;
    try {
      const answer = await store.turns.append(ref, { epoch, at: from, text: slice, leaseUntil: renewed });
      if (answer === 'stale') return resolve({ kind: 'stale' });
      at = from + slice.length;
      if (slice !== '') unkept = 0;
      leaseUntil = renewed;
      took(answer, from);
    } catch (cause) {
      log.error('checkpoint.failed', { ...ref, epoch, at: from }, cause);
      if (clock.now() > leaseUntil) resolve({ kind: 'stale' });
    }
  }

  function tick(): void {
    running = save().then(() => {
      if (open) cancel = clock.after(pace.checkpointMs, tick);
    });
  }

  async function close(): Promise<void> {
    open = false;
    cancel();
    await running;
  }

  async function release(): Promise<void> {
    await close();
    await store.turns.append(ref, { epoch, at, text: text.since(at), leaseUntil: 0 });
  }

  async function end(end: Omit<Ending, 'length'>): Promise<Ending | 'stale'> {
    await close();
    const whole = { ...end, length: text.length };
    const answer = await store.turns.end(ref, { epoch, at, text: text.since(at) }, whole);
    if (answer === 'stale') return 'stale';
    watch(answer.viewers, at);
    return whole;
  }

  return { cut, end, close, release };
}
