import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SECURITY_HEADERS } from '../../../shared/security-headers.ts';
import { createLog } from '../../aws/dynamo/log.ts';
import { openTable, type Table } from '../../aws/dynamo/table.ts';
import type { Log } from '../../core/ports/log.ts';
import { createBucket } from './bucket.ts';
import { type Capacity, createDynamoMeter, textOf } from './dynamo-meter.ts';
import { NOBODY, startDynamo } from './dynamo.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import type { FunctionName } from './package.ts';
import type { Runner, Usage } from './runner.ts';

/** Lambda's time-outs of the functions, as in `serverless.yml`. */
const TIMEOUT_MS: Readonly<Record<FunctionName, number>> = { socket: 28_000, turn: 900_000, sweep: 50_000 };
const ORIGIN_KEY = 'the-stack-id';
const API_KEY = 'sk-emulated-secret';
const BUCKET = 'pictures-bucket';

/** Where the endpoint of the models is, and the table without the meter before it. */
type Urls = { readonly openaiBaseUrl: string; readonly tableUrl: string };

export type EmulatorOptions = {
  /** An OpenAI-compatible endpoint. */
  readonly openaiBaseUrl: string;
  /** Who answers, as the template's parameter `models` says it. */
  readonly models?: string;
  /** What the template's parameters would put into the environment in place of the emulator's own, or besides. */
  readonly env?: (urls: Urls) => Readonly<Record<string, string>>;
  /** How to run a function, given all that it finds in its environment. */
  readonly runner: (name: FunctionName, env: Readonly<Record<string, string>>) => Runner;
  readonly gateway?: GatewayOptions;
  /** Whether each asynchronous event is delivered twice, as Lambda may. */
  readonly twice?: boolean;
  /** Lambda's time-out of a turn, to see it handed on. */
  readonly turnTimeoutMs?: number;
};

export type Counts = {
  readonly capacity: Capacity;
  readonly gateway: ReturnType<Gateway['counts']>;
  readonly usage: Readonly<Record<FunctionName, Usage>>;
};

export type Emulator = {
  readonly url: string;
  /** What functions find in their environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly gateway: Gateway;
  readonly runners: Readonly<Record<FunctionName, Runner>>;
  /** Asynchronous events whose invocation failed: what the on-failure queue would hold. */
  readonly deadLetters: readonly unknown[];
  readonly apiKey: string;
  /** What Secrets Manager holds, by ARN; the key of the model where it holds nothing. */
  readonly secrets: Map<string, string>;
  /** The lessons' logs in its table. */
  readonly log: Log;
  readonly table: Table;
  sweep(): Promise<void>;
  /** As if every lease had run out, and every question been asked long ago. */
  expireLeases(): Promise<void>;
  counts(): Counts;
  /** Everything in the table. */
  items(): Promise<readonly object[]>;
  stop(): Promise<void>;
};

/** AWS as this service uses it, on loopback: API Gateway, Lambda, DynamoDB, S3 and Secrets Manager behind their own HTTP protocols. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { openaiBaseUrl, twice = false, turnTimeoutMs = TIMEOUT_MS.turn } = options;
  const dynamo = await startDynamo();
  const table = await dynamo.createTable();
  const meter = createDynamoMeter(dynamo.endpoint);
  const tableUrl = await listen(meter.server);
  const bucket = createBucket(BUCKET);
  const deadLetters: unknown[] = [];
  const secrets = new Map<string, string>();
  const running = new Set<Promise<unknown>>();
  let stopped = false;

  const server = createServer((request, response) => {
    if (gateway.manage(request, response) || bucket.handle(request, response)) return;
    void textOf(request).then((body) => answer(request, body, response));
  });
  const url = await listen(server);

  const env = {
    STAGE: 'test',
    TABLE_NAME: table,
    TURN_FUNCTION: 'turn',
    CONNECTIONS_ENDPOINT: `${url}/ws`,
    PICTURES_BUCKET: BUCKET,
    PICTURES_ENDPOINT: url,
    ALLOWED_ORIGINS: url,
    ORIGIN_KEYS: `${ORIGIN_KEY},the-next-key`,
    DAILY_TOKENS: '100000000',
    DAILY_TOKENS_PER_ADDRESS: '100000000',
    MODEL_PROVIDERS: options.models ?? 'openai',
    // The wire's rules are shown with texts that no tutor would say.
    GUARD: 'off',
    OPENAI_SECRET_ARN: 'openai-key',
    OPENAI_MODEL: 'emulated',
    OPENAI_BASE_URL: openaiBaseUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: tableUrl,
    AWS_ENDPOINT_URL_LAMBDA: url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    ...options.env?.({ openaiBaseUrl, tableUrl: dynamo.endpoint }),
  };
  const runners = {
    socket: options.runner('socket', env),
    turn: options.runner('turn', env),
    sweep: options.runner('sweep', env),
  };
  const gateway = createGateway(async (event) => (stopped ? undefined : runners.socket.run(event, TIMEOUT_MS.socket)), {
    ...options.gateway,
    edgeHeaders: { 'x-origin-key': ORIGIN_KEY },
  });

  function runLater(event: unknown): void {
    const run = runners.turn.run(event, turnTimeoutMs).catch((cause: unknown) => {
      if (!stopped) deadLetters.push({ event, cause });
    });
    running.add(run);
    void run.then(() => running.delete(run));
  }

  function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    if (request.url?.startsWith('/2015-03-31/functions/turn/invocations') === true) {
      for (let i = 0; i < (twice ? 2 : 1); i++) runLater(JSON.parse(body));
      response.writeHead(202).end();
    } else if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue') {
      response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1' });
      const { SecretId } = JSON.parse(body) as { readonly SecretId: string };
      response.end(JSON.stringify({ Name: SecretId, SecretString: secrets.get(SecretId) ?? API_KEY }));
    } else if (request.method === 'GET' && request.url === '/') {
      // CloudFront, with the page and its headers.
      response.writeHead(200, SECURITY_HEADERS).end('<!doctype html><title>Chalkstream</title>');
    } else response.writeHead(404).end();
  }

  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));

  return {
    url,
    env,
    gateway,
    runners,
    deadLetters,
    apiKey: API_KEY,
    secrets,
    log: createLog(openTable(dynamo.client, table)),
    table: openTable(dynamo.client, table),
    async sweep() {
      await runners.sweep.run({}, TIMEOUT_MS.sweep);
    },
    expireLeases: () => dynamo.expireLeases(table),
    items: () => dynamo.items(table),
    counts: () => ({
      capacity: meter.capacity(),
      gateway: gateway.counts(),
      usage: {
        socket: { ...usageOf(runners.socket) },
        turn: { ...usageOf(runners.turn) },
        sweep: { ...usageOf(runners.sweep) },
      },
    }),
    async stop() {
      stopped = true;
      gateway.closeAll();
      for (const runner of Object.values(runners)) runner.stop();
      for (const each of [server, meter.server]) {
        each.closeAllConnections();
        each.close();
      }
      dynamo.stop();
    },
  };
}

function usageOf({ usage: { invocations, billedMs } }: Runner): Usage {
  return { invocations, billedMs };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
