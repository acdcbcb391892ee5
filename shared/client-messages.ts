import * as z from 'zod/mini';
import { CURSORS_MAX, PICTURE_TYPES, PICTURES_MAX, QUESTION_MAX, TITLE_MAX } from './limits.ts';

/** Version 1 of the protocol. */
export const VERSION = 1;

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));
const count = z.int().check(z.minimum(0), z.maximum(2 ** 31));
const question = z.string().check(
  z.maxLength(QUESTION_MAX),
  z.refine((text) => text.isWellFormed(), 'holds half of a surrogate pair'),
);

/** How far a reader of one turn has got: `at` code units of attempt `epoch`. */
export const Cursor = z.strictObject({ turn: id, epoch: count, at: count });
export type Cursor = z.infer<typeof Cursor>;

const Hello = z.strictObject({
  type: z.literal('hello'),
  v: z.int(),
  role: z.enum(['student', 'tutor']),
  session: z.optional(id),
  token: z.optional(z.string().check(z.maxLength(200))),
  code: z.optional(z.string().check(z.maxLength(40))),
  after: z.optional(count),
  cursors: z.optional(z.array(Cursor).check(z.maxLength(CURSORS_MAX))),
});

/** Everything that a client may say. Strict: a field that the server does not know is an error, never a silent misunderstanding. */
export const ClientMessage = z.discriminatedUnion('type', [
  Hello,
  z.strictObject({
    type: z.literal('ask'),
    turn: id,
    text: question,
    pictures: z.optional(z.array(id).check(z.maxLength(PICTURES_MAX))),
  }),
  z.strictObject({ type: z.literal('stop'), turn: id }),
  z.strictObject({ type: z.literal('resume'), turn: id, epoch: count, at: count }),
  z.strictObject({ type: z.literal('earlier'), before: count }),
  z.strictObject({ type: z.literal('upload'), ref: id, mime: z.enum(PICTURE_TYPES), bytes: count }),
  z.strictObject({ type: z.literal('view'), picture: id }),
  z.strictObject({ type: z.literal('typing'), on: z.boolean() }),
  z.strictObject({ type: z.literal('renew') }),
  z.strictObject({ type: z.literal('rename'), title: z.string().check(z.maxLength(TITLE_MAX)) }),
  z.strictObject({ type: z.literal('forget') }),
  z.strictObject({ type: z.literal('ping'), n: count }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;
export type Hello = z.infer<typeof Hello>;
/** One message by its `type`. */
export type Said<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;
export type Role = Hello['role'];
