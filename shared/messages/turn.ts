import * as z from 'zod/mini';
import { PICTURES_MAX, QUESTION_MAX } from '../limits.ts';
import { code, count, follow, id, re, scoped, text } from './fields.ts';

export const Ask = z.strictObject({
  type: z.literal('ask'),
  ...scoped,
  turn: id,
  text: text(QUESTION_MAX),
  pictures: z.optional(z.array(id).check(z.maxLength(PICTURES_MAX))),
});
export const Stop = z.strictObject({ type: z.literal('stop'), ...scoped, turn: id });
export const Resume = z.strictObject({ type: z.literal('resume'), ...scoped, turn: id, epoch: count, at: count });
export const Earlier = z.strictObject({ type: z.literal('earlier'), ...scoped, before: count });

/** How a turn ended: a fact in the store, never changed. */
const Outcome = z.enum(['done', 'stopped', 'failed', 'interrupted']);
export type Outcome = z.infer<typeof Outcome>;

const question = {
  turn: z.string(),
  seq: z.int(),
  asked: z.string(),
  pictures: z.optional(z.array(z.string())),
  askedAt: z.number(),
};

/** A slice of a turn as a page carries it: the question, and the answer's text from `at` on as far as the store holds it. */
export const TurnView = z.object({
  ...question,
  epoch: z.int(),
  at: z.int(),
  text: z.string(),
  end: z.optional(z.object({ length: z.int(), state: Outcome, code: z.optional(code) })),
});
export type TurnView = z.infer<typeof TurnView>;

export const TurnsPage = z.object({
  type: z.literal('turns'),
  re,
  s: follow,
  turns: z.array(TurnView),
  earlier: z.optional(z.int()),
});
/** Somebody asked. */
export const TurnAsked = z.object({ type: z.literal('turn'), re, s: follow, ...question });
export const Delta = z.object({
  type: z.literal('delta'),
  s: follow,
  turn: z.string(),
  epoch: z.int(),
  at: z.int(),
  text: z.string(),
});
export const TurnEnd = z.object({
  type: z.literal('end'),
  s: follow,
  turn: z.string(),
  epoch: z.int(),
  length: z.int(),
  state: Outcome,
  code: z.optional(code),
});
