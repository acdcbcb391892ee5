import type { PictureType } from '../../../shared/limits.ts';
import { PictureError } from '../../session/pictures.ts';
import type { Session } from '../../session/session.ts';
import { pictureWords } from './picture-words.ts';
import { shrinkPicture, UnfitPicture } from './shrink-picture.ts';

/** A slow phone sends half a megabyte in this time at 10 KB/s. */
const UPLOAD_TIMEOUT_MS = 60_000;
const MIME: PictureType = 'image/jpeg';

/** Shrinks a picture, gets a ticket for it and uploads it. Returns its id; rejects with an error that `whyNot` puts in words. */
export async function sendPicture(session: Session, file: Blob, aborted: AbortSignal): Promise<string> {
  const small = await shrinkPicture(file);
  const { picture, url, fields } = await session.pictures.ticket(MIME, small.size);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', small, 'picture.jpg');
  const signal = AbortSignal.any([aborted, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]);
  const response = await fetch(url, { method: 'POST', body: form, signal });
  if (!response.ok) throw new PictureError(pictureWords.notTaken);
  return picture;
}

/** What went wrong, in words for people. */
export function whyNot(cause: unknown): string {
  if (cause instanceof UnfitPicture || cause instanceof PictureError) return cause.message;
  return pictureWords.lost;
}
