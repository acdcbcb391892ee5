import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from '../credentials.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Where and as whom: what Signature Version 4 binds a signature to. `endpoint` is a bucket's own, such as `https://b.s3.us-east-1.amazonaws.com`. */
export type Signer = { readonly endpoint: string; readonly region: string; readonly credentials: Credentials };

type Upload = { readonly key: string; readonly mime: string; readonly maxBytes: number };

/**
 * A presigned request to S3, as a URL. Signed here and not by the SDK, whose S3 client would double the socket function for it.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html; the tests compare with the SDK.
 */
export function presign(
  { endpoint, region, credentials }: Signer,
  method: string,
  path: string,
  query: Readonly<Record<string, string>>,
  now: number,
  seconds: number,
): URL {
  const time = timestamp(now);
  const scope = scopeOf(time, region);
  const url = new URL(path, endpoint);
  const parameters = {
    ...query,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
  };
  const canonicalQuery = Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('&');
  const request = [method, url.pathname, canonicalQuery, `host:${url.host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const toSign = [ALGORITHM, time, scope, createHash('sha256').update(request).digest('hex')].join('\n');
  url.search = `${canonicalQuery}&X-Amz-Signature=${sign(credentials, time, region, toSign)}`;
  return url;
}

/**
 * The fields of a form that may upload one object of one type and at most one size.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function postFields(
  { region, credentials }: Omit<Signer, 'endpoint'>,
  bucket: string,
  { key, mime, maxBytes }: Upload,
  now: number,
  until: number,
): Record<string, string> {
  const time = timestamp(now);
  const fields = {
    key,
    'Content-Type': mime,
    'x-amz-algorithm': ALGORITHM,
    'x-amz-credential': `${credentials.accessKeyId}/${scopeOf(time, region)}`,
    'x-amz-date': time,
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const conditions = [
    { bucket },
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, maxBytes],
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: new Date(until).toISOString(), conditions })).toString(
    'base64',
  );
  return { ...fields, policy, 'x-amz-signature': sign(credentials, time, region, policy) };
}

/** `20260131T235959Z` */
function timestamp(now: number): string {
  return new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

function scopeOf(time: string, region: string): string {
  return `${time.slice(0, 8)}/${region}/s3/aws4_request`;
}

function sign({ secretAccessKey }: Credentials, time: string, region: string, toSign: string): string {
  let key: string | Buffer = `AWS4${secretAccessKey}`;
  for (const part of scopeOf(time, region).split('/')) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(toSign).digest('hex');
}

/** RFC 3986, as AWS reads it: all but the unreserved characters. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
