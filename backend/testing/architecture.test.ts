import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What each room of the laboratory in bench/ may use: never one another, but for those that say so below. */
const LABORATORY = ['bench/lib', 'bench/load', 'backend', 'client', 'shared'];

/** Which of our folders a folder may import besides itself; the longest prefix of a file's path decides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'backend/maths': [],
  'backend/core': ['backend/maths', 'shared'],
  'backend/model': ['backend/core', 'backend/maths', 'shared'],
  'backend/node': ['backend/core', 'shared'],
  'backend/local': ['backend/core', 'backend/maths', 'backend/model', 'backend/node', 'shared'],
  'backend/aws': ['backend/core', 'backend/maths', 'backend/model', 'backend/node', 'shared'],
  'backend/testing': ['backend', 'client', 'shared'],
  'client/maths/formula': [],
  'client/maths/graph': [],
  'client/maths/markdown': ['client/maths/formula'],
  'client/maths/speech': ['client/maths/markdown', 'client/maths/formula'],
  'client/maths/typeset': ['client/maths/speech', 'client/maths/markdown', 'client/maths/formula'],
  'client/net': ['shared'],
  'client/session': ['client/net', 'shared'],
  'client/view/ui': ['client/session', 'shared'],
  'client/view/turn': ['client/view/ui', 'client/session', 'client/maths', 'shared'],
  'client/view/shell': ['client/view/ui', 'client/view/turn', 'client/session', 'client/net', 'shared'],
  'client/view/later': [
    'client/view/shell',
    'client/view/ask',
    'client/view/tutor',
    'client/view/ui',
    'client/view/style',
    'client/session',
  ],
  'client/view/ask': [
    'client/view/later',
    'client/view/shell',
    'client/view/ui',
    'client/view/turn',
    'client/session',
    'client/net',
    'shared',
  ],
  'client/view/tutor': [
    'client/view/shell',
    'client/view/ui',
    'client/view/turn',
    'client/session',
    'client/net',
    'shared',
  ],
  'client/view': ['client/session'],
  client: ['client', 'shared'],
  'bench/lib': ['shared'],
  'bench/load': ['bench/lib', 'backend/local', 'backend/model', 'client/net', 'client/session', 'shared'],
  'bench/asyncapi': ['shared'],
  'bench/aims': [...LABORATORY, 'bench/peers'],
  'bench/aws': LABORATORY,
  'bench/guard': LABORATORY,
  'bench/page': LABORATORY,
  'bench/peers': LABORATORY,
  'bench/reliability': LABORATORY,
  'bench/render': LABORATORY,
  'bench/tutor': LABORATORY,
  bench: [],
};

/** Tests may also use the suites, and what they test it against; only those of bench/ use bench/. */
const TESTS_MAY = ['backend', 'client', 'shared'];

/** What the maths, the core and the wire must not know: npm packages (but zod's types of the wire), Node, time, chance, the console. */
const PURE = ['backend/maths', 'backend/core', 'shared'];
const IMPURE =
  /from '(?!\.)(?!zod\/mini')|Date\.now|new Date|\bconsole\.|\bprocess\.|Math\.random|\bsetTimeout\b|\bsetInterval\b/;

const files = globSync('{shared,backend,client,bench}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
  (file) => !/node_modules|dist/.test(file),
);
const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file);
const ownerOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(ROOT, join(ROOT, dirname(file), path)),
  );
}

/** Every circle of imports that a walk in depth meets, as its files in order. */
function circles(): string[] {
  const found: string[] = [];
  const left = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file);
    if (from >= 0) found.push([...path.slice(from), file].join(' -> '));
    if (from >= 0 || left.has(file)) return;
    for (const target of importsOf(file)) if (files.includes(target)) walk(target, [...path, file]);
    left.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('architecture', () => {
  it('finds the code', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('imports only along the arrows', () => {
    const wrong = files.flatMap((file) => {
      const owner = ownerOf(file);
      const allowed = [owner, ...(MAY_IMPORT[owner] ?? []), ...(isTest(file) ? TESTS_MAY : [])];
      return importsOf(file)
        .filter((target) => !allowed.some((folder) => target.startsWith(`${folder}/`)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports, those of types included', () => {
    expect(circles()).toEqual([]);
  });

  it('keeps words for people out of the maths', () => {
    const words = files
      .filter((file) => file.startsWith('backend/maths/') && !/\.(?:test|fixture)\.ts$/.test(file))
      .flatMap((file) => sentencesIn(readFileSync(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`));
    expect(words).toEqual([]);
  });

  it.each([
    ["const said = 'Look again.'", 1],
    ['const said = `Yes, ${x} is right`', 1],
    ["const said = 'x = 3 \\\\text{ or } x = 4'", 1],
    ["const latex = '\\\\frac{a}{b} \\\\times \\\\sqrt{2}'", 0],
    ["const id = 'constant-keeps-sign'", 0],
    ["const words = 'solve find the value'.split(' ')", 0],
    ['const pattern = /find the value/', 0],
    ['const pattern = new RegExp(String.raw`find the value`)', 0],
    ['const pattern = new RegExp(`find the ${value}`)', 0],
    ['const latex = String.raw`3 \\text{ or } 4`', 1],
    ['/** A comment may say anything. */ const key = `${a} at ${b}`', 0],
  ])('counts the words for people in %s', (source, count) => {
    expect(sentencesIn(source)).toHaveLength(count);
  });

  it('keeps the maths, the core and the wire free of packages, Node, time and chance', () => {
    const wrong = files.filter((file) => {
      if (isTest(file) || !PURE.includes(ownerOf(file))) return false;
      return IMPURE.test(readFileSync(join(ROOT, file), 'utf8'));
    });
    expect(wrong).toEqual([]);
  });

  it('lets only tests use testing', () => {
    const wrong = files.filter(
      (file) =>
        !isTest(file) && !file.startsWith('bench/') && importsOf(file).some((path) => path.includes('/testing/')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every file below 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
