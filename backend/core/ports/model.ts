import type { Code } from '../../../shared/codes.ts';

/** One finished exchange of a session: what the student wrote and what was answered, both plain text with LaTeX. `seq` is its turn's. */
export type Exchange = { readonly seq: number; readonly asked: string; readonly answered: string };

/** A picture that the student attached, as bytes ready to hand to a vision-capable model. */
export type Picture = { readonly mime: string; readonly base64: string };

/** What a model is asked: the facts that `prepare` made, and the newest question. */
export type Question = {
  /** The problem in hand, where it was set before the history begins. */
  readonly problem?: string;
  /** The newest exchanges that fit, oldest first. */
  readonly history: readonly Exchange[];
  readonly asked: string;
  readonly pictures: readonly Picture[];
};

/**
 * Where tokens come from. `stream` yields the answer in pieces of any size, never empty. A normal return means that the answer is
 * complete; everything else is a `ModelError`. An aborted signal ends the stream soon, by return or by throw.
 */
export interface Model {
  readonly name: string;
  stream(question: Question, signal: AbortSignal): AsyncIterable<string>;
}

/** Why an answer could not be had; the student's page gets the `code`. `retryAfterMs` is the provider's own wish. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: Code;
  readonly retryAfterMs: number | undefined;

  constructor(code: Code, message: string, retryAfterMs?: number) {
    super(message);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
