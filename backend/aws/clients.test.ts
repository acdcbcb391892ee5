import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOBODY } from '../testing/aws/dynamo.ts';
import { textOf } from '../testing/aws/dynamo-meter.ts';
import { clientOptions } from './client-options.ts';
import { createInFlight } from './in-flight.ts';
import { createJobs } from './jobs.ts';
import { readSecret } from './secret.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:chalkstream-prod-turn:live';
const seen: { readonly path: string; readonly kind: string | undefined; readonly body: string }[] = [];
const traces: (string | undefined)[] = [];
type Respond = (request: IncomingMessage, response: ServerResponse) => void;
/** What the next requests meet; 202 after that. */
let responds: Respond[] = [];
const status = (code: number): Respond => {
  return (_request, response) => void response.writeHead(code).end('{}');
};
const server = createServer((request, response) => {
  void textOf(request).then((body) => {
    const kind = request.headers['x-amz-invocation-type'] ?? request.headers['x-amz-target'];
    traces.push(request.headers['x-amzn-trace-id']?.toString());
    seen.push({ path: request.url ?? '', kind: kind?.toString(), body });
    (responds.shift() ?? status(202))(request, response);
  });
});
let endpoint = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', NOBODY.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', NOBODY.secretAccessKey);
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', endpoint);
});
beforeEach(() => {
  seen.length = 0;
  traces.length = 0;
  responds = [];
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

describe('a turn', () => {
  const start = () => createJobs({ TURN_FUNCTION: ARN }, createInFlight()).start({ session: 's', turn: 't' });

  it('is started by an asynchronous invocation', async () => {
    await start();
    const path = `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`;
    expect(seen).toEqual([{ path, kind: 'Event', body: '{"session":"s","turn":"t"}' }]);
  });

  it('belongs to the trace of the message that began it', async () => {
    const trace = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'chalkstream-prod-socket');
    vi.stubEnv('_X_AMZN_TRACE_ID', trace);
    await start();
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', undefined);
    vi.stubEnv('_X_AMZN_TRACE_ID', undefined);
    expect(traces).toEqual([trace]);
  });

  it('is started by the third attempt, after a 429 and a 500', async () => {
    responds = [status(429), status(500)];
    await start();
    expect(seen).toHaveLength(3);
  });

  it('is not tried again after a 403', async () => {
    responds = [status(403)];
    await expect(start()).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(seen).toHaveLength(1);
  });
});

describe('a secret', () => {
  const answer = (body: object): Respond => {
    return (_request, response) => void response.end(JSON.stringify(body));
  };

  it('is read without the line break at its end', async () => {
    responds = [answer({ SecretString: 'sk-1\n' })];
    expect(await readSecret('the-arn')).toBe('sk-1');
    expect(seen[0]).toMatchObject({ kind: 'secretsmanager.GetSecretValue', body: '{"SecretId":"the-arn"}' });
  });

  it('that holds no text is an error', async () => {
    responds = [answer({})];
    await expect(readSecret('the-arn')).rejects.toThrow('the-arn holds no text');
  });
});

describe('a client of the SDK', () => {
  const mute: Respond = () => {};
  const half: Respond = (_request, response) => void response.writeHead(200, { 'Content-Length': 10 }).write('{');

  it.each([
    ['never respond', mute],
    ['stop in the middle of a body', half],
  ])('gives up on requests that %s', async (_what, respond) => {
    responds = [respond, respond, respond];
    const client = new LambdaClient(clientOptions({ requestMs: 50 }));
    const invoke = new InvokeCommand({ FunctionName: ARN, InvocationType: 'Event' });
    await expect(client.send(invoke)).rejects.toMatchObject({ name: 'TimeoutError' });
    client.destroy();
  });

  it('makes three attempts', async () => {
    responds = [mute, mute, status(202)];
    const client = new LambdaClient(clientOptions({ requestMs: 50 }));
    await client.send(new InvokeCommand({ FunctionName: ARN, InvocationType: 'Event' }));
    expect(seen).toHaveLength(3);
    client.destroy();
  });
});
