import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type Site = { readonly Resources: { readonly PageRoutes: { readonly Properties: { readonly FunctionCode: string } } } };

const template = readFileSync(join(import.meta.dirname, 'site.yml'), 'utf8');
const { Resources } = parse(template, { logLevel: 'silent' }) as Site;
const context = createContext({});
runInContext(Resources.PageRoutes.Properties.FunctionCode, context);

it.each([
  ['/s/5f-Ab_09', '/index.html'],
  ['/watch', '/index.html'],
  ['/class/7b', '/index.html'],
  ['/', '/index.html'],
  ['/assets/index-1.js', '/assets/index-1.js'],
  ['/s/', '/s/'],
  ['/s/a/b', '/s/a/b'],
  ['/watching', '/watching'],
])('behind CloudFront %s is %s', (uri, served) => {
  expect(runInContext(`handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`, context)).toBe(served);
});
