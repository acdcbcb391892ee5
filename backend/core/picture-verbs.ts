import type { Said } from '../../shared/client-messages.ts';
import { PICTURE_LINK_MS, PICTURE_MAX_BYTES, TICKET_MS, UPLOAD_BUCKET } from '../../shared/limits.ts';
import { frame } from './frame.ts';
import type { Ports, Viewer } from './ports.ts';
import { refuseOver } from './quota.ts';
import { Refusal } from './refusal.ts';

/** Gives the student a ticket to upload one picture (PICTURE-1). */
export async function upload(ports: Ports, { session, connection }: Viewer, said: Said<'upload'>): Promise<void> {
  const { blobs, clock, keys, sender, store } = ports;
  const { ref, mime, bytes } = said;
  const now = clock.now();
  // First: no other bucket bounds how often this is tried.
  await refuseOver(store, `upload:${session}`, UPLOAD_BUCKET, 1, now, 'Many pictures were sent just now.', {
    turn: ref,
  });
  if (bytes === 0 || bytes > PICTURE_MAX_BYTES) {
    throw new Refusal('bad_picture', `A picture may have at most ${PICTURE_MAX_BYTES / 2 ** 20} MB.`, { turn: ref });
  }
  const picture = keys.id();
  const expiresAt = now + TICKET_MS;
  const { url, fields } = await blobs.ticket({ session, picture }, { mime, bytes }, expiresAt);
  await sender.send(connection, frame({ type: 'ticket', ref, picture, url, fields: { ...fields }, expiresAt }));
}

/** A link to a picture of this session, for whoever watches it (PICTURE-3). */
export async function view(ports: Ports, { session, connection }: Viewer, { picture }: Said<'view'>): Promise<void> {
  const { blobs, clock, sender } = ports;
  if (!(await blobs.has({ session, picture })))
    throw new Refusal('no_picture', 'This picture is not here (any more).', { turn: picture });
  const expiresAt = clock.now() + PICTURE_LINK_MS;
  const url = await blobs.link({ session, picture }, expiresAt);
  await sender.send(connection, frame({ type: 'picture', picture, url, expiresAt }));
}
