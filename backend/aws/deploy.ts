// `npm run deploy -- [deploy|remove|package] [ARG ...]`: deploys to AWS (the default), removes what was deployed, or only makes the template
// and the bundles, which needs neither network nor credentials. The arguments are those of serverless: `--stage prod`, `--region`,
// `--param="domain=..."`, `--aws-profile`. docs/aws.md says what a deployment needs first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERBS = ['deploy', 'remove', 'package'];
const [, , first = '', ...others] = process.argv;
const verb = first.startsWith('-') || first === '' ? 'deploy' : first;
const rest = verb === first ? others : process.argv.slice(2);

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error !== undefined) stop(`${command} did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function hasCredentials(): boolean {
  const { AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE } = process.env;
  if (rest.some((argument) => argument.startsWith('--aws-profile'))) return true;
  if (AWS_ACCESS_KEY_ID || AWS_PROFILE || AWS_WEB_IDENTITY_TOKEN_FILE) return true;
  return ['credentials', 'config'].some((file) => existsSync(join(homedir(), '.aws', file)));
}

if (!VERBS.includes(verb)) stop(`"${verb}" is none of ${VERBS.join(', ')}.`);
if (verb !== 'package') {
  if (!rest.some((argument) => /^--stage(=.+)?$/.test(argument))) stop('Name the stage: --stage dev or --stage prod.');
  if (!hasCredentials()) {
    stop('AWS credentials are missing. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  }
}
if (verb === 'deploy') run('vite', ['build', 'client']);
run('serverless', [verb, ...rest]);
