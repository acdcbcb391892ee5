import { DAILY_TOKENS_BUCKET } from '../../shared/limits.ts';
import type { Ending } from '../../shared/stitch.ts';
import type { Attempt, Cut } from './attempt.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { createFanOut } from './fan-out.ts';
import { frame } from './frame.ts';
import { GrowingText } from './growing-text.ts';
import type { Claim, Ports, TurnRef } from './ports.ts';
import { leave } from './presence.ts';
import { questionOf } from './question.ts';
import { EPOCHS_MAX, LEASE_MS, PACE } from './runner-limits.ts';
import { speak } from './speak.ts';

/** A characters-per-token rule of thumb for English (OpenAI's tokenizer page); only the daily allowance rests on it. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * `handOn` aborts when this runner must leave (its function's time is up, its server shuts down): a fresh one takes over. It is of this
 * run alone: a signal that outlives its turns would keep something of each.
 */
export type RunOptions = { readonly handOn?: AbortSignal };

type Claimed = Extract<Claim, { kind: 'claimed' }>;

/**
 * Runs one turn to its ending: claims it, lets a model speak, and moves every cursor along (student, tutors, store). Safe to start
 * twice. Settles when each viewer has the ending or is gone; throws where the store fails for good, and the sweeper takes it from there.
 */
export async function runTurn(ports: Ports, ref: TurnRef, options: RunOptions = {}): Promise<void> {
  const runner = ports.keys.id();
  let model: number | undefined = 0;
  while (model !== undefined) {
    const now = ports.clock.now();
    const until = now + LEASE_MS;
    const claim = await ports.store.turns.claim(ref, { runner, until }, now);
    if (claim.kind !== 'claimed') return;
    model = await runEpoch(ports, ref, claim, until, model, options);
  }
}

/** One epoch. Answers which model should try the next, `undefined` where there is nothing more for this runner to do. */
async function runEpoch(
  ports: Ports,
  ref: TurnRef,
  { turn, viewers }: Claimed,
  leaseUntil: number,
  first: number,
  options: RunOptions,
): Promise<number | undefined> {
  const { store, clock, sender, log, pace = PACE } = ports;
  const { epoch } = turn;
  const startedAt = clock.now();
  let firstTokenMs: number | undefined;
  const text = new GrowingText();
  const left: Promise<void>[] = [];
  const fanOut = createFanOut({
    sender,
    clock,
    text,
    turn: ref.turn,
    epoch,
    pace: pace.frameMs,
    gone: (connection) => left.push(leave(ports, connection)),
  });
  const { watch } = fanOut;
  watch(viewers, 0);
  const checkpoints = keepCheckpoints({
    store,
    clock,
    log,
    ref,
    epoch,
    text,
    until: leaseUntil,
    pace,
    watch,
  });
  try {
    const { said, next } = await speak({
      ports,
      first,
      question: await questionOf(ports, ref.session, turn),
      text,
      cut: Promise.race([checkpoints.cut, leaving(options)]),
      grew: () => {
        firstTokenMs ??= clock.now() - startedAt;
        fanOut.grew();
      },
    });
    if (said.kind === 'stale') return undefined;
    if (epoch < EPOCHS_MAX && next !== undefined) return next;
    if (epoch < EPOCHS_MAX && said.kind === 'handed-on') {
      await checkpoints.release();
      await ports.jobs.start(ref);
      return undefined;
    }
    text.close();
    const end = await checkpoints.end(endingOf(said));
    if (end === 'stale') return undefined;
    const { length, state, code } = end;
    log.info('turn.ended', { ...ref, epoch, state, code, length, firstTokenMs, durationMs: clock.now() - startedAt });
    const tokens = Math.ceil(length / CHARACTERS_PER_TOKEN);
    await Promise.all([
      fanOut.finish(frame({ type: 'end', turn: ref.turn, epoch, ...end })),
      store.quotas.take(`day:${ref.session}`, DAILY_TOKENS_BUCKET, tokens, clock.now()),
    ]);
    return undefined;
  } finally {
    await checkpoints.close();
    fanOut.abandon();
    await Promise.all(left);
  }
}

/** Settles when the signal aborts; never where there is none. */
function leaving({ handOn }: RunOptions): Promise<Cut> {
  const { promise, resolve } = Promise.withResolvers<Cut>();
  const leave = (): void => resolve({ kind: 'handed-on' });
  if (handOn?.aborted === true) leave();
  handOn?.addEventListener('abort', leave, { once: true });
  return promise;
}

function endingOf(said: Exclude<Attempt, { kind: 'stale' }>): Omit<Ending, 'length'> {
  switch (said.kind) {
    case 'complete':
      return { state: 'done' };
    case 'stopped':
      return { state: 'stopped' };
    case 'failed':
      return { state: 'failed', code: said.code };
    case 'handed-on':
      return { state: 'interrupted', code: 'lost' };
    default:
      return said satisfies never;
  }
}
