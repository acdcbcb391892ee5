/** The same function, which keeps its latest `most` results: a session's texts are all read again at each message. */
export function remembered<T>(read: (text: string) => T, most: number): (text: string) => T {
  const latest = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = latest.get(text);
    if (known !== undefined) return known.result;
    const result = read(text);
    const [oldest] = latest.keys();
    if (latest.size >= most && oldest !== undefined) latest.delete(oldest);
    latest.set(text, { result });
    return result;
  };
}
