import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Milliseconds from the start of the import to its end, and to the first answer. */
export type Times = { readonly imported: number; readonly answered: number };

const PROGRAM = `const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const start = performance.now();
const { handler } = await import(process.argv[2]);
const imported = performance.now() - start;
await handler(JSON.parse(process.argv[3]), { getRemainingTimeInMillis: () => 60_000 });
write(JSON.stringify({ imported, answered: performance.now() - start }), () => process.exit());
`;

/** Writes the program into `folder`, and returns a function that starts a bundle with it, in a process of its own each time. */
export function bundleStarter(folder: string, env: Readonly<Record<string, string>>) {
  const program = join(folder, 'start.mjs');
  writeFileSync(program, PROGRAM);
  return async (bundle: string, event: object): Promise<Times> => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, bundle, JSON.stringify(event)], { env });
    return JSON.parse(stdout) as Times;
  };
}
