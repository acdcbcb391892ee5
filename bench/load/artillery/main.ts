import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from '../../lib/child.ts';
import { installPinned } from '../../lib/pinned.ts';

/**
 * Runs artillery.yml: `npm run bench:artillery -- [--url ws://host/ws] [--seconds 3]`, with `--seconds` in one short phase instead
 * of the file's own. The exit code is Artillery's: 0 where every student received a whole hint.
 */
const { values } = parseArgs({ options: { url: { type: 'string' }, seconds: { type: 'string' } } });

const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
if (seconds !== undefined && !(Number.isInteger(seconds) && seconds > 0)) {
  process.stderr.write('--seconds must be a whole number above 0.\n');
  process.exit(2);
}

installPinned(import.meta.dirname);
const model = { MODEL_PROVIDERS: 'scripted:100x50@1' };
const server =
  values.url === undefined
    ? await startChild(join(import.meta.dirname, '..', 'server-main.ts'), { env: model })
    : undefined;
const target = values.url ?? `${server?.url.replace('http', 'ws')}/ws`;
const args = ['run', join(import.meta.dirname, 'artillery.yml'), '--target', target];
if (seconds !== undefined) {
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
