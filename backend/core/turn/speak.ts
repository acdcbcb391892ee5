import type { Code } from '../../../shared/codes.ts';
import { type Clock, pause } from '../ports/clock.ts';
import type { Events } from '../ports/events.ts';
import type { Logger } from '../ports/logger.ts';
import type { Model, Question } from '../ports/model.ts';
import type { GrowingText } from './growing-text.ts';
import type { Guard } from './guard/guard.ts';
import { FIRST_TOKEN_MS, RETRIES_MAX, RETRY_AFTER_MAX_MS, RETRY_PAUSE_MS } from './limits.ts';
import { type Cut, type ModelRun, runModel } from './model-run.ts';

/** How an epoch's speaking ended. `next`: the model that may try the next epoch, where one is left and would help. */
export type Spoken = { readonly said: ModelRun; readonly next: number | undefined };

type Ports = {
  readonly models: readonly [Model, ...Model[]];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly events: Events;
  /** By chance, from 0 to below 1. */
  readonly random: () => number;
};

type Options = {
  readonly ports: Ports;
  /** The index of the first model to try. */
  readonly first: number;
  readonly question: Question;
  /** A new guard for each model's answer: what one held is not the next one's. */
  readonly guard: () => Guard;
  readonly text: GrowingText;
  readonly cut: Promise<Cut>;
  readonly grew: () => void;
};

/** Another provider would say the same of the question itself. */
const FINAL: ReadonlySet<Code> = new Set(['model_filtered', 'model_bad_request', 'answer_too_long']);
/** Failures that may be over in a moment. A time-out is none: it has used up the time that a first word may take. */
const PASSING: ReadonlySet<Code> = new Set(['model_unavailable', 'model_cut', 'model_rate_limited']);

/**
 * Tries the models in order until one has said its first word; from then on it is that model's answer. The last one that is left is tried
 * again after a failure that may pass (EPOCH-3).
 */
export async function speak({ ports, first, question, guard, text, cut, grew }: Options): Promise<Spoken> {
  const { clock, logger, events, random, models } = ports;
  const startedAt = clock.now();
  let index = first;
  let retries = 0;
  for (;;) {
    const model = models[index] ?? models[0];
    const said = await runModel({ model, question, guard: guard(), text, clock, grew, cut });
    if (said.kind !== 'failed') return { said, next: undefined };
    events.emit({ kind: 'model.failed', model: model.name, code: said.code });
    logger.error('model.failed', { model: model.name, code: said.code, length: text.length }, said.cause);
    const next = FINAL.has(said.code) || index + 1 >= models.length ? undefined : index + 1;
    if (text.length > 0) return { said, next };
    if (next !== undefined) {
      index = next;
      continue;
    }
    const waitMs = said.retryAfterMs ?? random() * RETRY_PAUSE_MS;
    const isInTime = clock.now() + waitMs - startedAt < FIRST_TOKEN_MS && waitMs <= RETRY_AFTER_MAX_MS;
    if (!PASSING.has(said.code) || retries === RETRIES_MAX || !isInTime) return { said, next: undefined };
    retries++;
    const cutShort = await Promise.race([cut, pause(clock, waitMs)]);
    if (cutShort !== undefined) return { said: cutShort, next: undefined };
  }
}
