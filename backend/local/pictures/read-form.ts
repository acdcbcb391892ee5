import type { IncomingMessage } from 'node:http';
import { PICTURE_MAX_BYTES } from '../../../shared/limits.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { Rejection } from './rejection.ts';

/** The form's own fields and boundaries, on top of the file. */
const FORM_MAX_BYTES = PICTURE_MAX_BYTES + 8_192;
/** How long a form may send nothing: a phone between two cells comes back sooner, and until then memory is held for it. */
const STALLED_MS = 30_000;

/** Reads a form of bounded size that keeps coming. Rejects with a `Rejection` (408, 413), or with what broke the connection. */
export async function readForm(request: IncomingMessage, clock: Clock): Promise<FormData> {
  const body = await readBody(request, clock);
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  return new Response(new Uint8Array(body), { headers }).formData();
}

/** By its events: an iterator that is left early destroys the connection, and the status would never arrive. */
function readBody(request: IncomingMessage, clock: Clock): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let size = 0;
  const stalled = (): void => reject(new Rejection(408, 'The picture stopped coming. Attach it again.'));
  let cancel = clock.after(STALLED_MS, stalled);

  function take(chunk: Buffer): void {
    cancel();
    size += chunk.length;
    if (size > FORM_MAX_BYTES) return reject(new Rejection(413, 'The file is too large.'));
    chunks.push(chunk);
    cancel = clock.after(STALLED_MS, stalled);
  }

  request.on('data', take);
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', reject);
  return promise.finally(() => {
    cancel();
    request.off('data', take);
    // Whatever else comes is thrown away, until the response has closed the connection.
    request.resume();
  });
}
