import type { IncomingMessage } from 'node:http';
import { bytesOf } from './dynamo-meter.ts';
import { isSignedPolicy } from './s3-signatures.ts';

type Policy = {
  readonly expiration: string;
  readonly conditions: readonly (Record<string, string> | [string, ...unknown[]])[];
};

/** What a presigned form uploads, or the status with which S3 refuses it. */
export type Upload =
  | { readonly key: string; readonly type: string; readonly bytes: Buffer }
  | { readonly status: number };

/**
 * Reads a form that is posted to the bucket `name`, and holds it to its policy as S3 does.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export async function readUpload(name: string, request: IncomingMessage): Promise<Upload> {
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(await bytesOf(request)), { headers }).formData();
  const field = (wanted: string): string => {
    const found = [...form].find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
    return typeof found === 'string' ? found : '';
  };
  const file = form.get('file');
  if (!(file instanceof File)) return { status: 400 };
  if (!(await isSignedPolicy(field('policy'), field('x-amz-date'), field('x-amz-signature')))) return { status: 403 };
  const policy = JSON.parse(Buffer.from(field('policy'), 'base64').toString()) as Policy;
  if (Date.now() > Date.parse(policy.expiration)) return { status: 403 };
  for (const condition of policy.conditions) {
    if (Array.isArray(condition)) {
      const [, least, most] = condition;
      if (file.size < Number(least) || file.size > Number(most)) return { status: 400 };
    } else {
      const wrong = Object.entries(condition).some(([key, value]) => (key === 'bucket' ? name : field(key)) !== value);
      if (wrong) return { status: 403 };
    }
  }
  return { key: field('key'), type: field('Content-Type'), bytes: Buffer.from(await file.arrayBuffer()) };
}
