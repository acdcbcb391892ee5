/** No token comes in a line of this length; a stream that never breaks its line must not fill the memory. */
const LINE_MAX = 1_000_000;

/**
 * Reads a server-sent event stream that comes in pieces: answers the `data:` payloads of the lines that each piece completes. Reads what
 * OpenAI-compatible endpoints send: one `data:` line an event. Other fields and comments are skipped.
 */
export class EventReader {
  #rest = '';

  /** Throws a `RangeError` at a line that has no end. */
  take(piece: string): readonly string[] {
    const text = this.#rest + piece;
    const events: string[] = [];
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      if (isData(text, from)) events.push(text.slice(from + 5, to).trim());
      from = to + 1;
    }
    this.#rest = from === 0 ? text : text.slice(from);
    if (this.#rest.length > LINE_MAX) throw new RangeError('a line of the event stream has no end');
    return events;
  }

  /** The last line, where the stream ended without breaking it. */
  end(): readonly string[] {
    const rest = this.#rest;
    this.#rest = '';
    return isData(rest, 0) ? [rest.slice(5).trim()] : [];
  }
}

function isData(text: string, at: number): boolean {
  return text.startsWith('data:', at);
}
