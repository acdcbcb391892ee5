export type Env = Readonly<Record<string, string | undefined>>;

/** A setting that the template gives the function. Throws at start, not at the first event, where it is missing. */
export function need(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`the function lacks ${name} in its environment`);
  return value;
}
