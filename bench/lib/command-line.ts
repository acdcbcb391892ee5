import { parseArgs } from 'node:util';

/** One option: its default, and how its text is read; `undefined` where the text is not what `wish` describes. */
export type Option<T> = {
  readonly fallback: T;
  readonly wish: string;
  /** A flag takes no text: it is `on` once given. */
  readonly on?: T;
  read(text: string): T | undefined;
};

type Options = Readonly<Record<string, Option<unknown>>>;
type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

export function whole(fallback: number, least = 1): Option<number> {
  return {
    fallback,
    wish: `a whole number from ${least} on`,
    read: (text) => (/^\d{1,15}$/.test(text) && Number(text) >= least ? Number(text) : undefined),
  };
}

/** One of these words; the first is the default. */
export function oneOf<T extends string>(...words: readonly [T, ...T[]]): Option<T> {
  return { fallback: words[0], wish: words.join(' or '), read: (text) => words.find((word) => word === text) };
}

/** A text of this form; empty by default. */
export function text(wish: string, form = /./): Option<string> {
  return { fallback: '', wish, read: (given) => (form.test(given) ? given : undefined) };
}

export function flag(): Option<boolean> {
  return { fallback: false, on: true, wish: 'given without a value', read: () => undefined };
}

/** Options by name; those of `places` also by position. Throws a RangeError that says what is wrong. */
export function optionsFrom<O extends Options>(
  args: readonly string[],
  options: O,
  places: readonly (keyof O & string)[] = [],
): Values<O> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: places.length > 0,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { on }]) => [
        name,
        { type: on === undefined ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
  });
  if (positionals.length > places.length) throw new RangeError(`"${positionals.at(-1)}" is one argument too many.`);
  const read = Object.entries(options).map(([name, { fallback, wish, on, read }]) => {
    const given = values[name] ?? positionals[places.indexOf(name)];
    const value = given === undefined ? fallback : typeof given === 'string' ? read(given) : on;
    if (value === undefined) throw new RangeError(`--${name} must be ${wish}; it is "${String(given)}".`);
    return [name, value];
  });
  return Object.fromEntries(read) as Values<O>;
}

/** `optionsFrom` the command line. `--help` prints `usage`; a mistake is reported with it and ends the process with 2. */
export function readOptions<O extends Options>(
  usage: string,
  options: O,
  places: readonly (keyof O & string)[] = [],
): Values<O> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`Usage: ${usage}\n`);
    process.exit(0);
  }
  try {
    return optionsFrom(args, options, places);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    process.stderr.write(`${why}\nUsage: ${usage}\n`);
    process.exit(2);
  }
}
