import type { Given } from '../../../maths/asserted/given.ts';
import type { Secret } from '../../../maths/asserted/secret.ts';
import type { Recital } from './recital.ts';

/** What one turn's text may say. Made from the facts, the session's rules and what the model was told. */
export type Policy = {
  /** The answer, while it has not been earned. */
  readonly secret?: Secret | undefined;
  /** The answer is not known: no new number may be called it. */
  readonly isUnknown?: boolean;
  readonly given: Given;
  /** What the engine has shown of the pupil's line. */
  readonly verdict?: 'right' | 'wrong' | undefined;
  readonly wordsMax?: number | undefined;
  readonly oneQuestion: boolean;
  /** What the ladder says at this rung, which is exact: word for word it is released at once. */
  readonly ladder?: string | undefined;
  readonly recital?: Recital | undefined;
};
