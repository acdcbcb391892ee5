import * as z from 'zod/mini';

/** What the hints of a lesson may say. */
export const Rules = z.object({
  /** The answer: once it is earned, never before the pupil has it, or whenever it is asked for. */
  answers: z.enum(['earned', 'locked', 'free']),
  /** Words of one hint, at most. */
  words: z.int().check(z.minimum(20), z.maximum(400)),
  /** Whether a hint ends with its first question. */
  oneQuestion: z.boolean(),
});
export type Rules = z.infer<typeof Rules>;

/** Human tutors say 18 words a turn, one question in two turns of three; a model needs room for a formula. */
export const DEFAULT_RULES: Rules = { answers: 'earned', words: 120, oneQuestion: true };
