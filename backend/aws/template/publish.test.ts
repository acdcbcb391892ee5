import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import Publish from './publish.mjs';

const OUTPUTS = {
  Url: 'https://d1.cloudfront.net',
  SiteBucket: 'site-bucket',
  PicturesBucket: 'pictures-bucket',
  DistributionId: 'E1',
  OpenAiKeyArn: 'arn:secret',
  BedrockKeyArn: 'arn:bedrock',
};

const KEYS = { OPENAI_API_KEY: 'OpenAiKeyArn', BEDROCK_API_KEY: 'BedrockKeyArn' };

type Seen = {
  readonly call: string;
  readonly cache: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
};
/** Of the requests, the ones that AWS refuses. */
let refused = (_call: string): boolean => false;
const seen: Seen[] = [];
const root = mkdtempSync(join(tmpdir(), 'chalkstream-publish-'));

/** AWS, as far as publishing goes. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://aws');
    const call = `${request.method} ${pathname}${searchParams.has('delete') ? '?delete' : ''}`;
    const { 'cache-control': cache, 'content-type': type } = request.headers;
    seen.push({ call, cache, type, body });
    if (refused(call)) response.writeHead(400).end('<ErrorResponse><Error><Code>No</Code></Error></ErrorResponse>');
    else if (body.includes('Action=DescribeStacks')) {
      const members = Object.entries(OUTPUTS).map(
        ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
      );
      const stack = `<member><StackName>s</StackName><Outputs>${members.join('')}</Outputs></member>`;
      response.end(
        `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`,
      );
    } else if (searchParams.has('list-type')) {
      response.end(
        '<ListBucketResult><Contents><Key>old</Key></Contents><IsTruncated>false</IsTruncated></ListBucketResult>',
      );
    } else if (searchParams.has('delete')) response.end('<DeleteResult></DeleteResult>');
    else response.end(request.headers['x-amz-target'] === undefined ? '' : '{}');
  });
});

function plugin(keep: string) {
  const { port } = server.address() as AddressInfo;
  const credentials = async () => ({ accessKeyId: 'nobody', secretAccessKey: 'nothing' });
  const endpoint = `http://127.0.0.1:${port}`;
  const provider = {
    getAwsSdkV3Config: async () => ({ region: 'us-east-1', endpoint, credentials, forcePathStyle: true }),
    naming: { getStackName: () => 's' },
  };
  const notice = vi.fn<(line: string) => void>();
  const serverless = {
    serviceDir: root,
    service: { custom: { keep, providers: { keys: KEYS } } },
    getProvider: () => provider,
  };
  return { hooks: Publish(serverless, {}, { log: { notice } }).hooks, notice };
}

beforeAll(async () => {
  mkdirSync(join(root, 'dist', 'client', 'assets'), { recursive: true });
  writeFileSync(join(root, 'dist', 'client', 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'dist', 'client', 'assets', 'index-abc.js'), 'hello()');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  seen.length = 0;
  refused = () => false;
  vi.unstubAllEnvs();
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

it('puts the page last and unhashed files out of caches, has CloudFront forget the page, and says where it is', async () => {
  vi.stubEnv('OPENAI_API_KEY', '');
  const { hooks, notice } = plugin('Retain');
  await hooks['after:deploy:deploy']();
  expect(seen.map(({ call }) => call)).toEqual([
    'POST /',
    'PUT /site-bucket/assets/index-abc.js',
    'PUT /site-bucket/index.html',
    'POST /2020-05-31/distribution/E1/invalidation',
  ]);
  expect(seen.map(({ cache }) => cache).slice(1, 3)).toEqual(['public, max-age=31536000, immutable', 'no-cache']);
  expect(seen[3]?.body).toContain('<Path>/index.html</Path>');
  expect(seen[3]?.type).toBe('application/xml');
  expect(notice.mock.calls.join()).toContain('2 files of the client are at https://d1.cloudfront.net');
});

it('puts the key of the model where the function reads it, and prints it nowhere', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-very-secret');
  const { hooks, notice } = plugin('Retain');
  await hooks['after:deploy:deploy']();
  expect(JSON.parse(seen[1]?.body ?? '')).toMatchObject({ SecretId: 'arn:secret', SecretString: 'sk-very-secret' });
  expect(notice.mock.calls.join()).not.toContain('sk-very-secret');
});

it('puts each provider its own, and leaves those alone whose key is not given', async () => {
  vi.stubEnv('OPENAI_API_KEY', '');
  vi.stubEnv('BEDROCK_API_KEY', 'bedrock-key');
  await plugin('Retain').hooks['after:deploy:deploy']();
  const put = seen.filter(({ body }) => body.includes('SecretId')).map(({ body }) => JSON.parse(body) as object);
  expect(put).toMatchObject([{ SecretId: 'arn:bedrock', SecretString: 'bedrock-key' }]);
});

it('has put the key where it belongs when CloudFront refuses to forget the page', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-very-secret');
  refused = (call) => call.endsWith('/invalidation');
  await expect(plugin('Retain').hooks['after:deploy:deploy']()).rejects.toMatchObject({ name: 'No' });
  expect(seen.map(({ body }) => body).join()).toContain('sk-very-secret');
});

it.each([
  ['Delete', ['POST /site-bucket/?delete', 'POST /pictures-bucket/?delete']],
  ['Retain', ['POST /site-bucket/?delete']],
])('empties what goes with the stack (%s)', async (keep, emptied) => {
  await plugin(keep).hooks['before:remove:remove']();
  expect(seen.map(({ call }) => call).filter((call) => call.includes('delete'))).toEqual(emptied);
});
