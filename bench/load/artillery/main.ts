import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readOptions, text, whole } from '../../lib/command-line.ts';
import { installPinned } from '../../lib/pinned-packages.ts';
import { startLocalServer } from '../local-server.ts';

/** Runs artillery.yml. The exit code is Artillery's: 0 if every student received a whole hint. */
const { url, seconds } = readOptions(
  `npm run bench -- artillery [--url ws://host/ws] [--seconds N]
  --url       the server; without it a local one is started
  --seconds   one short phase instead of those of artillery.yml`,
  { url: text('a WebSocket address such as wss://example.org/ws', /^wss?:\/\/\S+$/), seconds: whole(0) },
);

installPinned(import.meta.dirname);
const server = url === '' ? await startLocalServer({ env: { MODEL_PROVIDERS: 'scripted:100x50@1' } }) : undefined;
const target = server?.socketUrl ?? url;
const args = ['run', join(import.meta.dirname, 'artillery.yml'), '--target', target];
if (seconds > 0) {
  args.push('--overrides', JSON.stringify({ config: { phases: [{ duration: seconds, arrivalRate: 5 }] } }));
}
const artillery = spawn(
  process.execPath,
  [join(import.meta.dirname, 'node_modules', 'artillery', 'bin', 'run'), ...args],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ARTILLERY_DISABLE_TELEMETRY: 'true' },
  },
);
const [code] = (await once(artillery, 'close')) as [number | null];
await server?.stop();
process.exitCode = code ?? 1;
