import { PICTURE_TYPES } from '../../../shared/limits.ts';
import type { Blobs, PictureRef } from '../../core/ports/blobs.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { hasSignature, SIGNATURE_BYTES } from '../../node/picture-signature.ts';
import { type BucketOptions, openBucket } from './bucket.ts';

/** Where CloudFront serves the bucket: on the page's own origin, as its Content-Security-Policy requires (`template/site.yml`). */
const PUBLIC_PATH = '/pictures';

export type BlobsOptions = BucketOptions & {
  readonly clock: Clock;
  /** Whether the session has not been deleted, by a read that sees every write before it. */
  readonly exists: (session: string) => Promise<boolean>;
};

/**
 * Pictures in S3. A presigned form can't be revoked, and takes a file as often as somebody sends one: so it writes to `incoming/`, which
 * nobody reads and S3 empties after a day. What a question or a viewer first asks for is checked and copied to `pictures/`, where nothing
 * is ever replaced and which alone is read and linked.
 */
export function createS3Blobs({ clock, exists, ...options }: BlobsOptions): Blobs {
  const bucket = openBucket(options);
  const incoming = ({ session, picture }: PictureRef): string => `incoming/${session}/${picture}`;
  const accepted = ({ session, picture }: PictureRef): string => `pictures/${session}/${picture}`;
  const secondsTo = (until: number): number => Math.floor((until - clock.now()) / 1000);

  async function accept(ref: PictureRef): Promise<boolean> {
    if (await bucket.has(accepted(ref))) return true;
    const upload = await bucket.get(incoming(ref), SIGNATURE_BYTES);
    const mime = PICTURE_TYPES.find((type) => type === upload?.mime);
    if (upload === undefined || mime === undefined || !hasSignature(mime, upload.bytes)) return false;
    // Refused where another file has been sent meanwhile, or where another question has just accepted this one.
    if ((await bucket.copy(incoming(ref), upload.etag, accepted(ref))) === 'refused') return bucket.has(accepted(ref));
    // `removeAll` comes after the session's removal: either it finds this copy, or the copy finds the session gone.
    if (await exists(ref.session)) return true;
    await bucket.remove([accepted(ref)]);
    return false;
  }

  async function removeUnder(prefix: string): Promise<void> {
    for (;;) {
      const keys = await bucket.keys(prefix);
      if (keys.length === 0) return;
      await bucket.remove(keys);
    }
  }

  return {
    async ticket(ref, { mime, bytes }, until) {
      return { url: PUBLIC_PATH, fields: await bucket.form(incoming(ref), mime, bytes, secondsTo(until)) };
    },
    accept,
    async read(ref) {
      const found = await bucket.get(accepted(ref));
      return found && { mime: found.mime, base64: Buffer.from(found.bytes).toString('base64') };
    },
    link: (ref, until) => bucket.link(accepted(ref), secondsTo(until)),
    async removeAll(session) {
      const all = { session, picture: '' };
      await Promise.all([removeUnder(incoming(all)), removeUnder(accepted(all))]);
    },
  };
}
