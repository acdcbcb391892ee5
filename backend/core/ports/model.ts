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
  /** What is known of where the pupil stands, for models that word it. */
  readonly brief?: Brief;
};

/** What a model is told of one turn. Nothing in it gives an answer away that has not been earned. */
export type Brief = {
  /** The problem in hand, as it was posed. */
  readonly problem: string | undefined;
  /** What the engine has shown of the pupil's newest line. */
  readonly verdict: 'right' | 'wrong' | 'cannot tell' | undefined;
  /** The rung of the hint ladder, from 1, and what the ladder says there: the one move of this turn. */
  readonly rung: number | undefined;
  readonly move: string | undefined;
  readonly words: number;
  readonly oneQuestion: boolean;
  readonly mayAnswer: boolean;
  /** What this turn says already, which the model goes on from. */
  readonly said: string;
  /** The rule that its last attempt broke. */
  readonly broke?: string;
};

/**
 * Where tokens come from. `stream` yields the answer in pieces of any size, never empty. A normal return means that the answer is
 * complete; everything else is a `ModelError`. An aborted signal ends the stream soon, by return or by throw.
 */
export interface Model {
  readonly name: string;
  /** `ladder`: the built-in tutor, whose turns are whole and exact. `script`: a fixed text for measuring, which no rule is about. */
  readonly voice?: 'ladder' | 'script';
  /** What it is told in every turn, and is not to recite. */
  readonly told?: string;
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
