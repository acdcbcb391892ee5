import { ANSWER_MAX } from '../../shared/limits.ts';
import type { Code } from '../../shared/codes.ts';
import type { GrowingText } from './growing-text.ts';
import { type Model, ModelError, type Question } from './model.ts';
import type { Clock } from './ports.ts';
import { FIRST_TOKEN_MS, STALL_MS } from './runner-limits.ts';

/** Why a model's stream was cut from our side. */
export type Cut = { readonly kind: 'stopped' } | { readonly kind: 'stale' } | { readonly kind: 'handed-on' };

/** How one model's answer came to its end. */
export type Attempt =
  | { readonly kind: 'complete' }
  | {
      readonly kind: 'failed';
      readonly code: Code;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    }
  | Cut;

type Options = {
  readonly model: Model;
  readonly question: Question;
  readonly text: GrowingText;
  readonly clock: Clock;
  readonly grew: () => void;
  /** Cut from outside (stop, stale, out of time): its reason is a `Cut`. */
  readonly cut: Promise<Cut>;
};

/**
 * Lets one model speak into `text` until it is done, fails, stalls or is cut. The model's stream is aborted in every case but the
 * first, and a model that ignores its signal is left behind: nothing it says later is taken.
 */
export async function attempt({ model, question, text, clock, grew, cut }: Options): Promise<Attempt> {
  const controller = new AbortController();
  const { promise: failing, resolve: fail } = Promise.withResolvers<Attempt>();
  let open = true;
  let heardAt = clock.now();
  let first = true;

  const watch = (): void => {
    const left = heardAt + (first ? FIRST_TOKEN_MS : STALL_MS) - clock.now();
    if (left <= 0) fail({ kind: 'failed', code: 'model_timeout' });
    else cancelWatch = clock.after(left, watch);
  };
  let cancelWatch = clock.after(FIRST_TOKEN_MS, watch);

  async function speak(): Promise<Attempt> {
    for await (const piece of model.stream(question, controller.signal)) {
      if (!open) return { kind: 'stale' };
      heardAt = clock.now();
      first = false;
      text.push(piece);
      if (text.length > ANSWER_MAX) return { kind: 'failed', code: 'answer_too_long' };
      grew();
    }
    if (text.length === 0) return { kind: 'failed', code: 'model_cut' };
    return { kind: 'complete' };
  }

  const speaking = speak().catch(failure);
  const outcome = await Promise.race([speaking, failing, cut]);
  open = false;
  cancelWatch();
  if (outcome.kind !== 'complete') controller.abort(outcome.kind);
  return outcome;
}

function failure(cause: unknown): Attempt {
  if (cause instanceof ModelError) {
    return { kind: 'failed', code: cause.code, retryAfterMs: cause.retryAfterMs, cause };
  }
  return { kind: 'failed', code: 'internal', cause };
}
