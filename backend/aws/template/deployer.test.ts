import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageService, type Package } from '../../testing/aws/package.ts';

/** The policy of who deploys, as docs/aws.md gives it to `aws iam put-role-policy`. */
const { Statement } = JSON.parse(readFileSync(join(import.meta.dirname, 'deployer.json'), 'utf8')) as {
  readonly Statement: readonly { readonly Action: readonly string[]; readonly Resource: string | readonly string[] }[];
};

/** IAM's prefix of the services whose name in CloudFormation is another. */
const PREFIXES: Readonly<Record<string, string>> = { apigatewayv2: 'apigateway' };

let prod: Package;
beforeAll(async () => {
  prod = await packageService('prod');
});
afterAll(() => prod.remove());

it('may make whatever the template has', () => {
  const types = Object.values(prod.template.Resources).map(({ Type }) => (Type.split('::')[1] ?? '').toLowerCase());
  const needed = new Set(types.map((service) => PREFIXES[service] ?? service));
  const granted = new Set(Statement.flatMap(({ Action }) => Action.map((action) => action.split(':')[0] ?? '')));
  expect([...needed].filter((service) => !granted.has(service))).toEqual([]);
  expect(needed.size).toBeGreaterThan(12);
});

it('makes roles, functions, buckets and tables of ours alone', () => {
  const wide = Statement.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
  expect(wide.filter((action) => /^(iam|lambda|s3|dynamodb|sqs|sns|events):/.test(action))).toEqual([]);
});
