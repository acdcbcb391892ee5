/** Seeded chance (mulberry32): the same seed gives the same texts. */
export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number;
  pick<T>(all: readonly [T, ...T[]]): T;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (all) => all[Math.floor(next() * all.length)] ?? all[0],
  };
}

/** Cuts a text into pieces of up to `longest` code units, anywhere. */
export function cutUp(text: string, chance: Chance, longest: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = chance.whole(1, longest);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
