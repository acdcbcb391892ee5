// `npm run deploy -- [deploy|check|remove|package] [ARG ...]`: deploys to AWS (the default), tries what was deployed as people would use it
// (also `--check`), removes it, or only makes the template and the bundles, which needs neither network nor credentials. The arguments are
// those of serverless: `--stage prod`, `--region`, `--param="domain=..."`, `--aws-profile`. docs/aws.md says what a deployment needs first.
import { spawnSync } from 'node:child_process';
import { hasCredentials } from './credentials.ts';

const VERBS = ['deploy', 'check', 'remove', 'package'];
const given = process.argv.slice(2).filter((argument) => argument !== '--check');
const [first = ''] = given;
const named = first.startsWith('-') || first === '' ? 'deploy' : first;
const verb = process.argv.includes('--check') ? 'check' : named;
const rest = named === first ? given.slice(1) : given;

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error !== undefined) stop(`${command} did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!VERBS.includes(verb)) stop(`"${verb}" is none of ${VERBS.join(', ')}.`);
if (verb !== 'package') {
  if (!rest.some((argument) => /^--stage(=.+)?$/.test(argument))) stop('Name the stage: --stage dev or --stage prod.');
  if (!rest.some((argument) => argument.startsWith('--aws-profile')) && !(await hasCredentials())) {
    stop(
      'AWS credentials are missing. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run this where a role gives them.',
    );
  }
}
if (verb === 'deploy') run('vite', ['build', 'client']);
run('serverless', [verb, ...rest]);
