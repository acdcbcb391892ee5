import type { Code } from '../../../shared/codes.ts';
import { type Clock, pause } from '../ports/clock.ts';
import type { Events } from '../ports/events.ts';
import type { Logger } from '../ports/logger.ts';
import type { Model, Question } from '../ports/model.ts';
import type { GrowingText } from './growing-text.ts';
import { FIRST_TOKEN_MS, RETRIES_MAX, RETRY_AFTER_MAX_MS, RETRY_PAUSE_MS } from './limits.ts';
import { type Cut, type ModelRun, runModel } from './model-run.ts';
import type { TurnRules } from './turn-rules.ts';

/** How an epoch's speaking ended. `next`: the model that may try the next epoch, where one is left and would help. */
export type Spoken = { readonly said: Exclude<ModelRun, { kind: 'broken' }>; readonly next: number | undefined };

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
  /** What the turn is held to; every model's words go through it. */
  readonly rules: TurnRules;
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
 * again after a failure that may pass (EPOCH-3). A model whose words break a rule is asked once more, from what was released; after that
 * the ladder says its own line, so that the turn ends with something useful (TURN-5).
 */
export async function speak({ ports, first, question, rules, text, cut, grew }: Options): Promise<Spoken> {
  const { clock, logger, events, random, models } = ports;
  const startedAt = clock.now();
  const add = (words: string): void => {
    text.push(words);
    grew();
  };
  const opening = rules.openingFor(models[first] ?? models[0]);
  if (opening !== '') add(opening);
  const from = text.length;
  let index = first;
  let retries = 0;
  let broke: string | undefined;
  for (;;) {
    const model = models[index] ?? models[0];
    const begun = text.since(0);
    // Its whole turn would say the verdict again.
    if (model.voice === 'ladder' && opening !== '') {
      add(rules.lastResort(begun));
      return COMPLETE;
    }
    const asked = rules.questionFor(model, question, begun, broke);
    const said = await runModel({
      model,
      question: asked,
      guard: rules.guardFor(model, begun),
      text,
      clock,
      grew,
      cut,
    });
    if (said.kind === 'broken') {
      const { breach } = said;
      const action =
        breach.action === 'end' ? 'end' : broke === undefined && model.voice !== 'ladder' ? 'again' : 'ladder';
      rules.withheld(breach, action);
      if (action !== 'end') add(joint(text.since(0)));
      broke = breach.rule;
      if (action === 'again') continue;
      if (action === 'ladder') add(rules.lastResort(text.since(0)));
      return COMPLETE;
    }
    if (said.kind !== 'failed') return { said, next: undefined };
    events.emit({ kind: 'model.failed', model: model.name, code: said.code });
    logger.error('model.failed', { model: model.name, code: said.code, length: text.length }, said.cause);
    if (broke !== undefined) {
      add(joint(text.since(0)));
      add(rules.lastResort(text.since(0)));
      return COMPLETE;
    }
    // The bound on what a model may say is ours: a hint that reaches it is not to be tried again.
    if (said.code === 'answer_too_long' && rules.isGuarded(model) && text.length > from) return COMPLETE;
    const next = FINAL.has(said.code) || index + 1 >= models.length ? undefined : index + 1;
    if (text.length > from) return { said, next };
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

const COMPLETE: Spoken = { said: { kind: 'complete' }, next: undefined };

/** What stands between words that were cut and what follows them. */
function joint(said: string): string {
  if (said.trim() === '') return '';
  if (/\n\s*$/.test(said)) return '';
  return /[.!?:…]["'”’)\]*$]*\s*$/.test(said) ? '\n\n' : /\s$/.test(said) ? '…\n\n' : ' …\n\n';
}
