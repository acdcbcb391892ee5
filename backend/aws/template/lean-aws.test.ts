import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { nameSchemas } from './lean-aws.mjs';

const require = createRequire(import.meta.url);

/** The whole of a value that knows itself by functions: each is called, once, wherever it stands. */
function unfold(value: unknown, seen = new Set<unknown>()): unknown {
  if (typeof value === 'function') return unfold((value as () => unknown)(), seen);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return 'again';
  seen.add(value);
  if (Array.isArray(value)) return value.map((each) => unfold(each, seen));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unfold(each, seen)]));
}

async function schemasIn(source: string): Promise<Record<string, unknown>> {
  // Without its imports and registrations it is data alone.
  const data = source
    .replace(/^import .*$/gm, '')
    .replace(/^n0_registry.*$|^_s_registry.*$|^const \w+_registry.*$/gm, '')
    .replace(/^export const errorTypeRegistries = \[[^\]]*\];$/m, '');
  return (await import(`data:text/javascript,${encodeURIComponent(data)}`)) as Record<string, unknown>;
}

it.each(['client-s3', 'client-lambda'])('says the same schemas of %s in names that are plain', async (client) => {
  const folder = dirname(require.resolve(`@aws-sdk/${client}/package.json`));
  const source = readFileSync(new URL(pathToFileURL(join(folder, 'dist-es/schemas/schemas_0.js'))), 'utf8');
  const lean = nameSchemas(source);
  expect(lean.match(/\[_\w+\]: /g)).toBeNull();
  const [before, after] = await Promise.all([schemasIn(source), schemasIn(lean)]);
  const operations = Object.keys(before).filter((name) => /^(CopyObject|GetObject|Invoke)\$$/.test(name));
  expect(operations.length).toBeGreaterThan(0);
  for (const name of operations) expect(unfold(after[name])).toEqual(unfold(before[name]));
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

it('leaves alone what is no constant of the file, and the one name that is no plain property', () => {
  const source =
    'const _p = "__proto__";\nconst _h = "http";\nexport var a = { [_h]: 1, [_p]: 2, [other()]: 3, [_x]: 4 };';
  expect(nameSchemas(source)).toContain('{ "http": 1, [_p]: 2, [other()]: 3, [_x]: 4 }');
});
