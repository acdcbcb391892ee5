import { PICTURE_LINK_MS, PICTURE_MAX_BYTES, TICKET_MS, UPLOAD_BUCKET } from '../../../shared/limits.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import { frame } from '../wire/frame.ts';
import { refuseOver } from '../wire/quota.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Speaker } from './speaker.ts';

type Ports = { readonly blobs: Blobs; readonly clock: Clock; readonly sender: Sender };

/** Gives the student a ticket to upload one picture (PICTURE-1). */
export async function upload(
  ports: Ports & { readonly keys: Keys; readonly store: Pick<Store, 'quotas'> },
  { session, connection, s, re }: Speaker,
  { mime, bytes }: ClientMessageOf<'upload'>,
): Promise<void> {
  const { blobs, clock, keys, sender, store } = ports;
  const now = clock.now();
  // First: no other bucket bounds how often this is tried.
  const why = 'Many pictures were sent just now.';
  await refuseOver(store.quotas, { key: `upload:${session}`, bucket: UPLOAD_BUCKET, cost: 1, now, why });
  if (bytes === 0 || bytes > PICTURE_MAX_BYTES) {
    throw new Refusal('bad_picture', `A picture may have at most ${PICTURE_MAX_BYTES / 2 ** 20} MB.`);
  }
  const picture = keys.id();
  const expiresAt = now + TICKET_MS;
  const { url, fields } = await blobs.ticket({ session, picture }, { mime, bytes }, expiresAt);
  const ticket = { type: 'ticket' as const, s, picture, url, fields: { ...fields }, expiresAt };
  await sender.send(connection, frame({ ...ticket, ...(re !== undefined && { re }) }));
}

/** A link to a picture of this session, for whoever follows it (PICTURE-3). */
export async function view(
  { blobs, clock, sender }: Ports,
  { session, connection, s, re }: Speaker,
  { picture }: ClientMessageOf<'view'>,
): Promise<void> {
  if (!(await blobs.accept({ session, picture }))) {
    throw new Refusal('no_picture', 'This picture is not here (any more).', {
      about: { kind: 'picture', id: picture },
    });
  }
  const expiresAt = clock.now() + PICTURE_LINK_MS;
  const url = await blobs.link({ session, picture }, expiresAt);
  await sender.send(
    connection,
    frame({ type: 'picture', ...(re !== undefined && { re }), s, picture, url, expiresAt }),
  );
}
