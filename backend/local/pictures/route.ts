import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { PICTURE_MAX_BYTES, PICTURE_TYPES, type PictureType } from '../../../shared/limits.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Route } from '../http.ts';
import { PICTURES_PATH } from './blobs.ts';
import type { PictureFiles } from './picture-files.ts';
import type { Seal } from './seal.ts';

/** The form's own fields and boundaries, on top of the file. */
const FORM_MAX_BYTES = PICTURE_MAX_BYTES + 8_192;

const Policy = z.strictObject({
  session: z.string(),
  picture: z.string(),
  mime: z.enum(PICTURE_TYPES),
  bytes: z.int(),
  until: z.int(),
});

/** What each type begins with; a name or a header proves nothing. (https://en.wikipedia.org/wiki/List_of_file_signatures) */
const SIGNATURES: Readonly<Record<PictureType, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG/,
  'image/webp': /^RIFF[^]{4}WEBP/,
};

class Rejection extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Takes uploads that have a ticket, and serves pictures by link. */
export function picturesRoute(files: PictureFiles, seal: Seal, clock: Clock, logger: Logger): Route {
  async function take(request: IncomingMessage): Promise<void> {
    const form = await readForm(request);
    const [policyText, signature, file] = [form.get('policy'), form.get('signature'), form.get('file')];
    if (typeof policyText !== 'string' || typeof signature !== 'string' || !(file instanceof File)) {
      throw new Rejection(400, 'The form needs policy, signature and file.');
    }
    if (!seal.holds(policyText, signature))
      throw new Rejection(403, 'This ticket is not valid. Attach the picture again.');
    const policy = Policy.parse(JSON.parse(policyText));
    if (clock.now() > policy.until) throw new Rejection(403, 'This ticket has expired. Attach the picture again.');
    if (file.size > policy.bytes) throw new Rejection(413, 'The file is larger than its ticket says.');
    const bytes = Buffer.from(await file.arrayBuffer());
    if (!SIGNATURES[policy.mime].test(bytes.toString('latin1', 0, 16))) {
      throw new Rejection(415, `The file is not what its ticket says (${policy.mime}).`);
    }
    await files.save(policy, policy.mime, bytes);
  }

  async function show(url: string, response: ServerResponse): Promise<void> {
    const [, , session = '', picture = '', until = '', signature = ''] = url.split('/');
    const path = `${PICTURES_PATH}/${session}/${picture}/${until}`;
    if (!seal.holds(path, signature) || clock.now() > Number(until)) throw new Rejection(403, 'This link has expired.');
    const found = await files.read({ session, picture });
    if (found === undefined) throw new Rejection(404, 'This picture is not here (any more).');
    response.setHeader('Content-Type', found.mime);
    response.setHeader('Cache-Control', 'private, max-age=600, immutable');
    response.setHeader('Content-Disposition', 'inline');
    response.end(found.bytes);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'POST') {
        await take(request);
        response.writeHead(204).end();
      } else await show(request.url ?? '', response);
    } catch (cause) {
      const known = cause instanceof Rejection ? cause : new Rejection(400, 'The picture could not be read.');
      if (known !== cause) logger.error('picture.failed', {}, cause);
      response.writeHead(known.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
      response.end(known.message);
    }
  }

  return (request, response) => {
    if (!(request.url ?? '').startsWith(PICTURES_PATH)) return false;
    void answer(request, response);
    return true;
  };
}

/** A form of bounded size. */
async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FORM_MAX_BYTES) throw new Rejection(413, 'The file is too large.');
    chunks.push(chunk);
  }
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}
