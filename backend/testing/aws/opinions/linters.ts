import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a linter has to say about one place of the template. */
export type Finding = { readonly rule: string; readonly where: string; readonly says: string };
export type Linter = { readonly name: string; readonly run: (bin: string, template: string) => readonly Finding[] };

/** Output of either is a few hundred KB. */
const OUTPUT_MAX_BYTES = 64 * 1024 * 1024;

function outputOf(bin: string, program: string, args: readonly string[]): unknown {
  const { stdout, stderr, error } = spawnSync(join(bin, program), args, {
    encoding: 'utf8',
    maxBuffer: OUTPUT_MAX_BYTES,
    // Neither is to ask its maker for anything.
    env: { PATH: process.env['PATH'] ?? '', HOME: bin, CHECKOV_RUN_SCA_PACKAGE_SCAN_V2: 'false' },
  });
  if (error !== undefined) throw error;
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} said no JSON: ${(stderr || stdout).slice(0, 500)}`);
  }
}

type CfnLint = readonly {
  readonly Rule: { readonly Id: string };
  readonly Message: string;
  readonly Location: { readonly Path?: readonly (string | number)[] };
}[];
type Checkov = {
  readonly results: {
    readonly passed_checks: readonly object[];
    readonly failed_checks: readonly {
      readonly check_id: string;
      readonly check_name: string;
      readonly resource: string;
    }[];
  };
};

/** https://github.com/aws-cloudformation/cfn-lint: the schemas that CloudFormation itself holds resources to. */
const cfnLint: Linter = {
  name: 'cfn-lint',
  run(bin, template) {
    const found = outputOf(bin, 'cfn-lint', ['--format', 'json', template]) as CfnLint;
    return found.map(({ Rule, Message, Location }) => ({
      rule: Rule.Id,
      where: (Location.Path ?? []).join('/'),
      says: Message,
    }));
  },
};

/** https://www.checkov.io: security's good practice, resource by resource. */
const checkov: Linter = {
  name: 'checkov',
  run(bin, template) {
    const args = [
      '--framework',
      'cloudformation',
      '--output',
      'json',
      '--compact',
      '--skip-download',
      '--file',
      template,
    ];
    const { results } = outputOf(bin, 'checkov', args) as Checkov;
    if (results.passed_checks.length === 0) throw new Error('checkov has checked nothing');
    return results.failed_checks.map(({ check_id, check_name, resource }) => ({
      rule: check_id,
      where: resource.split('.').at(-1) ?? resource,
      says: check_name,
    }));
  },
};

export const LINTERS: readonly Linter[] = [cfnLint, checkov];
