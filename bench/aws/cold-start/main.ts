import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { NOBODY, startDynamo } from '../../../backend/testing/aws/dynamo.ts';
import { type FunctionName, packageService } from '../../../backend/testing/aws/package.ts';

/**
 * Prints how large the packaged functions are, how long a fresh Node takes to import them and to give a first answer, which the store's
 * client, the signing and the first connection are part of; beside bundles as one gets them by default.
 */
const ROUNDS = 20;
const ROOT = join(import.meta.dirname, '..', '..', '..');
const FUNCTIONS = ['socket', 'turn', 'sweep'] as const satisfies readonly FunctionName[];

/** What needs the table and nothing else: somebody connects, a turn is not there, nothing is to be swept. */
const FIRST: Readonly<Record<FunctionName, object>> = {
  socket: { requestContext: { connectionId: 'c', eventType: 'CONNECT', identity: { sourceIp: '192.0.2.1' } } },
  turn: { session: 'nobody', turn: 'nothing' },
  sweep: {},
};
/** What each function would import for what ours signs and sends by itself: an invocation, pictures, a secret. */
const LAMBDA = `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';`;
const S3 = `import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';`;
const POST = `import { createPresignedPost } from '@aws-sdk/s3-presigned-post';`;
const SECRETS = `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';`;
const S3_USED = 'new S3Client({}), DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command';
const CLIENTS: Readonly<Record<FunctionName, readonly [string, string]>> = {
  socket: [`${LAMBDA}${S3}${POST}`, `new LambdaClient({}), InvokeCommand, ${S3_USED}, createPresignedPost`],
  turn: [
    `${LAMBDA}${S3}${SECRETS}`,
    `new LambdaClient({}), InvokeCommand, ${S3_USED}, new SecretsManagerClient({}), GetSecretValueCommand`,
  ],
  sweep: [LAMBDA, 'new LambdaClient({}), InvokeCommand'],
};

/** The same handler as esbuild bundles it unasked: not minified, CommonJS, every credential provider; with the SDK's clients or ours. */
async function naive(name: FunctionName, folder: string, clients: boolean): Promise<string> {
  const outfile = join(folder, `${name}-${clients ? 'sdk' : 'plain'}.cjs`);
  const handler = `export { handler } from ${JSON.stringify(join(ROOT, 'backend/aws/functions', `${name}.ts`))};`;
  const [imports, used] = CLIENTS[name];
  await build({
    stdin: { contents: clients ? `${imports}${handler}export const used = [${used}];` : handler, resolveDir: ROOT },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

type Times = { readonly imported: number; readonly answered: number };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'chalkstream-cold-'));
const made = await packageService('dev');
const dynamo = await startDynamo();
const nowhere = 'https://nowhere.example';
const env = {
  ALLOWED_ORIGINS: nowhere,
  CONNECTIONS_ENDPOINT: nowhere,
  MODEL_PROVIDERS: 'openai',
  OPENAI_MODEL: 'none',
  OPENAI_SECRET_ARN: 'none',
  PICTURES_BUCKET: 'none',
  PICTURES_ENDPOINT: nowhere,
  STAGE: 'none',
  TABLE_NAME: await dynamo.createTable(),
  TURN_FUNCTION: 'none',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
  AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
};

/** Milliseconds from the import's start to its end, and to the first answer, in a process of its own. */
async function start(bundle: string, event: object): Promise<Times> {
  const script = join(folder, 'start.mjs');
  writeFileSync(
    script,
    `const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = () => true;
    const start = performance.now();
    const { handler } = await import(process.argv[2]);
    const imported = performance.now() - start;
    await handler(JSON.parse(process.argv[3]), { getRemainingTimeInMillis: () => 60_000 });
    write(JSON.stringify({ imported, answered: performance.now() - start }), () => process.exit());`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle, JSON.stringify(event)], { env });
  return JSON.parse(stdout) as Times;
}

process.stdout.write(
  `node ${process.version}, ${process.platform} ${process.arch}, median of ${ROUNDS}, milliseconds\n`,
);
process.stdout.write(
  '            zip KB | import: ours  naive  ratio | same code, default bundle  ratio | first answer: ours  naive  ratio\n',
);
for (const name of FUNCTIONS) {
  const bundles = [made.handlers[name], await naive(name, folder, true), await naive(name, folder, false)];
  const times: Times[][] = bundles.map(() => []);
  // In turn, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, bundle] of bundles.entries()) times[i]?.push(await start(bundle, FIRST[name]));
  }
  const [ours = 0, theirs = 0, plain = 0] = times.map((each) => median(each.map(({ imported }) => imported)));
  const [oursFirst = 0, theirsFirst = 0] = times.map((each) => median(each.map(({ answered }) => answered)));
  const cells = [
    name.padEnd(8),
    (made.zipBytes[name] / 1024).toFixed(1).padStart(10),
    ours.toFixed(1).padStart(14),
    theirs.toFixed(1).padStart(6),
    (ours / theirs).toFixed(2).padStart(6),
    plain.toFixed(1).padStart(28),
    (ours / plain).toFixed(2).padStart(6),
    oursFirst.toFixed(1).padStart(20),
    theirsFirst.toFixed(1).padStart(6),
    (oursFirst / theirsFirst).toFixed(2).padStart(6),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}
dynamo.stop();
made.remove();
rmSync(folder, { recursive: true });
