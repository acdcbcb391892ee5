import * as z from 'zod/mini';
import { CODES, type Code } from './codes.ts';

/** A code that an older client does not know is a failure like any other to it, and not a reason to drop the frame. */
const code = z.catch(z.enum(Object.keys(CODES) as [Code, ...Code[]]), 'internal');
/** How a turn ended: a fact in the store, never changed. */
const Outcome = z.enum(['done', 'stopped', 'failed', 'interrupted']);
export type Outcome = z.infer<typeof Outcome>;

/** A slice of a turn as a page carries it: the question, and the answer's text from `at` on as far as the store holds it. */
export const TurnView = z.object({
  turn: z.string(),
  seq: z.int(),
  asked: z.string(),
  pictures: z.optional(z.array(z.string())),
  askedAt: z.number(),
  epoch: z.int(),
  at: z.int(),
  text: z.string(),
  end: z.optional(z.object({ length: z.int(), state: Outcome, code: z.optional(code) })),
});
export type TurnView = z.infer<typeof TurnView>;

const presence = { students: z.int(), tutors: z.int() };

/** Everything that a server says. Lenient: a client ignores fields that it does not know. */
export const ServerMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    v: z.int(),
    session: z.string(),
    role: z.enum(['student', 'tutor']),
    title: z.string(),
    openedAt: z.number(),
    token: z.optional(z.string()),
    code: z.optional(z.string()),
    heartbeatMs: z.int(),
    turns: z.array(TurnView),
    earlier: z.optional(z.int()),
    ...presence,
  }),
  z.object({ type: z.literal('turns'), turns: z.array(TurnView), earlier: z.optional(z.int()) }),
  z.object({
    type: z.literal('turn'),
    turn: z.string(),
    seq: z.int(),
    asked: z.string(),
    pictures: z.optional(z.array(z.string())),
    askedAt: z.number(),
  }),
  z.object({ type: z.literal('delta'), turn: z.string(), epoch: z.int(), at: z.int(), text: z.string() }),
  z.object({
    type: z.literal('end'),
    turn: z.string(),
    epoch: z.int(),
    length: z.int(),
    state: Outcome,
    code: z.optional(code),
  }),
  z.object({
    type: z.literal('ticket'),
    ref: z.string(),
    picture: z.string(),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.number(),
  }),
  z.object({ type: z.literal('picture'), picture: z.string(), url: z.string(), expiresAt: z.number() }),
  z.object({ type: z.literal('presence'), ...presence }),
  z.object({ type: z.literal('typing'), on: z.boolean() }),
  z.object({ type: z.literal('code'), code: z.string() }),
  z.object({ type: z.literal('title'), title: z.string() }),
  z.object({ type: z.literal('forgotten') }),
  z.object({ type: z.literal('pong'), n: z.int() }),
  z.object({ type: z.literal('goaway'), comeBackInMs: z.int() }),
  z.object({
    type: z.literal('error'),
    code,
    message: z.string(),
    retryable: z.boolean(),
    retryAfterMs: z.optional(z.int()),
    turn: z.optional(z.string()),
  }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;
/** One message by its `type`. */
export type Heard<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;
