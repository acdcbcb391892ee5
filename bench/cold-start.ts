import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type FunctionName, packageService } from '../backend/testing/aws/package.ts';

/** Prints how large the packaged functions are and how long a fresh Node takes to import them, beside a bundle as one gets it by default. */
const ROUNDS = 20;
const ROOT = join(import.meta.dirname, '..');
const FUNCTIONS = ['socket', 'turn', 'sweep'] as const satisfies readonly FunctionName[];

const ENV = Object.fromEntries(
  [
    ['ALLOWED_ORIGINS', 'CONNECTIONS_ENDPOINT', 'OPENAI_BASE_URL', 'OPENAI_MODEL', 'OPENAI_SECRET_ARN', 'ORIGIN_KEY'],
    ['PICTURES_BUCKET', 'PICTURES_ENDPOINT', 'STAGE', 'TABLE_NAME', 'TURN_FUNCTION'],
  ]
    .flat()
    .map((name) => [name, 'https://nowhere.example']),
);

/** What every bundle here imports of Node itself: TLS alone is most of an import, and no bundler can make it less. */
const NODES_OWN = ['node:https', 'node:crypto', 'node:zlib', 'node:stream', 'node:fs/promises', 'node:timers/promises'];

/** Milliseconds from the first import's start to the last one's end, in a process of its own. */
function importMs(...modules: readonly string[]): number {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join(' ');
  const script = `const t = performance.now(); ${imports} process.stdout.write(String(performance.now() - t))`;
  const env = {
    ...ENV,
    MODEL_PROVIDERS: 'openai',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env }).toString());
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The same handler as esbuild bundles it unasked: not minified, CommonJS entry points, every credential provider. */
async function naive(name: FunctionName, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  const entryPoints = [join(ROOT, 'backend/aws/functions', `${name}.ts`)];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

const folder = mkdtempSync(join(tmpdir(), 'chalkstream-cold-'));
const made = await packageService('dev');
process.stdout.write(`node ${process.version}, ${process.platform} ${process.arch}, median of ${ROUNDS}\n`);
process.stdout.write('function   zip KB   import ms   naive ms   ratio   of both, Node itself ms\n');
for (const name of FUNCTIONS) {
  const plain = await naive(name, folder);
  const ours: number[] = [];
  const theirs: number[] = [];
  const floor: number[] = [];
  // In turn, so that whatever else the machine does falls on both.
  for (let i = 0; i < ROUNDS; i++) {
    ours.push(importMs(made.handlers[name]));
    theirs.push(importMs(plain));
    floor.push(importMs(...NODES_OWN));
  }
  const cells = [
    name.padEnd(8),
    (made.zipBytes[name] / 1024).toFixed(1).padStart(9),
    median(ours).toFixed(1).padStart(11),
    median(theirs).toFixed(1).padStart(10),
    (median(ours) / median(theirs)).toFixed(2).padStart(7),
    median(floor).toFixed(1).padStart(26),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}
made.remove();
rmSync(folder, { recursive: true });
