// `npm run check -- [--fix] [types|lint|format|unused ...]`: every static check, or those that are named; with `--fix` what can be mended
// is. `npm test -- [ARG ...]` runs them all and then vitest with its arguments. One failure stops nothing: a report shows all faults.
import { spawnSync } from 'node:child_process';

const CHECKS = {
  types: ['tsc', '--noEmit'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['biome', 'format', '--log-level=warn'],
  unused: ['knip', '--no-progress'],
};
/** What mends a check's faults; the API document is written anew as well. */
const FIXES = {
  document: ['node', 'bench/asyncapi/main.ts'],
  lint: [...CHECKS.lint, '--fix'],
  format: ['biome', 'format', '--log-level=warn', '--write'],
};

const [mode, ...args] = process.argv.slice(2);

function stepsOf() {
  if (mode === 'test') return { ...CHECKS, tests: ['vitest', 'run', ...args] };
  const named = args.filter((arg) => arg !== '--fix');
  const unknown = named.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no check "${unknown[0]}", only ${Object.keys(CHECKS).join(', ')}; and --fix.\n`);
    process.exit(2);
  }
  const all = args.includes('--fix') ? { ...CHECKS, ...FIXES } : CHECKS;
  return Object.fromEntries(Object.entries(all).filter(([name]) => named.length === 0 || named.includes(name)));
}

const failed = Object.entries(stepsOf()).filter(([name, [command, ...rest]]) => {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(command, rest, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.map(([name]) => name).join(', ')}\n`);
  process.exit(1);
}
process.stdout.write('\nAll checks passed.\n');
