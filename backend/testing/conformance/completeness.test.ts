import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const rules = [...read('shared/PROTOCOL.md').matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, id = '']) => id);
const cited = new Set(
  globSync('{shared,backend,client,bench}/**/*.{rules,test}.{ts,tsx}', { cwd: ROOT }).flatMap((file) =>
    [...read(file).matchAll(/(?:verifies|it|it\.each\([^)]*\))\(\s*['`]([A-Z]+-\d+)\b/g)].map(([, id = '']) => id),
  ),
);

it('PROTOCOL.md names each rule once', () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(new Set(rules).size).toBe(rules.length);
});

it('every rule has a test', () => {
  expect(rules.filter((id) => !cited.has(id))).toEqual([]);
});

it('every test that cites a rule cites one that exists', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
});
