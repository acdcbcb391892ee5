// Every static check, and with the argument `test` the tests after them. All of them run, so that one report shows all faults.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'biome', ['format', '--log-level=warn']],
  ['unused', 'knip', ['--no-progress']],
  ...(process.argv[2] === 'test' ? [['tests', 'vitest', ['run', ...process.argv.slice(3)]]] : []),
];

const failed = steps.filter((step) => {
  const [name, command, args] = /** @type {[string, string, string[]]} */ (step);
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.map(([name]) => name).join(', ')}\n`);
  process.exit(1);
}
process.stdout.write('\nAll checks passed.\n');
