import { type Draft, forTutors } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { DEFAULT_RULES } from '../../../shared/lesson/rules.ts';
import { DAILY_TOKENS_BUCKET } from '../../../shared/limits.ts';
import type { Ending } from '../../../shared/stitch.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Keys } from '../ports/keys.ts';
import type { Ladder } from '../ports/ladder.ts';
import type { Logger } from '../ports/logger.ts';
import type { Model, Question } from '../ports/model.ts';
import type { Store } from '../ports/store.ts';
import type { Claim, Turn, TurnRef } from '../ports/turns.ts';
import { record } from '../lesson/record.ts';
import { tell } from '../lesson/slices.ts';
import { left } from '../session/leave.ts';
import { frame } from '../wire/frame.ts';
import { type Checkpoints, keepCheckpoints } from './checkpoints.ts';
import { createFindFacts, type FindFacts } from './facts.ts';
import { createFanOut } from './fan-out.ts';
import { GrowingText } from './growing-text.ts';
import { CHARACTERS_PER_TOKEN, EPOCHS_MAX, FACTS_MS, FINISH_MS, LEASE_MS, PACE, type Pace } from './limits.ts';
import type { Cut } from './model-run.ts';
import { prepare } from './prepare.ts';
import { speak, type Spoken } from './speak.ts';
import { NO_RULES, turnRules, type TurnRules } from './turn-rules.ts';

/** What a runner is given. */
export type RunnerPorts = {
  readonly store: Store;
  readonly sender: Sender;
  readonly blobs: Blobs;
  /** In the order in which they are tried. */
  readonly models: readonly [Model, ...Model[]];
  /** What every model's turns rest on and are held to; without it each says what it likes. */
  readonly ladder?: Ladder | undefined;
  /** The answer to a problem that the engine cannot read, for the guard alone; `undefined` where nobody knows it. */
  readonly answerTo?: ((problem: string) => string | undefined) | undefined;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly logger: Logger;
  readonly events: Events;
  /** By chance, from 0 to below 1. */
  readonly random: () => number;
  /** `PACE` where it is left out. */
  readonly pace?: Pace;
};

/**
 * `handOn` aborts when this runner must leave (its function's time is up, its server shuts down): the turn is given back. It is of this
 * run alone: a signal that outlives its turns would keep something of each.
 */
export type RunOptions = { readonly handOn?: AbortSignal };

/**
 * Runs one turn to its ending: claims it, prepares, lets a model speak through the guard, and moves every cursor along (student, tutors,
 * store). Safe to start twice. Settles when each follower has the ending or is gone, or with `'handed-on'` where somebody must start the
 * turn again; throws where the store fails for good, and the sweeper takes it from there.
 */
export type Runner = (ref: TurnRef, options?: RunOptions) => Promise<'over' | 'handed-on'>;

type Claimed = Extract<Claim, { kind: 'claimed' }>;
/** What comes after an epoch: another one with this model, another runner, or nothing. */
type Next = { readonly model: number } | 'over' | 'handed-on';

export function createRunner(ports: RunnerPorts): Runner {
  const findFacts = createFindFacts();
  return async (ref, options = {}) => {
    const runner = ports.keys.id();
    let next: Next = { model: 0 };
    while (typeof next === 'object') {
      const now = ports.clock.now();
      const until = now + LEASE_MS;
      const claim: Claim = await ports.store.turns.claim(ref, { runner, until }, now);
      if (claim.kind !== 'claimed') return 'over';
      next = await runEpoch({ ...ports, findFacts }, ref, claim, until, next.model, options);
    }
    return next;
  };
}

/** Somebody stopped the turn before its runner came to it. */
const STOPPED: Spoken = { said: { kind: 'stopped' }, next: undefined };

async function runEpoch(
  ports: RunnerPorts & { readonly findFacts: FindFacts },
  ref: TurnRef,
  { turn, followers }: Claimed,
  until: number,
  model: number,
  options: RunOptions,
): Promise<Next> {
  const { store, clock, logger, events, pace = PACE } = ports;
  const { epoch } = turn;
  const startedAt = clock.now();
  let firstTextMs: number | undefined;
  const text = new GrowingText();
  /** What goes on beside the turn, and is waited for at its end. */
  const aside: Promise<void>[] = [];
  let recordNow = async (): Promise<void> => {};
  let logging = Promise.resolve();
  const fanOut = createFanOut({
    sender: ports.sender,
    clock,
    text,
    turn: ref.turn,
    epoch,
    pace: pace.frameMs,
    gone: (connection) => aside.push(left(ports, connection)),
  });
  const { follow } = fanOut;
  follow(followers, 0);
  const lesson = await store.log.newest(ref.session);
  const checkpoints = keepCheckpoints({ store, clock, logger, events, ref, epoch, lesson, text, until, pace, follow });
  try {
    const question = await prepare(ports, ref.session, turn, lesson);
    const withheld: TurnRules['withheld'] = ({ rule, at }, action) => {
      logger.info('turn.withheld', { ...ref, epoch, rule, at, action });
      const fact = forTutors({ kind: 'withheld', turn: ref.turn, at, rule, action });
      logging = logging.then(() => recordAside(ports, ref, () => [fact], checkpoints, aside));
    };
    const speaking =
      lesson.stopped === ref.turn
        ? STOPPED
        : speak({
            ports,
            first: model,
            question,
            rules: rulesOf(ports, question, lesson, withheld),
            text,
            cut: Promise.race([checkpoints.cut, handingOn(options)]),
            grew: () => {
              if (text.length > 0) firstTextMs ??= clock.now() - startedAt;
              fanOut.grew();
            },
          });
    recordNow = latest(clock, FACTS_MS, () => recordFacts(ports, ref, turn, question, checkpoints, aside));
    const { said, next } = await speaking;
    await logging;
    // What a turn means for the lesson is in the log before its ending.
    await recordNow();
    if (said.kind === 'stale') return 'over';
    if (epoch < EPOCHS_MAX && next !== undefined) return { model: next };
    if (epoch < EPOCHS_MAX && said.kind === 'handed-on') {
      await checkpoints.release();
      return 'handed-on';
    }
    text.close();
    const end = await checkpoints.end(endingOf(said));
    if (end === 'stale') return 'over';
    events.emit({ kind: 'turn.ended', ref, epoch, end, firstTextMs, durationMs: clock.now() - startedAt });
    const { length, state, code } = end;
    logger.info('turn.ended', { ...ref, epoch, state, code, length, firstTextMs, durationMs: clock.now() - startedAt });
    const tokens = Math.ceil(length / CHARACTERS_PER_TOKEN);
    await Promise.all([
      fanOut.finish((s) => frame({ type: 'end', s, turn: ref.turn, epoch, ...end })),
      store.quotas.take(`day:${ref.session}`, DAILY_TOKENS_BUCKET, tokens, clock.now()),
    ]);
    return 'over';
  } finally {
    await checkpoints.close();
    fanOut.abandon();
    await recordNow();
    await settled(clock, aside);
  }
}

/** Calls `fn` after `ms`, or when the returned function is called first; once. Returns what it returned. */
function latest(clock: Clock, ms: number, fn: () => Promise<void>): () => Promise<void> {
  let called: Promise<void> | undefined;
  const call = (): Promise<void> => {
    cancel();
    called ??= fn();
    return called;
  };
  const cancel = clock.after(ms, call);
  return call;
}

function rulesOf(
  { ladder, answerTo }: Pick<RunnerPorts, 'ladder' | 'answerTo'>,
  question: Question,
  { rules = DEFAULT_RULES }: Lesson,
  withheld: TurnRules['withheld'],
): TurnRules {
  if (ladder === undefined) return NO_RULES;
  return turnRules({ ladder, question, rules, answerTo, withheld });
}

/** Appends to the log on the turn's behalf. A hint does not fail because of what is written about it. */
async function recordAside(
  ports: RunnerPorts,
  { session, turn }: TurnRef,
  decide: (lesson: Lesson) => readonly Draft[],
  checkpoints: Pick<Checkpoints, 'append'>,
  aside: Promise<void>[],
): Promise<void> {
  try {
    aside.push(tell(ports, session, await checkpoints.append(() => record(ports, session, decide))));
  } catch (cause) {
    ports.logger.error('facts.failed', { session, turn }, cause);
  }
}

/** Records that the question was asked, and what follows from that for the lesson; followers get the events `aside`. */
async function recordFacts(
  ports: RunnerPorts & { readonly findFacts: FindFacts },
  ref: TurnRef,
  turn: Turn,
  { history, problem }: Question,
  checkpoints: Pick<Checkpoints, 'append'>,
  aside: Promise<void>[],
): Promise<void> {
  const pinned = problem === undefined ? [] : [{ seq: 0, asked: problem, answered: '' }];
  const decide = ports.findFacts(ref.session, turn, [...pinned, ...history]);
  await recordAside(ports, ref, decide, checkpoints, aside);
}

/** Waits for what goes on beside a turn, no longer than for readers of its ending. */
async function settled(clock: Clock, aside: readonly Promise<void>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(FINISH_MS, resolve);
  await Promise.race([Promise.allSettled(aside), promise]);
  cancel();
}

/** Settles when the signal aborts; never where there is none. */
function handingOn({ handOn }: RunOptions): Promise<Cut> {
  const { promise, resolve } = Promise.withResolvers<Cut>();
  const leave = (): void => resolve({ kind: 'handed-on' });
  if (handOn?.aborted === true) leave();
  handOn?.addEventListener('abort', leave, { once: true });
  return promise;
}

function endingOf(said: Exclude<Spoken['said'], { kind: 'stale' }>): Omit<Ending, 'length'> {
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
