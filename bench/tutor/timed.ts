/** What a piece of work gives, and the milliseconds of processor time that it took: a busy machine does not lengthen them. */
export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const from = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(from);
  return { result, ms: (user + system) / 1_000 };
}
