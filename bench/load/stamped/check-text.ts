import { type Order, wordAt } from './stamped-text.ts';

/** What is wrong with a text, in tokens; `foreign` counts the pieces that the model never said. */
export type Faults = { lost: number; doubled: number; disordered: number; foreign: number };

export function noFaults(): Faults {
  return { lost: 0, doubled: 0, disordered: 0, foreign: 0 };
}

const TOKEN = /~([0-9a-z]+)\.[0-9a-z]+(?:\.[0-9a-z]+)? (\S+) /gy;

/** Compares a whole text with the order: each token must be there once, in its place, with its word, and nothing else. */
export function checkText(text: string, { tokens, seed }: Order): Faults {
  const faults = noFaults();
  const seen = new Uint8Array(tokens);
  let highest = -1;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const index = Number.parseInt(found?.[1] ?? '', 36);
    if (found === null || index >= tokens || found[2] !== wordAt(seed, index)) {
      faults.foreign++;
      const next = text.indexOf('~', at + 1);
      at = next === -1 ? text.length : next;
      continue;
    }
    at = TOKEN.lastIndex;
    if (seen[index] === 1) faults.doubled++;
    else if (index < highest) faults.disordered++;
    seen[index] = 1;
    highest = Math.max(highest, index);
  }
  faults.lost = tokens - seen.reduce((sum, one) => sum + one, 0);
  return faults;
}
