import * as z from 'zod/mini';
import { LogSlice } from '../lesson/slice.ts';
import { TITLE_MAX } from '../limits.ts';
import { count, follow, re, scoped, text } from './fields.ts';
import { presence } from './following.ts';

export const Log = z.strictObject({ type: z.literal('log'), ...scoped, after: count });
export const Typing = z.strictObject({ type: z.literal('typing'), ...scoped, on: z.boolean() });
export const Renew = z.strictObject({ type: z.literal('renew'), ...scoped });
export const Rename = z.strictObject({ type: z.literal('rename'), ...scoped, title: text(TITLE_MAX) });
export const Forget = z.strictObject({ type: z.literal('forget'), ...scoped });

export const Events = z.extend(LogSlice, { type: z.literal('events'), re, s: follow });
export const Presence = z.object({ type: z.literal('presence'), s: follow, ...presence });
export const TypingNow = z.object({ type: z.literal('typing'), s: follow, on: z.boolean() });
export const JoinCode = z.object({ type: z.literal('code'), re, s: follow, code: z.string() });
