import * as z from 'zod/mini';
import { TITLE_MAX } from '../limits.ts';
import { Rules } from './rules.ts';

/** Who may see an event: everybody in the lesson, or its tutors alone. */
export const Audience = z.enum(['all', 'tutors']);
export type Audience = z.infer<typeof Audience>;

/** Who speaks in the lesson. A person on the floor comes with steering. */
const Owner = z.enum(['ai']);

/**
 * What happened in a lesson, one fact each. None of them ever changes; each is at most EVENT_MAX_BYTES as JSON. Texts of questions and
 * hints stand in their turns: an event only names the turn.
 */
export const Fact = z.discriminatedUnion('kind', [
  /** A question was asked: it is the session's turn number `seq`. */
  z.object({ kind: z.literal('asked'), turn: z.string(), seq: z.int() }),
  /** The problem that the lesson is about from now on is the one that this turn asks. */
  z.object({ kind: z.literal('problem'), turn: z.string(), seq: z.int() }),
  /** The student wants the turn's hint to stop. */
  z.object({ kind: z.literal('stop'), turn: z.string() }),
  /** The floor has a new owner; `version` counts its changes. */
  z.object({ kind: z.literal('floor'), owner: Owner, version: z.int() }),
  /** The problem was finished by what the student wrote in this turn. */
  z.object({ kind: z.literal('solved'), turn: z.string() }),
  /** The old join code is nobody's any more, and whoever came in with it follows no more. */
  z.object({ kind: z.literal('code_renewed') }),
  /** What a model said in this turn from `at` on broke a rule and was withheld; then came its end, another attempt, or the ladder's line. */
  z.object({
    kind: z.literal('withheld'),
    turn: z.string(),
    at: z.int(),
    rule: z.string(),
    action: z.enum(['end', 'again', 'ladder']),
  }),
  /** What hints may say from now on. */
  z.object({ kind: z.literal('rules'), rules: Rules }),
  z.object({ kind: z.literal('renamed'), title: z.string().check(z.maxLength(TITLE_MAX)) }),
  /** What a newer server says and this reader does not know (LOG-4): it counts, and changes nothing. */
  z.object({ kind: z.literal('unknown') }),
]);
export type Fact = z.infer<typeof Fact>;

/** A fact in its place: `n` counts a lesson's events from 1 without holes, `at` is in ms since 1970. */
export const LessonEvent = z.object({
  n: z.int(),
  at: z.number(),
  audience: Audience,
  fact: z.catch(Fact, { kind: 'unknown' }),
});
export type LessonEvent = z.infer<typeof LessonEvent>;

/** A fact that is to be appended. */
export type Draft = Pick<LessonEvent, 'audience' | 'fact'>;

/** One event as JSON in UTF-8: DynamoDB's write unit. A title of 120 code units, escaped, is the longest so far. */
export const EVENT_MAX_BYTES = 1_024;

/** For everybody in the lesson. */
export function forAll(fact: Fact): Draft {
  return { audience: 'all', fact };
}

/** For the lesson's tutors alone. */
export function forTutors(fact: Fact): Draft {
  return { audience: 'tutors', fact };
}

/** Facts in their places behind event number `after`. */
export function numbered(drafts: readonly Draft[], after: number, at: number): readonly LessonEvent[] {
  return drafts.map(({ audience, fact }, i) => ({ n: after + 1 + i, at, audience, fact }));
}
