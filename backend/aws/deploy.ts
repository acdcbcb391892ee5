// Deploys to AWS, or removes what was deployed: `npm run deploy -- --stage prod`, `npm run remove -- --stage dev`. Everything after the
// verb goes to serverless: `--region`, `--param="domain=..."`, `--aws-profile`. docs/aws.md says what is needed first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const [, , verb = '', ...rest] = process.argv;

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error !== undefined) stop(`${command} did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!['deploy', 'remove'].includes(verb)) stop('Say deploy or remove.');
if (!rest.some((argument) => /^--stage(=.+)?$/.test(argument))) stop('Say which stage: --stage dev or --stage prod.');

const { AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE } = process.env;
const named = rest.some((argument) => argument.startsWith('--aws-profile'));
const filed = existsSync(join(homedir(), '.aws', 'credentials')) || existsSync(join(homedir(), '.aws', 'config'));
if (!named && !filed && !AWS_ACCESS_KEY_ID && !AWS_PROFILE && !AWS_WEB_IDENTITY_TOKEN_FILE) {
  stop('AWS credentials are missing. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
}

if (verb === 'deploy') run('vite', ['build', 'client']);
run('serverless', [verb, ...rest]);
