import * as z from 'zod/mini';
import { CODES, type Code } from '../codes.ts';
import { VERSION_PATTERN } from '../version.ts';

/** An id that a client makes: a turn's, a picture's, a session's. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));
/** A count or an offset in UTF-16 code units. */
export const count = z.int().check(z.minimum(0), z.maximum(2 ** 31));
/** The short number by which a connection names a session that it follows; given in `joined`. */
export const follow = z.int().check(z.minimum(1), z.maximum(2 ** 31));

/** What every message of a client may carry: its number, which errors and answers repeat as `re`. */
export const numbered = { id: z.optional(count) };
/** A message about one session. */
export const scoped = { ...numbered, s: follow };

export const version = z.string().check(z.regex(VERSION_PATTERN));

/** A code that an older client does not know is a failure like any other to it, and not a reason to drop the frame. */
export const code = z.catch(z.enum(Object.keys(CODES) as [Code, ...Code[]]), 'internal');
/** The number of the message that a frame answers. */
export const re = z.optional(z.int());

/** A text of at most `max` UTF-16 code units without half a surrogate pair. */
export function text(max: number) {
  return z.string().check(
    z.refine((value) => value.length <= max, `longer than ${max} code units`),
    z.refine((value) => value.isWellFormed(), 'holds half of a surrogate pair'),
  );
}
