import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Installs the packages that a folder's lockfile pins, unless that was done since the lockfile last changed. The packages' own install
 * scripts, which download browsers and the like, do not run. Throws if npm fails.
 */
export function installPinned(folder: string): void {
  const lock = join(folder, 'package-lock.json');
  const stamp = join(folder, 'node_modules', '.installed-from.json');
  if (existsSync(stamp) && readFileSync(stamp).equals(readFileSync(lock))) return;
  const name = relative(ROOT, folder);
  process.stderr.write(`Installing the packages of ${name} (once) ...\n`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The packages of ${name} could not be installed: the lines above say why.`);
  copyFileSync(lock, stamp);
}
