/**
 * The `data:` payloads of a server-sent event stream, all that came with one network read together, so that a burst of tokens costs one
 * step. Reads what OpenAI-compatible endpoints send: one `data:` line an event. Other fields and comments are skipped.
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_MAX) throw new RangeError('a line of the event stream has no end');
    const events = lines.filter(isData).map(payload);
    if (events.length > 0) yield events;
  }
  if (isData(rest)) yield [payload(rest)];
}

/** No token comes in a line of this length; a stream that never breaks its line must not fill the memory. */
const LINE_MAX = 1_000_000;

function isData(line: string): boolean {
  return line.startsWith('data:');
}

function payload(line: string): string {
  return line.slice(5).trim();
}
