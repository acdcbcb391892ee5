import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is installed, at these versions, so that the same template meets the same rules. */
const PACKAGES = ['cfn-lint==1.58.0', 'checkov==3.3.30'];
/** pip resolves and downloads some hundred packages. */
const INSTALL_MS = 600_000;

/** Where the linters' programs are, or why they could not be had. */
export type Python =
  | { readonly kind: 'there'; readonly bin: string }
  | { readonly kind: 'missing'; readonly why: string };

/**
 * Puts the linters into a virtual environment below the system's temporary folder, which later runs use again. Nothing of Python is in the
 * lockfile or needed by `npm test`: where there is no Python or no registry, the opinion is missing, and said to be.
 */
export function findPython(): Python {
  const folder = join(tmpdir(), `chalkstream-linters-${PACKAGES.join('-').replaceAll('==', '-')}`);
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const done = join(folder, 'pip-is-done');
  if (existsSync(done)) return { kind: 'there', bin };
  const steps = [
    ['python3', '-m', 'venv', '--clear', folder],
    [join(bin, 'python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES],
    [join(bin, 'python'), '-c', `open(${JSON.stringify(done)}, 'w')`],
  ] as const;
  for (const [command, ...args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_MS });
    if (error !== undefined) return { kind: 'missing', why: error.message };
    if (status !== 0) return { kind: 'missing', why: stderr.trim().split('\n').at(-1) ?? `${command} failed` };
  }
  return { kind: 'there', bin };
}
