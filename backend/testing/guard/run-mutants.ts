import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Mutant, MUTANTS } from './mutants.ts';

const BACKEND = join(import.meta.dirname, '..', '..');
const OWN = ['core/turn/guard', 'maths/asserted', 'testing/guard'];

/** A copy of the guard with one change, and the rest of the maths as it is. */
function planted(folder: string, { file, from, to }: Mutant): string {
  for (const part of OWN) {
    mkdirSync(join(folder, part), { recursive: true });
    cpSync(join(BACKEND, part), join(folder, part), { recursive: true });
  }
  for (const name of readdirSync(join(BACKEND, 'maths')))
    if (name !== 'asserted') symlinkSync(join(BACKEND, 'maths', name), join(folder, 'maths', name));
  const source = readFileSync(join(folder, file), 'utf8');
  if (source.split(from).length !== 2) throw new Error(`"${from}" does not occur once in ${file}`);
  writeFileSync(
    join(folder, file),
    source.replace(from, () => to),
  );
  return pathToFileURL(join(folder, 'testing/guard/properties.ts')).href;
}

/** Plants each mutant and returns those that the properties do not notice. */
export async function survivors(seed: number, runs: number): Promise<readonly Mutant[]> {
  const alive: Mutant[] = [];
  for (const mutant of MUTANTS) {
    const folder = mkdtempSync(join(tmpdir(), 'chalkstream-mutant-'));
    try {
      const { failures } = (await import(
        /* @vite-ignore */ planted(folder, mutant)
      )) as typeof import('./properties.ts');
      if (failures(seed, runs).length === 0) alive.push(mutant);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return alive;
}
