import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What is written like a rule and is none. */
const STANDARDS: ReadonlySet<string> = new Set(['UTF', 'SHA', 'SSH']);
/** This file writes about rules that do not exist. */
const OWN = 'backend/testing/conformance/completeness.test.ts';

const rules = [...read('shared/PROTOCOL.md').matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, id = '']) => id);
const sources = globSync(['{shared,backend,client,bench,docs,.ci}/**/*.{ts,mts,tsx,mjs,md,yml,css,html}', '*.md'], {
  cwd: ROOT,
}).filter((file) => file !== OWN && !/node_modules|\bdist\b|^bench\/(out|peers)\b|peers\//.test(file));

/** The rules that tests show, by how their names begin. */
const shown = new Set(
  sources
    .filter((file) => /\.(rules|test)\.tsx?$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/['`]([A-Z]+-\d+)(?::|',)/g)].map(([, id = '']) => id)),
);

/** Every rule that a text names, and those that a range such as "A-1 to A-4" stands for. */
function citationsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\b([A-Z]{3,})-(\d+)\b/g)].map(([id]) => id);
  const ranges = [...text.matchAll(/\b([A-Z]{3,})-(\d+) (?:to|until|through) (?:\1-)?(\d+)\b/g)];
  const between = ranges.flatMap(([, family, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${family}-${Number(from) + i}`),
  );
  return [...named, ...between].filter((id) => !STANDARDS.has(id.split('-')[0] ?? ''));
}

describe('the protocol', () => {
  it('names each rule once, and those of a family in order', () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(new Set(rules).size).toBe(rules.length);
    for (const [i, id] of rules.entries()) {
      const [family, number] = id.split('-');
      const before = rules[i - 1];
      expect(before?.startsWith(`${family}-`) === true ? before : `${family}-0`).toBe(
        `${family}-${Number(number) - 1}`,
      );
    }
  });

  it('has a test for every rule', () => {
    expect(rules.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('has the rules that its tests show', () => {
    expect([...shown].filter((id) => !rules.includes(id) && !STANDARDS.has(id.split('-')[0] ?? ''))).toEqual([]);
  });

  it('has every rule that anything cites, in comments, documents and ranges too', () => {
    expect(sources.length).toBeGreaterThan(300);
    const wrong = sources.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) =>
          citationsIn(line)
            .filter((id) => !rules.includes(id))
            .map((id) => `${file}:${i + 1} cites ${id}`),
        ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

describe('citationsIn', () => {
  it('finds single rules and what a range spans, and no standards', () => {
    expect(citationsIn('(ASK-1, RANGE-2 to RANGE-4; UTF-16, SHA-256)')).toEqual(
      expect.arrayContaining(['ASK-1', 'RANGE-2', 'RANGE-3', 'RANGE-4']),
    );
    expect(citationsIn('MSG-1 to 3')).toEqual(expect.arrayContaining(['MSG-1', 'MSG-2', 'MSG-3']));
    expect(citationsIn('UTF-16 and SHA-256 of an x-1 in A-4')).toEqual([]);
  });
});
