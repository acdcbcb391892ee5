import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { clientOptions } from '../client-options.ts';
import { statusOf } from '../status-of.ts';

/** A picture of 2 MB, which the turn function reads with a quarter of a gigabyte's share of the network. */
const REQUEST_TIMEOUT_MS = 5_000;

export type Stored = { readonly mime: string; readonly etag: string; readonly bytes: Uint8Array };

export type BucketOptions = {
  readonly name: string;
  /** The bucket's own, such as `https://bucket.s3.us-east-1.amazonaws.com`. */
  readonly endpoint: string;
};

/** A bucket's objects by key. Statuses that the caller expects are values; everything else is thrown after three attempts. */
export function openBucket({ name, endpoint }: BucketOptions) {
  // The keys of signed paths must be the ones that CloudFront forwards, so the endpoint is the bucket's, and takes the place of its name.
  const client = new S3Client({ ...clientOptions({ requestMs: REQUEST_TIMEOUT_MS }), bucketEndpoint: true });
  const Bucket = endpoint;

  return {
    /** The fields of a form that uploads one object of exactly this type and size. */
    async form(key: string, mime: string, bytes: number, seconds: number): Promise<Record<string, string>> {
      const { fields } = await createPresignedPost(client, {
        Bucket: name,
        Key: key,
        Fields: { 'Content-Type': mime },
        Conditions: [['content-length-range', bytes, bytes]],
        Expires: seconds,
      });
      return fields;
    },

    /** The path and query of a presigned GET. */
    async link(key: string, seconds: number): Promise<string> {
      const { pathname, search } = new URL(
        await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key }), { expiresIn: seconds }),
      );
      return `${pathname}${search}`;
    },

    async has(key: string): Promise<boolean> {
      return (await unlessStatus([404], client.send(new HeadObjectCommand({ Bucket, Key: key })))) !== undefined;
    },

    /** The object, or its first `length` bytes. */
    async get(key: string, length?: number): Promise<Stored | undefined> {
      const range = length === undefined ? {} : { Range: `bytes=0-${length - 1}` };
      const found = await unlessStatus([404], client.send(new GetObjectCommand({ Bucket, Key: key, ...range })));
      if (found?.Body === undefined) return undefined;
      const bytes = await found.Body.transformToByteArray();
      return { mime: found.ContentType ?? '', etag: found.ETag ?? '', bytes };
    },

    /** Copies the object `from`, as long as it is still the one with this `etag`, to a key that holds nothing. */
    async copy(from: string, etag: string, to: string): Promise<'copied' | 'refused'> {
      const copy = new CopyObjectCommand({
        Bucket,
        Key: to,
        CopySource: `${name}/${from}`,
        CopySourceIfMatch: etag,
        IfNoneMatch: '*',
      });
      // 412: a condition does not hold; 409: two copies at once, of which S3 refuses one; 404: the upload has just been removed.
      return (await unlessStatus([404, 409, 412], client.send(copy))) === undefined ? 'refused' : 'copied';
    },

    async remove(keys: readonly string[]): Promise<void> {
      const Objects = keys.map((Key) => ({ Key }));
      const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
      if (Errors.length > 0) throw new Error(`S3 kept ${Errors.length} of ${keys.length} objects (${Errors[0]?.Code})`);
    },

    /** Some of the keys that begin with `prefix`: at most 1,000. */
    async keys(prefix: string): Promise<readonly string[]> {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
  };
}

async function unlessStatus<T>(expected: readonly number[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (cause) {
    if (expected.includes(statusOf(cause) ?? 0)) return undefined;
    throw cause;
  }
}
