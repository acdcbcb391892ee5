// Makes the tree ready, then runs a command on Node 24: `node .ci/ready.mjs start|all COMMAND [ARG ...]`.
// Plain JavaScript without dependencies, because it is the one file that the machine's own Node (20 or newer) runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const stampFile = join(root, 'node_modules', '.chalkstream-install.json');
const [need, command, ...args] = process.argv.slice(2);

/** What is installed in node_modules: `start` is what the service needs, `all` adds what developers need. */
function installed(lock) {
  if (!existsSync(stampFile)) return 'nothing';
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.lock === lock ? stamp.set : 'nothing';
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = installed(lock);
  if (have === 'all' || have === need) return;
  process.stderr.write('Installing packages (once) ...\n');
  const omit = need === 'start' ? ['--omit=dev'] : [];
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...omit], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    process.stderr.write(
      'The packages could not be installed: the lines above say why. Check the network and run the command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, JSON.stringify({ lock, set: need }));
}

function node24() {
  const own = join(bin, 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Chalkstream needs Node 24; this is ${process.version}, and no packaged Node 24 exists for ${process.platform} ${process.arch}. Install Node 24 and run the command again.\n`,
  );
  process.exit(1);
}

install();
const node = node24();
const child = spawn(command === 'node' ? node : join(bin, command), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
