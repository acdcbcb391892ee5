import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Target, Exceptions } from '../conformance/target.ts';
import { startFakeOpenAi } from '../fake-openai.ts';
import { dialSocket } from '../local-target.ts';
import { startEmulator } from './emulator.ts';
import type { Package } from './package.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SERVICE = 'second-opinion';
/** What it says once it listens. */
const READY = /\[http for websocket\] listening/;
const START_MS = 30_000;

/** What serverless-offline does not do as API Gateway does. */
export const NOT_ON_SERVERLESS_OFFLINE: Exceptions = {
  'MSG-3': 'it hands binary messages on, which API Gateway refuses',
  'MSG-5': 'it starts a worker for each of many messages at once, and meanwhile the bucket fills up again',
  'ASK-5': 'as MSG-5',
};

/**
 * The packaged functions under serverless-offline, a gateway and a Lambda that we did not write, with our dynalite, S3 and Secrets Manager
 * beside them. It runs the template's handlers and routes; resources and roles it knows nothing of.
 */
export async function startSecondOpinion(made: Package): Promise<Target> {
  const openai = await startFakeOpenAi();
  const nobody = () => {
    throw new Error('functions run under serverless-offline');
  };
  const idle = { run: nobody, usage: { invocations: 0, billedMs: 0 }, logs: [], crashes: 0, recycle() {}, stop() {} };
  const emulator = await startEmulator({ openaiBaseUrl: openai.baseURL, runner: () => idle });
  const [http, websocket, lambda] = await Promise.all([freePort(), freePort(), freePort()]);
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-opinion-'));
  const { ORIGIN_KEYS: _, ...env } = emulator.env;
  const environment = {
    ...env,
    TURN_FUNCTION: `${SERVICE}-dev-turn`,
    CONNECTIONS_ENDPOINT: `http://127.0.0.1:${websocket}`,
    AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${lambda}`,
  };
  // The bundles lie beside it, as they were unpacked.
  symlinkSync(join(made.templatePath, '..', '..', 'functions'), join(folder, 'functions'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const handler = (name: string): string => `functions/${name}/backend/aws/functions/${name}.handler`;
  const service = {
    service: SERVICE,
    provider: { name: 'aws', runtime: 'nodejs24.x', stage: 'dev', region: 'us-east-1', environment },
    plugins: ['serverless-offline'],
    functions: {
      socket: {
        handler: handler('socket'),
        timeout: 28,
        events: ['$connect', '$default', '$disconnect'].map((route) => ({ websocket: route })),
      },
      turn: { handler: handler('turn'), timeout: 900 },
    },
  };
  // JSON is YAML.
  writeFileSync(join(folder, 'serverless.yml'), JSON.stringify(service));
  const ports = ['--host', '127.0.0.1', '--httpPort', http, '--websocketPort', websocket, '--lambdaPort', lambda].map(
    String,
  );

  async function start(): Promise<ChildProcess> {
    const cli = join(ROOT, 'node_modules', 'serverless', 'bin', 'serverless.js');
    const child = spawn(process.execPath, [cli, 'offline', 'start', ...ports], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, SLS_NOTIFICATIONS_MODE: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (READY.test(line)) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`serverless-offline ended: ${said.slice(-20).join('\n')}`)));
    const late = setTimeout(() => reject(new Error(`serverless-offline: ${said.slice(-20).join('\n')}`)), START_MS);
    await promise.finally(() => clearTimeout(late));
    return child;
  }

  async function end(): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  let child = await start();
  return {
    dial: dialSocket(() => `ws://127.0.0.1:${websocket}`),
    origin: () => emulator.url,
    log: emulator.log,
    closeCode: () => 1005,
    async restart() {
      await end();
      child = await start();
    },
    async stop() {
      await end();
      await emulator.stop();
      await openai.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
