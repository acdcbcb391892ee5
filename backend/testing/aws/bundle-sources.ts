import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a packaged handler and of all of its chunks. */
export function allSources(handler: string): string {
  const folder = dirname(handler);
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** The text of a packaged handler and of the chunks that it imports statically: what a cold start reads. */
export function sourcesAtStart(handler: string): string {
  const sources = new Map<string, string>();
  function visit(file: string): void {
    if (sources.has(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, chunk = ''] of source.matchAll(/(?:from|import)"(\.\/[^"]+)"/g)) visit(join(dirname(file), chunk));
  }
  visit(handler);
  return [...sources.values()].join('\n');
}
