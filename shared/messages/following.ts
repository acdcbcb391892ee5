import * as z from 'zod/mini';
import { LogSlice } from '../lesson/slice.ts';
import { CODE_TYPED_MAX, CURSORS_MAX } from '../limits.ts';
import { count, follow, id, numbered, re, scoped } from './fields.ts';
import { TurnView } from './turn.ts';

/** How far a reader of one turn has got: `at` code units of attempt `epoch`. */
export const Cursor = z.strictObject({ turn: id, epoch: count, at: count });
export type Cursor = z.infer<typeof Cursor>;

/** What a reader holds already: turns up to `after`, parts of others, and the log up to `log`. */
const holding = {
  after: z.optional(count),
  cursors: z.optional(z.array(Cursor).check(z.maxLength(CURSORS_MAX))),
  log: z.optional(count),
};

/** Opens a new session, whose student the connection is then. */
export const Open = z.strictObject({ type: z.literal('open'), ...numbered });
/** Comes back to the session that `hello` proved. */
export const Join = z.strictObject({ type: z.literal('join'), ...numbered, session: id, ...holding });
/** Watches a session by its join code. */
export const Watch = z.strictObject({
  type: z.literal('watch'),
  ...numbered,
  code: z.string().check(z.maxLength(CODE_TYPED_MAX)),
  ...holding,
});
export type Following = z.infer<typeof Open> | z.infer<typeof Join> | z.infer<typeof Watch>;

export const Leave = z.strictObject({ type: z.literal('leave'), ...scoped });

export const presence = { students: z.int(), tutors: z.int() };

/** A session as its new follower finds it; `s` names it on this connection from here on. */
export const Joined = z.object({
  type: z.literal('joined'),
  re,
  s: follow,
  session: z.string(),
  role: z.enum(['student', 'tutor']),
  openedAt: z.number(),
  /** Told once, to the connection that opened the session. */
  token: z.optional(z.string()),
  /** The join code, for those who may manage the session. */
  code: z.optional(z.string()),
  turns: z.array(TurnView),
  earlier: z.optional(z.int()),
  log: LogSlice,
  ...presence,
});

/** The session is followed no more: by its own `leave`, because it was deleted, or because its code was renewed. */
export const Left = z.object({
  type: z.literal('left'),
  re,
  s: follow,
  why: z.enum(['asked', 'forgotten', 'code_renewed']),
});
