import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY, startDynamo } from '../../../backend/testing/aws/dynamo.ts';
import { type FunctionName, packageService } from '../../../backend/testing/aws/package.ts';
import { readOptions } from '../../lib/command-line.ts';
import { median } from '../../lib/statistics.ts';
import { naiveBundle } from './naive-bundle.ts';
import { bundleStarter, type Times } from './start-bundle.ts';

/**
 * Prints the size of the packaged functions, and how long a fresh Node takes to import them and to give a first answer, which includes the
 * store's client, the signing and the first connection; beside bundles with esbuild's defaults.
 */
readOptions('npm run bench -- cold', {});

const ROUNDS = 20;
const FUNCTIONS = ['socket', 'turn', 'sweep'] as const satisfies readonly FunctionName[];

/** Events that need the table and nothing else: somebody connects, a turn does not exist, there is nothing to sweep. */
const FIRST: Readonly<Record<FunctionName, object>> = {
  socket: { requestContext: { connectionId: 'c', eventType: 'CONNECT', identity: { sourceIp: '192.0.2.1' } } },
  turn: { session: 'nobody', turn: 'nothing' },
  sweep: {},
};

const folder = mkdtempSync(join(tmpdir(), 'chalkstream-cold-'));
const made = await packageService('dev');
const dynamo = await startDynamo();
const nowhere = 'https://nowhere.example';
const start = bundleStarter(folder, {
  ALLOWED_ORIGINS: nowhere,
  CONNECTIONS_ENDPOINT: nowhere,
  DAILY_TOKENS: '1000000',
  DAILY_TOKENS_PER_ADDRESS: '1000000',
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
});

process.stdout.write(
  `node ${process.version}, ${process.platform} ${process.arch}, median of ${ROUNDS}, milliseconds\n`,
);
process.stdout.write(
  '            zip KB | import: ours  naive  ratio | same code, default bundle  ratio | first answer: ours  naive  ratio\n',
);
for (const name of FUNCTIONS) {
  const bundles = [made.handlers[name], await naiveBundle(name, folder, true), await naiveBundle(name, folder, false)];
  const times: Times[][] = bundles.map(() => []);
  // Bundles take turns, so that a busy moment of the machine affects all of them.
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
