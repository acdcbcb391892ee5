import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { htmlOf } from './report/html.ts';
import { startProgress } from './report/progress.ts';
import type { Result } from './measure/result.ts';
import { runLoad } from './run.ts';
import { tableOf } from './report/table.ts';
import { type Options, readOptions, USAGE, UsageError } from './usage.ts';

/** How long a deployment may take to open the first socket. */
const HANDSHAKE_MS = 10_000;

/** One Ctrl-C arrives several times: from the terminal, and from npm and .ci/ready.mjs, which pass it on. */
const ONE_CTRL_C_MS = 1_000;

/** The load tester's command line. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const options = readOptions(args);
  for (const file of [options.json, options.html]) if (file !== undefined) assertWritable(file);
  if (options.url !== undefined) await assertReachable(options.url);
  const earlier = options.baseline === undefined ? undefined : readBaseline(options.baseline);
  const interrupted = new AbortController();
  let firstAt = 0;
  process.on('SIGINT', () => {
    if (interrupted.signal.aborted && performance.now() - firstAt > ONE_CTRL_C_MS) process.exit(130);
    firstAt ||= performance.now();
    interrupted.abort();
  });
  const progress = startProgress(process.stderr);
  const result = await runLoad({ ...options, signal: interrupted.signal, onSecond: progress.second });
  progress.end();
  report(result, options, earlier);
  return result.failures.length > 0 ? 1 : 0;
}

function report(result: Result, { json, html }: Options, earlier: Result | undefined): void {
  process.stdout.write(tableOf(result, earlier));
  if (html !== undefined) writeFileSync(html, htmlOf(result, earlier));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, null, 1)}\n`);
}

/** Before the run, so that its result is not lost. */
function assertWritable(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a' });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${String(error)}`, { cause: error });
  }
}

async function assertReachable(url: string): Promise<void> {
  const socket = new WebSocket(url, { handshakeTimeout: HANDSHAKE_MS });
  try {
    await once(socket, 'open');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--url ${url} opens no WebSocket: ${why}`, { cause: error });
  }
  socket.close();
}

function readBaseline(file: string): Result {
  try {
    const earlier = JSON.parse(readFileSync(file, 'utf8')) as Partial<Result>;
    if (earlier.version === 1 && earlier.latencyMs !== undefined) return earlier as Result;
  } catch {
    // Reported below, like any other content that is not a result.
  }
  throw new UsageError(`--baseline ${file} is not a result that --json wrote.`);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n--help shows all options.\n`);
    return 2;
  }
  process.stderr.write(`The run broke off: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
});
