import * as z from 'zod/mini';
import { code, count, id, numbered, re, version } from './fields.ts';
import { Join, Joined, Open, Watch } from './following.ts';

/** Who a connection says it is. Absent: nobody yet. */
const As = z.discriminatedUnion('kind', [
  /** The student of a session, by the token that its `joined` carried once. */
  z.strictObject({ kind: z.literal('session'), session: id, token: z.string().check(z.maxLength(200)) }),
]);

/** The first message: which versions, who, and what to follow at once, so that a page's first snapshot costs one round trip. */
export const Hello = z.strictObject({
  type: z.literal('hello'),
  ...numbered,
  v: z.tuple([version, version]),
  as: z.optional(As),
  first: z.optional(z.discriminatedUnion('type', [Open, Join, Watch])),
});
export type Hello = z.infer<typeof Hello>;

export const Ping = z.strictObject({ type: z.literal('ping'), ...numbered });

/** What this deployment can do: a page shows only what works. Unknown ones are ignored. */
export const CAPABILITIES = ['pictures'] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const Welcome = z.object({
  type: z.literal('welcome'),
  re,
  v: version,
  heartbeatMs: z.int(),
  can: z.array(z.string()),
  joined: z.optional(z.omit(Joined, { type: true, re: true })),
});

export const Pong = z.object({ type: z.literal('pong'), re });
export const GoAway = z.object({ type: z.literal('goaway'), comeBackInMs: z.int() });

/** Which thing a refusal is about. */
export const About = z.object({ kind: z.enum(['session', 'turn', 'picture']), id: z.string() });
export type About = z.infer<typeof About>;

export const ErrorMessage = z.object({
  type: z.literal('error'),
  re,
  s: z.optional(z.int()),
  code,
  message: z.string(),
  retryable: z.boolean(),
  retryAfterMs: z.optional(count),
  about: z.optional(About),
});
