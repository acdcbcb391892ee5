import { parseArgs } from 'node:util';

/** One option: what stands where it is left out, and how its text is read; `undefined` where it is not a `wish`. */
export type Option<T> = { readonly fallback: T; readonly wish: string; read(text: string): T | undefined };

type Options = Readonly<Record<string, Option<unknown>>>;
type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

export function whole(fallback: number, least = 1): Option<number> {
  return {
    fallback,
    wish: `a whole number from ${least} on`,
    read: (text) => (/^\d{1,15}$/.test(text) && Number(text) >= least ? Number(text) : undefined),
  };
}

/** One of these words, the first where it is left out. */
export function oneOf<T extends string>(...words: readonly [T, ...T[]]): Option<T> {
  return { fallback: words[0], wish: words.join(' or '), read: (text) => words.find((word) => word === text) };
}

/** Options by name; those of `places` also by their place. Throws a RangeError that says what is wrong. */
export function optionsFrom<O extends Options>(
  args: readonly string[],
  options: O,
  places: readonly (keyof O & string)[] = [],
): Values<O> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: places.length > 0,
    options: Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' } as const])),
  });
  if (positionals.length > places.length) throw new RangeError(`"${positionals.at(-1)}" is one argument too many.`);
  const read = Object.entries(options).map(([name, { fallback, wish, read }]) => {
    const text = values[name] ?? positionals[places.indexOf(name)];
    const value = typeof text === 'string' ? read(text) : fallback;
    if (value === undefined) throw new RangeError(`--${name} must be ${wish}; it is "${String(text)}".`);
    return [name, value];
  });
  return Object.fromEntries(read) as Values<O>;
}

/** `optionsFrom` the command line. What is wrong is told with how the command is called, and ends the process with 2. */
export function readOptions<O extends Options>(
  usage: string,
  options: O,
  places: readonly (keyof O & string)[] = [],
): Values<O> {
  try {
    return optionsFrom(process.argv.slice(2), options, places);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    process.stderr.write(`${why}\nUsage: ${usage}\n`);
    process.exit(2);
  }
}
