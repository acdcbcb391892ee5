import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { buildClient } from '../../backend/local/client-build.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let folder: string;
beforeAll(async () => {
  folder = await buildClient(ROOT);
});

const gzipped = (pattern: string): number =>
  globSync(pattern, { cwd: folder }).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );

it('loads no more script at first than its budget, and KaTeX beside it', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = /src="\/(assets\/index-[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const script = gzipped(entry);
  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThan(75_000);
  // It waits for no other script: what it imports at once would count too.
  expect(readFileSync(join(folder, entry), 'utf8')).not.toMatch(/^import|[;}]import[{"']/);
  // The preview of what is typed reads what the tutor reads; rows of open displays, marked steps, saving and
  // reading aloud are 5 KB of it. It loads beside the page, and keeps nobody from asking.
  expect(gzipped('assets/maths-*.js')).toBeLessThan(20_000);
  expect(gzipped('assets/katex-worker-*.js')).toBeLessThan(82_000);
  for (const asset of ['maths-', 'katex-worker-'])
    expect(page).toMatch(new RegExp(`rel="modulepreload" [^>]*${asset}`));
  expect(gzipped('assets/index-*.css')).toBeLessThan(6_000);
});

it('shares no chunk between those that load later: when that failed, none of them could be requested again', () => {
  const scripts = globSync('assets/*.js', { cwd: folder }).map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
  expect(scripts.toSorted()).toEqual([
    'assets/index',
    'assets/katex-worker',
    'assets/maths',
    'assets/panels',
    'assets/solving',
  ]);
});

it('carries one font format, and no script or style within the page', () => {
  expect(globSync('**/*.{ttf,woff}', { cwd: folder })).toEqual([]);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
});
