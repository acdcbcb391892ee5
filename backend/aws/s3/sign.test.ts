import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { postFields, presign } from './sign.ts';

/** The credentials of AWS's own examples. */
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe('presign', () => {
  it('makes the URL of the example in the documentation', () => {
    const signer = { endpoint: 'https://examplebucket.s3.amazonaws.com', region: 'us-east-1', credentials };
    const url = presign(signer, 'GET', '/test.txt', {}, Date.UTC(2013, 4, 24), 86_400);
    expect(url.searchParams.get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });
});

describe('postFields', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("permits what the SDK's createPresignedPost permits, signed alike", async () => {
    const now = Date.UTC(2026, 0, 31, 23, 59, 59);
    vi.useFakeTimers({ now, toFake: ['Date'] });
    const withToken = { ...credentials, sessionToken: 'token/with+signs=' };
    const client = new S3Client({ region: 'eu-central-1', credentials: withToken });
    const key = 'pictures/session/picture';
    const theirs = await createPresignedPost(client, {
      Bucket: 'b',
      Key: key,
      Fields: { 'Content-Type': 'image/png' },
      Conditions: [['content-length-range', 1, 70]],
      Expires: 300,
    });
    const signer = { region: 'eu-central-1', credentials: withToken };
    const ours = postFields(signer, 'b', { key, mime: 'image/png', maxBytes: 70 }, now, now + 300_000);
    const lower = (fields: object) => Object.fromEntries(Object.entries(fields).map(([k, v]) => [k.toLowerCase(), v]));
    const { policy: theirPolicy, 'x-amz-signature': _, bucket, ...theirFields } = lower(theirs.fields);
    const { policy: ourPolicy, 'x-amz-signature': __, ...ourFields } = lower(ours);
    expect(bucket).toBe('b');
    expect(ourFields).toEqual(theirFields);
    expect(conditionsOf(ourPolicy)).toEqual(conditionsOf(theirPolicy));
    client.destroy();
  });
});

function conditionsOf(policy: unknown) {
  const { conditions, expiration } = JSON.parse(Buffer.from(String(policy), 'base64').toString()) as {
    conditions: object[];
    expiration: string;
  };
  const sorted = conditions.map((condition) => JSON.stringify(condition).toLowerCase()).toSorted();
  return { expiration: new Date(expiration).getTime(), sorted };
}
