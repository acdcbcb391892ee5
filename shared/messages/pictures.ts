import * as z from 'zod/mini';
import { PICTURE_TYPES } from '../limits.ts';
import { count, follow, id, re, scoped } from './fields.ts';

export const Upload = z.strictObject({
  type: z.literal('upload'),
  ...scoped,
  mime: z.enum(PICTURE_TYPES),
  bytes: count,
});
export const View = z.strictObject({ type: z.literal('view'), ...scoped, picture: id });

/** Where to POST the file, as a form with these fields before it. */
export const Ticket = z.object({
  type: z.literal('ticket'),
  re,
  s: follow,
  picture: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.number(),
});
/** A link to look at a picture. */
export const PictureLink = z.object({
  type: z.literal('picture'),
  re,
  s: follow,
  picture: z.string(),
  url: z.string(),
  expiresAt: z.number(),
});
