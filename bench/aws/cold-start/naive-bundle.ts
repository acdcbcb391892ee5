import { join } from 'node:path';
import { build } from 'esbuild';
import type { FunctionName } from '../../../backend/testing/aws/package.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The SDK's clients that ours loads when an event first needs one (an invocation, a picture, a secret), imported at the start instead. */
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

/** The same handler as esbuild bundles it by default: one file, not minified, CommonJS, every credential provider; with those clients at its start or not. */
export async function naiveBundle(name: FunctionName, folder: string, clients: boolean): Promise<string> {
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
