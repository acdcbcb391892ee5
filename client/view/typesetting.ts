import { loadTypeset } from '../math/katex.ts';
import type { Typeset } from '../math/stream.ts';

/** A chunk that did not arrive is asked for again after these times; until then formulas show their place, and then their source. */
const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

let typeset: Typeset | undefined;
const waiting = new Set<() => void>();

/** Fetches KaTeX once for the page. */
export function startTypesetting(failures = 0): void {
  loadTypeset().then(settle, () => {
    const delay = RETRIES_MS[failures];
    if (delay === undefined) settle(() => undefined);
    else setTimeout(() => startTypesetting(failures + 1), delay);
  });
}

function settle(by: Typeset): void {
  typeset = by;
  for (const fn of waiting) fn();
  waiting.clear();
}

export function currentTypeset(): Typeset | undefined {
  return typeset;
}

/** Calls `fn` once KaTeX is there, unless it is there already; the answer takes that back. */
export function whenTypesetting(fn: () => void): () => void {
  if (typeset === undefined) waiting.add(fn);
  return () => void waiting.delete(fn);
}
