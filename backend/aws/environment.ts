export type Env = Readonly<Record<string, string | undefined>>;

/** A setting that the template gives the function. Throws if it is missing, so that the function fails at its start, not at an event. */
export function need(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`the function lacks ${name} in its environment`);
  return value;
}
