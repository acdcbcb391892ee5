import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the built client depends on. */
const SOURCES = ['client', 'shared', 'package-lock.json'];

/**
 * Builds the client into `dist/client` where it is missing or older than its sources; answers the folder. Vite runs in a process of its
 * own: a second start never loads it, and whoever calls can't make it a development build. Throws where the build fails.
 */
export async function buildClient(root: string): Promise<string> {
  const folder = join(root, 'dist', 'client');
  const stampFile = join(root, 'dist', 'client.stamp');
  const stamp = stampOf(root);
  if (existsSync(stampFile) && existsSync(folder) && readFileSync(stampFile, 'utf8') === stamp) return folder;
  process.stderr.write('Building the client ...\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', 'client', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
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
