/** Longest text whose result is kept, in UTF-16 code units: as long as a question may be. */
const MAX_KEPT = 8_000;

/**
 * The same pure function, with its results for the newest `max` texts kept: a lesson's texts are read again with each reply, and each topic
 * reads the same one in turn.
 */
export function remembered<T>(read: (text: string) => T, max: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held.value;
    const value = read(text);
    if (text.length > MAX_KEPT) return value;
    if (known.size >= max) {
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    }
    known.set(text, { value });
    return value;
  };
}
