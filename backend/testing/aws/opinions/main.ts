// `npm run second-opinion`: checks that nobody here wrote. cfn-lint and checkov on the template, where Python and its registry are there,
// and the bundles under serverless-offline. It says at its end what it could not have; a missing opinion is no failure.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageService } from '../package.ts';
import { judge } from './kept.ts';
import { LINTERS } from './linters.ts';
import { findPython } from './python.ts';

/** Every condition of the template is met, so that all of it is looked at. */
const PARAMS = [
  'domain=hints.school.example',
  'certificateArn=arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  'alarmEmail=head@school.example',
  'models=openai,bedrock,built-in',
  'bedrockModel=openai.gpt-oss-20b-1:0',
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const missing: string[] = [];
const failed: string[] = [];

const python = findPython();
if (python.kind === 'missing') missing.push(`cfn-lint and checkov: ${python.why}`);
else {
  const made = await packageService('prod', PARAMS);
  const findings = LINTERS.flatMap(({ name, run }) => {
    const found = run(python.bin, made.templatePath);
    say(`${name}: ${found.length} findings`);
    return found;
  });
  made.remove();
  const { open, unneeded } = judge(findings);
  for (const { rule, where, says } of open) say(`  ${rule} ${where}: ${says}`);
  for (const { rule, why } of unneeded) say(`  ${rule} is kept for nothing now: ${why}`);
  say(`${findings.length - open.length} of them are kept, for the reasons in kept.ts`);
  if (open.length + unneeded.length > 0) failed.push('the template');
}

const config = join(import.meta.dirname, '..', 'second-opinion.config.ts');
const { status } = spawnSync('vitest', ['run', '--config', config], { stdio: 'inherit' });
if (status !== 0) failed.push('the bundles under serverless-offline');

for (const each of missing) say(`Could not have ${each}`);
if (failed.length > 0) {
  say(`Objections to ${failed.join(' and ')}.`);
  process.exit(1);
}
