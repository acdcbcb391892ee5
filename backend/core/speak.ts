import type { Code } from '../../shared/codes.ts';
import { type Attempt, attempt, type Cut } from './attempt.ts';
import type { GrowingText } from './growing-text.ts';
import type { Question } from './model.ts';
import type { Clock, Ports } from './ports.ts';
import { RETRY_AFTER_MAX_MS } from './runner-limits.ts';

/** How an epoch's speaking ended. `next`: the model that may try the next epoch, where one is left and would help. */
export type Spoken = { readonly said: Attempt; readonly next: number | undefined };

type Options = {
  readonly ports: Ports;
  /** The index of the first model to try. */
  readonly first: number;
  readonly question: Question;
  readonly text: GrowingText;
  readonly cut: Promise<Cut>;
  readonly grew: () => void;
};

/** Another provider would say the same of the question itself. */
const FINAL: ReadonlySet<Code> = new Set(['model_filtered', 'model_bad_request', 'answer_too_long']);

/**
 * Tries the models in order until one has said its first word; from then on it is that model's answer. The last one left is tried once
 * more where the provider's own Retry-After is short.
 */
export async function speak({ ports, first, question, text, cut, grew }: Options): Promise<Spoken> {
  const { clock, log } = ports;
  let index = first;
  let waited = false;
  for (;;) {
    const model = ports.models[index] ?? ports.models[0];
    const said = await attempt({ model, question, text, clock, grew, cut });
    if (said.kind !== 'failed') return { said, next: undefined };
    log.error('model.failed', { model: model.name, code: said.code, length: text.length }, said.cause);
    const next = FINAL.has(said.code) || index + 1 >= ports.models.length ? undefined : index + 1;
    if (text.length > 0) return { said, next };
    if (next !== undefined) index = next;
    else if (!waited && said.retryAfterMs !== undefined && said.retryAfterMs <= RETRY_AFTER_MAX_MS) {
      waited = true;
      const cutShort = await Promise.race([cut, pause(clock, said.retryAfterMs)]);
      if (cutShort !== undefined) return { said: cutShort, next: undefined };
    } else return { said, next: undefined };
  }
}

function pause(clock: Clock, ms: number): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  clock.after(ms, () => resolve(undefined));
  return promise;
}
