import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bytesOf } from './dynamo-meter.ts';
import { NOBODY } from './dynamo.ts';

type Stored = { readonly type: string; readonly bytes: Buffer };
type Policy = {
  readonly expiration: string;
  readonly conditions: readonly (Record<string, string> | [string, ...unknown[]])[];
};

/** An S3 bucket, behind the same paths as CloudFront's: forms at `/pictures`, objects below it. Holds presigned forms to their policies. */
export function createBucket(name: string) {
  const objects = new Map<string, Stored>();

  async function upload(request: IncomingMessage): Promise<number> {
    const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(await bytesOf(request)), { headers }).formData();
    const field = (wanted: string): string => {
      const found = [...form].find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
      return typeof found === 'string' ? found : '';
    };
    const file = form.get('file');
    if (!(file instanceof File)) return 400;
    if (signatureOf(field('policy'), field('x-amz-credential')) !== field('x-amz-signature')) return 403;
    const policy = JSON.parse(Buffer.from(field('policy'), 'base64').toString()) as Policy;
    if (Date.now() > Date.parse(policy.expiration)) return 403;
    for (const condition of policy.conditions) {
      if (Array.isArray(condition)) {
        const [, least, most] = condition;
        if (file.size < Number(least) || file.size > Number(most)) return 400;
      } else {
        const wrong = Object.entries(condition).some(
          ([key, value]) => (key === 'bucket' ? name : field(key)) !== value,
        );
        if (wrong) return 403;
      }
    }
    objects.set(field('key'), { type: field('Content-Type'), bytes: Buffer.from(await file.arrayBuffer()) });
    return 204;
  }

  function serve(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const key = url.pathname.slice(1);
    const signedAt = url.searchParams.get('X-Amz-Date') ?? '';
    const at = Date.parse(signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:'));
    if (!(Date.now() < at + Number(url.searchParams.get('X-Amz-Expires')) * 1000)) {
      return void response.writeHead(403).end();
    }
    if (url.searchParams.has('list-type')) {
      const prefix = url.searchParams.get('prefix') ?? '';
      const keys = [...objects.keys()].filter((candidate) => candidate.startsWith(prefix));
      const xml = keys.map((found) => `<Contents><Key>${found}</Key></Contents>`).join('');
      return void response.end(`<ListBucketResult>${xml}</ListBucketResult>`);
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (found === undefined) return void response.writeHead(404).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    response.writeHead(range === null ? 200 : 206, { 'Content-Type': found.type });
    response.end(range === null ? found.bytes : found.bytes.subarray(Number(range[1]), Number(range[2]) + 1));
  }

  return {
    objects,
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const url = new URL(request.url ?? '', 'http://emulator');
      if (url.pathname === '/pictures' && request.method === 'POST') {
        upload(request).then(
          (status) => response.writeHead(status).end(),
          () => response.writeHead(400).end(),
        );
        return true;
      }
      if (!url.pathname.startsWith('/pictures/') && !url.searchParams.has('list-type')) return false;
      serve(url, request, response);
      return true;
    },
  };
}

function signatureOf(policy: string, credential: string): string {
  let key: string | Buffer = `AWS4${NOBODY.secretAccessKey}`;
  for (const part of credential.split('/').slice(1)) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(policy).digest('hex');
}
