import type { PictureType } from '../../../shared/limits.ts';
import type { Blobs, PictureRef } from '../../core/ports/blobs.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Credentials } from '../credentials.ts';
import { postFields, presign } from './sign.ts';

/** Where CloudFront shows the bucket, on the page's own origin, as its Content-Security-Policy wants it (`template/site.yml`). */
const PUBLIC_PATH = '/pictures';
/** For requests of our own, which are sent at once. */
const OWN_SECONDS = 60;

/** What each type begins with; the type that an upload declares proves nothing. (https://en.wikipedia.org/wiki/List_of_file_signatures) */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG/,
  'image/webp': /^RIFF[^]{4}WEBP/,
} satisfies Record<PictureType, RegExp>;
const SIGNATURE_BYTES = 16;

type Options = {
  readonly bucket: string;
  /** The bucket's own, such as `https://bucket.s3.us-east-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: () => Credentials;
  readonly clock: Clock;
};

/** Pictures in S3. Tickets are presigned forms, bound to one key, type and size; links are presigned GETs. */
export function createS3Blobs({ bucket, endpoint, region, credentials, clock }: Options): Blobs {
  const keyOf = ({ session, picture }: PictureRef): string => `pictures/${session}/${picture}`;
  const signer = () => ({ endpoint, region, credentials: credentials() });

  async function ask(method: string, path: string, query: Readonly<Record<string, string>> = {}, headers = {}) {
    const url = presign(signer(), method, path, query, clock.now(), OWN_SECONDS);
    const response = await fetch(url, { method, headers });
    if (!response.ok && response.status !== 404) throw new Error(`S3 answered ${response.status} to ${method}`);
    return response;
  }

  return {
    async ticket(ref, { mime, bytes }, until) {
      const upload = { key: keyOf(ref), mime, maxBytes: bytes };
      return { url: PUBLIC_PATH, fields: postFields(signer(), bucket, upload, clock.now(), until) };
    },

    async has(ref) {
      const response = await ask('GET', `/${keyOf(ref)}`, {}, { range: `bytes=0-${SIGNATURE_BYTES - 1}` });
      const begin = Buffer.from(await response.arrayBuffer()).toString('latin1', 0, SIGNATURE_BYTES);
      return response.ok && SIGNATURES[response.headers.get('content-type') ?? '']?.test(begin) === true;
    },

    async read(ref) {
      const response = await ask('GET', `/${keyOf(ref)}`);
      const base64 = Buffer.from(await response.arrayBuffer()).toString('base64');
      return response.ok ? { mime: response.headers.get('content-type') ?? '', base64 } : undefined;
    },

    async link(ref, until) {
      const now = clock.now();
      const url = presign(signer(), 'GET', `/${keyOf(ref)}`, {}, now, Math.floor((until - now) / 1000));
      return `${url.pathname}${url.search}`;
    },

    async removeAll(session) {
      const prefix = keyOf({ session, picture: '' });
      for (;;) {
        const listed = await ask('GET', '/', { 'list-type': '2', prefix });
        // Keys are of our own ids, which XML needs not escape.
        const keys = [...(await listed.text()).matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key);
        if (keys.length === 0) return;
        await Promise.all(keys.map((key) => ask('DELETE', `/${key}`)));
      }
    },
  };
}
