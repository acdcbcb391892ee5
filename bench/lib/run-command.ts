/** Programs by name; each reads its own options from `process.argv` once it is loaded. */
export type Commands = Readonly<Record<string, () => Promise<unknown>>>;

/** Runs the command that is named first on the command line, or `fallback` where none is. An unknown name ends the process with 2. */
export async function runCommand(commands: Commands, fallback: string): Promise<void> {
  const [, , first = ''] = process.argv;
  const named = /^[a-z]/i.test(first);
  const command = commands[named ? first : fallback];
  if (command === undefined) {
    process.stderr.write(`There is no command "${first}", only ${Object.keys(commands).join(', ')}.\n`);
    process.exit(2);
  }
  // What follows the name are the command's own arguments.
  if (named) process.argv.splice(2, 1);
  await command();
}
