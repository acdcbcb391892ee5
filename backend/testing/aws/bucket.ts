import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { textOf } from './dynamo-meter.ts';
import { NOBODY } from './dynamo.ts';
import { isPresigned } from './s3-signatures.ts';
import { readUpload } from './upload-form.ts';

type Stored = { readonly type: string; readonly bytes: Buffer };
type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/**
 * An S3 bucket. For everybody what CloudFront lets through: forms posted to `/pictures`, and presigned links below it. For the SDK, by its
 * signed requests, the objects and their list.
 */
export function createBucket(name: string) {
  const objects = new Map<string, Stored>();

  async function upload(request: IncomingMessage): Promise<Answer> {
    const sent = await readUpload(name, request);
    if ('status' in sent) return sent;
    objects.set(sent.key, { type: sent.type, bytes: sent.bytes });
    return { status: 204 };
  }

  function get(key: string, range = ''): Answer {
    const found = objects.get(key);
    if (found === undefined) return error(404, 'NoSuchKey');
    const headers = { 'Content-Type': found.type, ETag: etagOf(found) };
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    if (from === undefined) return { status: 200, headers, body: found.bytes };
    return { status: 206, headers, body: found.bytes.subarray(Number(from), Number(to) + 1) };
  }

  function copy(key: string, { headers }: IncomingMessage): Answer {
    const source = objects.get(String(headers['x-amz-copy-source']).replace(`${name}/`, ''));
    if (source === undefined) return error(404, 'NoSuchKey');
    const isOther = headers['x-amz-copy-source-if-match'] !== etagOf(source);
    if (isOther || (headers['if-none-match'] === '*' && objects.has(key))) return error(412, 'PreconditionFailed');
    objects.set(key, source);
    return { status: 200, body: `<CopyObjectResult><ETag>${etagOf(source)}</ETag></CopyObjectResult>` };
  }

  function list(prefix: string): Answer {
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
    const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
    return { status: 200, body: `<ListBucketResult>${contents}</ListBucketResult>` };
  }

  async function removeListed(request: IncomingMessage): Promise<Answer> {
    for (const [, key = ''] of (await textOf(request)).matchAll(/<Key>([^<]+)<\/Key>/g)) objects.delete(key);
    return { status: 200, body: '<DeleteResult></DeleteResult>' };
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const key = url.pathname.slice(1);
    if (request.headers.authorization?.includes(`Credential=${NOBODY.accessKeyId}/`) === true) {
      if (url.searchParams.has('list-type')) return list(url.searchParams.get('prefix') ?? '');
      if (url.searchParams.has('delete')) return removeListed(request);
      return request.method === 'PUT' ? copy(key, request) : get(key, request.headers.range);
    }
    if (request.method === 'POST' && url.pathname === '/pictures') return upload(request);
    if (request.method === 'GET' && (await isPresigned(url, request.headers.host ?? ''))) return get(key);
    return error(403, 'AccessDenied');
  }

  return {
    objects,
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const url = new URL(request.url ?? '', 'http://emulator');
      const isSdk =
        url.pathname.startsWith('/incoming/') || url.searchParams.has('list-type') || url.searchParams.has('delete');
      if (!isSdk && !/^\/pictures(\/|$)/.test(url.pathname)) return false;
      void answer(request, url)
        .catch(() => error(400, 'MalformedPOSTRequest'))
        .then(({ status, headers = {}, body }) => response.writeHead(status, headers).end(body));
      return true;
    },
  };
}

function error(status: number, code: string): Answer {
  return { status, headers: { 'Content-Type': 'application/xml' }, body: `<Error><Code>${code}</Code></Error>` };
}

function etagOf({ bytes }: Stored): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
