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

/** The longest time without anything new to read, in tokens: without parts, and with them. */
export function longestWaits({ opened, parts, closed }: Display): { readonly whole: number; readonly inParts: number } {
  const seen = [opened, ...parts, closed];
  const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? at));
  return { whole: closed - opened, inParts: Math.max(...gaps) };
}
