import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the built client depends on. */
const SOURCES = ['client', 'shared', 'package-lock.json'];

/**
 * Builds the client into `dist/client` where it is missing or older than its sources; answers the folder. Vite is loaded only then,
 * so that a second start is quick.
 */
export async function buildClient(root: string): Promise<string> {
  const folder = join(root, 'dist', 'client');
  const stampFile = join(root, 'dist', 'client.stamp');
  const stamp = stampOf(root);
  if (existsSync(stampFile) && existsSync(folder) && readFileSync(stampFile, 'utf8') === stamp) return folder;
  process.stderr.write('Building the client ...\n');
  const { build } = await import('vite');
  await build({ root: join(root, 'client'), configFile: join(root, 'client', 'vite.config.ts'), logLevel: 'error' });
  writeFileSync(stampFile, stamp);
  return folder;
}

function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
