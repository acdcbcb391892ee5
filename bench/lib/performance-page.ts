import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PERFORMANCE = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');

/** Puts a text between the markers `<!-- name:start -->` and `<!-- name:end -->` of docs/performance.md. */
export function writeSection(name: string, text: string): void {
  const page = readFileSync(PERFORMANCE, 'utf8');
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/performance.md has no section "${name}"`);
  writeFileSync(PERFORMANCE, `${page.slice(0, from + start.length)}\n${text.trim()}\n${page.slice(to)}`);
}
