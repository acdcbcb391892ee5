import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sign, signedPost } from './signed-post.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG', sessionToken: 'a/token+=' };
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:chalkstream-prod-turn:live';
const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
let statuses: number[] = [];
const server = createServer((request, response) => {
  seen.push({ url: request.url ?? '', headers: request.headers });
  request.resume();
  response.writeHead(statuses.shift() ?? 202).end('{}');
});
let endpoint = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen.length = 0;
  statuses = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const path = `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`;
const post = { service: 'lambda', path, headers: { 'x-amz-invocation-type': 'Event' }, body: '{"turn":"é"}' };
const env = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  get AWS_ENDPOINT_URL_LAMBDA() {
    return endpoint;
  },
};

it('signs as the SDK does', async () => {
  const client = new LambdaClient({ region: 'eu-west-1', credentials, endpoint });
  await client.send(new InvokeCommand({ FunctionName: ARN, InvocationType: 'Event', Payload: post.body }));
  client.destroy();
  const [theirs] = seen;
  const signature = /Signature=(\w+)/;
  const names = /SignedHeaders=([^,]+)/.exec(theirs?.headers.authorization ?? '')?.[1]?.split(';') ?? [];
  // Whatever the SDK signs beside what is always signed.
  const always = new Set(['host', 'x-amz-date', 'x-amz-security-token']);
  const extra = names.filter((name) => !always.has(name)).map((name) => [name, String(theirs?.headers[name])]);
  const date = String(theirs?.headers['x-amz-date']);
  const now = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:'));
  const url = new URL(theirs?.url ?? '', endpoint);
  const ours = sign({ ...post, headers: Object.fromEntries(extra) }, url, 'eu-west-1', credentials, now);
  expect(theirs?.url).toBe(path);
  expect(signature.exec(ours['authorization'] ?? '')?.[1]).toBe(
    signature.exec(theirs?.headers.authorization ?? '')?.[1],
  );
});

it('tries again after a 429 and a 500, and no longer after a 403', async () => {
  statuses = [429, 500, 202];
  expect(await signedPost(env, post)).toBe('{}');
  statuses = [403];
  await expect(signedPost(env, post)).rejects.toThrow('lambda answered 403');
  expect(seen).toHaveLength(4);
});
