import { Blocks } from '../../../client/maths/markdown/blocks.ts';
import type { Sink } from '../../../client/maths/markdown/sink.ts';

/** One display formula of a stream: the token that opened it, those that brought a part to read, and the one that closed it. */
export type Display = { readonly opened: number; readonly parts: readonly number[]; readonly closed: number };

const NOWHERE: Sink = {
  open() {},
  close() {},
  dissolve() {},
  text() {},
  formula() {},
  mark: () => ({}),
  keep() {},
  link() {},
};

/** Reads a text token by token, as the page does. */
export function displaysOf(tokens: readonly string[]): Display[] {
  const displays: Display[] = [];
  let finished = 0;
  const sink: Sink = {
    ...NOWHERE,
    formula() {
      finished += 1;
    },
  };
  const blocks = new Blocks(sink);
  let open: { readonly opened: number; readonly parts: number[] } | undefined;
  let before: unknown;
  for (const [at, token] of tokens.entries()) {
    const had = finished;
    blocks.write(token);
    const { tail } = blocks;
    if (open !== undefined && finished > had) {
      displays.push({ ...open, closed: at });
      open = undefined;
    }
    if (tail.kind !== 'formula' || !tail.display) continue;
    open ??= { opened: at, parts: [] };
    if (tail.part !== undefined && tail.part !== before) open.parts.push(at);
    before = tail.part;
  }
  return displays;
}

/** The longest time without anything new to read, in tokens: without parts, and with them, where one follows another after a pause. */
export function longestWaits(
  { opened, parts, closed }: Display,
  pause: number,
): { readonly whole: number; readonly inParts: number } {
  const seen = [opened];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, part] of parts.entries()) {
    const shown = Math.max(part, last + pause);
    // It waits, and a newer one or the whole takes its place.
    if (shown >= (parts[index + 1] ?? closed)) continue;
    seen.push(shown);
    last = shown;
  }
  seen.push(closed);
  const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? at));
  return { whole: closed - opened, inParts: Math.max(...gaps) };
}
