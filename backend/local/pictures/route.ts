import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { PICTURE_TYPES } from '../../../shared/limits.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { hasSignature } from '../../node/picture-signature.ts';
import type { Route } from '../http.ts';
import { PICTURES_PATH } from './blobs.ts';
import type { PictureFiles } from './picture-files.ts';
import { readForm } from './read-form.ts';
import { Rejection } from './rejection.ts';
import type { Signer } from './signer.ts';

const Policy = z.strictObject({
  session: z.string(),
  picture: z.string(),
  mime: z.enum(PICTURE_TYPES),
  bytes: z.int(),
  until: z.int(),
});

type Options = {
  readonly files: PictureFiles;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether the session has not been deleted. A signature alone can't say so: it outlives the session. */
  readonly exists: (session: string) => Promise<boolean>;
};

/** Takes uploads that have a ticket, one file for each, and serves pictures by link. */
export function picturesRoute({ files, signer, clock, logger, exists }: Options): Route {
  async function take(request: IncomingMessage): Promise<void> {
    const form = await readForm(request, clock);
    const [policyText, signature, file] = [form.get('policy'), form.get('signature'), form.get('file')];
    if (typeof policyText !== 'string' || typeof signature !== 'string' || !(file instanceof File)) {
      throw new Rejection(400, 'The form needs policy, signature and file.');
    }
    if (!signer.verify(policyText, signature)) {
      throw new Rejection(403, 'This ticket is not valid. Attach the picture again.');
    }
    const policy = Policy.parse(JSON.parse(policyText));
    if (clock.now() > policy.until) throw new Rejection(403, 'This ticket has expired. Attach the picture again.');
    await refuseDeleted(policy.session, 403);
    if (file.size > policy.bytes) throw new Rejection(413, 'The file is larger than its ticket says.');
    if (file.size < policy.bytes) throw new Rejection(400, 'The file is smaller than its ticket says.');
    const bytes = Buffer.from(await file.arrayBuffer());
    if (!hasSignature(policy.mime, bytes)) {
      throw new Rejection(415, `The file is not what its ticket says (${policy.mime}).`);
    }
    if ((await files.save(policy, policy.mime, bytes)) === 'exists') {
      throw new Rejection(409, 'This ticket has been used. Attach the picture again.');
    }
    // A session that is deleted meanwhile: either its removal found the file, or this finds the session gone.
    await refuseDeleted(policy.session, 403).catch(async (cause: unknown) => {
      await files.removeAll(policy.session);
      throw cause;
    });
  }

  async function show(url: string, response: ServerResponse): Promise<void> {
    const [, , session = '', picture = '', until = '', signature = ''] = url.split('/');
    const path = `${PICTURES_PATH}/${session}/${picture}/${until}`;
    if (!signer.verify(path, signature) || clock.now() > Number(until)) {
      throw new Rejection(403, 'This link has expired.');
    }
    await refuseDeleted(session, 404);
    const found = await files.read({ session, picture });
    if (found === undefined) throw new Rejection(404, 'This picture is not here (any more).');
    response.setHeader('Content-Type', found.mime);
    response.setHeader('Cache-Control', 'private, max-age=600, immutable');
    response.setHeader('Content-Disposition', 'inline');
    response.end(found.bytes);
  }

  async function refuseDeleted(session: string, status: number): Promise<void> {
    if (!(await exists(session))) throw new Rejection(status, 'The session of this picture has been deleted.');
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'POST') {
        await take(request);
        response.writeHead(204).end();
      } else await show(request.url ?? '', response);
    } catch (cause) {
      // The connection broke: nobody is left to tell.
      if (request.errored !== null) return;
      const known = cause instanceof Rejection ? cause : new Rejection(400, 'The picture could not be read.');
      if (known !== cause) logger.error('picture.failed', {}, cause);
      response.writeHead(known.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
      response.end(known.message);
    }
  }

  return (request, response) => {
    if (!(request.url ?? '').startsWith(PICTURES_PATH)) return false;
    void respond(request, response);
    return true;
  };
}
