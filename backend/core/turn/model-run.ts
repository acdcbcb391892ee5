import type { Code } from '../../../shared/codes.ts';
import { ANSWER_MAX } from '../../../shared/limits.ts';
import { cutAt } from '../../../shared/text.ts';
import type { Clock } from '../ports/clock.ts';
import { type Model, ModelError, type Question } from '../ports/model.ts';
import type { GrowingText } from './growing-text.ts';
import type { Breach, Guard } from './guard/guard.ts';
import { FIRST_TOKEN_MS, STALL_MS } from './limits.ts';

/** Why a model's stream was cut from our side. */
export type Cut = { readonly kind: 'stopped' } | { readonly kind: 'stale' } | { readonly kind: 'handed-on' };

/** How one model's answer came to its end. */
export type ModelRun =
  | { readonly kind: 'complete' }
  | {
      readonly kind: 'failed';
      readonly code: Code;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    }
  /** The guard has cut it. */
  | { readonly kind: 'broken'; readonly breach: Breach }
  | Cut;

type Options = {
  readonly model: Model;
  readonly question: Question;
  readonly guard: Guard;
  readonly text: GrowingText;
  readonly clock: Clock;
  readonly grew: () => void;
  /** Cut from outside (stop, stale, out of time): its reason is a `Cut`. */
  readonly cut: Promise<Cut>;
};

/**
 * Lets one model speak through the guard into `text` until it is done, fails, stalls or is cut. The model's stream is aborted in every
 * case but the first, and a model that ignores its signal is left behind: nothing that it says later is taken.
 */
export async function runModel({ model, question, guard, text, clock, grew, cut }: Options): Promise<ModelRun> {
  const controller = new AbortController();
  const { promise: failing, resolve: fail } = Promise.withResolvers<ModelRun>();
  let open = true;
  let heardAt = clock.now();
  let first = true;
  const from = text.length;

  const watch = (): void => {
    const left = heardAt + (first ? FIRST_TOKEN_MS : STALL_MS) - clock.now();
    if (left <= 0) fail({ kind: 'failed', code: 'model_timeout' });
    else cancelWatch = clock.after(left, watch);
  };
  let cancelWatch = clock.after(FIRST_TOKEN_MS, watch);

  /** Takes what the guard has released, up to the longest answer; returns whether there is room for more. */
  function release(released: string): boolean {
    const room = ANSWER_MAX - text.length;
    text.push(released.length <= room ? released : released.slice(0, cutAt(released, room)));
    grew();
    return released.length <= room;
  }

  async function speak(): Promise<ModelRun> {
    for await (const piece of model.stream(question, controller.signal)) {
      if (!open) return { kind: 'stale' };
      heardAt = clock.now();
      first = false;
      if (!release(guard.push(piece))) return { kind: 'failed', code: 'answer_too_long' };
      if (guard.breach !== undefined) return { kind: 'broken', breach: guard.breach };
    }
    if (!open) return { kind: 'stale' };
    if (!release(guard.end())) return { kind: 'failed', code: 'answer_too_long' };
    if (guard.breach !== undefined) return { kind: 'broken', breach: guard.breach };
    return text.length === from ? { kind: 'failed', code: 'model_cut' } : { kind: 'complete' };
  }

  const speaking = speak().catch(failure);
  const outcome = await Promise.race([speaking, failing, cut]);
  open = false;
  cancelWatch();
  if (outcome.kind !== 'complete') controller.abort(outcome.kind);
  return outcome;
}

function failure(cause: unknown): ModelRun {
  if (cause instanceof ModelError) {
    return { kind: 'failed', code: cause.code, retryAfterMs: cause.retryAfterMs, cause };
  }
  return { kind: 'failed', code: 'internal', cause };
}
