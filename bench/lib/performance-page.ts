import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');

/** Writes a text between the markers `<!-- name:start -->` and `<!-- name:end -->` of docs/performance.md. */
export function writeSection(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/performance.md has no section "${name}"`);
  writeFileSync(PAGE, `${page.slice(0, from + start.length)}\n${text.trim()}\n${page.slice(to)}`);
}
