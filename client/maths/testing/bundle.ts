import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const css = [
  join(import.meta.dirname, '../typeset/math.css'),
  join(import.meta.dirname, '../../../node_modules/katex/dist/katex.min.css'),
];

/** Puts the exports of a module into the page, as `name`, with the styles that formulas need. */
export async function expose(page: Page, entry: string, name: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2024',
    external: ['*.css'],
  });
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  for (const file of css) await page.addStyleTag({ content: await readFile(file, 'utf8') });
  // The names of an IIFE are not properties of `globalThis` when a test asks for them; assigned, they are.
  await page.addScriptTag({ content: `${outputFiles[0]?.text ?? ''}\nglobalThis.${name} = ${name};` });
}
