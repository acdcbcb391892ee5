import type { Guide } from '../../maths/earned.ts';
import type { Followed } from '../../maths/followed.ts';
import type { Question } from './model.ts';

/** The built-in tutor's hints, which every model's turns rest on: which rung is next, and what is said where a model may not speak. */
export interface Ladder {
  readonly guide: Guide;
  /** A whole turn in the ladder's own words; never the answer before its rung. */
  replyTo(question: Question): string;
  /** What is said instead where it would show an answer that is locked. */
  readonly locked: string;
  /** What the engine has shown of a line, as a sentence without a question; `undefined` where it has shown nothing. */
  verdictOn(followed: Followed): string | undefined;
}
