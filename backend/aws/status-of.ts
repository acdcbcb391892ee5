/** The HTTP status behind an error of the SDK, whatever its name: proxies and emulators send bare statuses. `undefined` where none came. */
export function statusOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('$metadata' in cause)) return undefined;
  return (cause.$metadata as { readonly httpStatusCode?: number }).httpStatusCode;
}
