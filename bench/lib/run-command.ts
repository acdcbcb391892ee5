/** Programs by name; each reads its own options from `process.argv` once it is loaded. */
export type Commands = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Runs the command that is named first on the command line, or `fallback` if none is. `--help` without a name also lists all names; an
 * unknown name ends the process with 2.
 */
export async function runCommand(commands: Commands, fallback: string): Promise<void> {
  const [, , first = ''] = process.argv;
  const names = Object.keys(commands).join(', ');
  const named = /^[a-z]/i.test(first);
  const command = commands[named ? first : fallback];
  if (command === undefined) {
    process.stderr.write(`There is no command "${first}", only ${names}.\n`);
    process.exit(2);
  }
  if (first === '--help') process.stdout.write(`Commands: ${names}. This is ${fallback}:\n`);
  // What follows the name are the command's own arguments.
  if (named) process.argv.splice(2, 1);
  await command();
}
