import type { Guard } from '../../backend/core/turn/guard/guard.ts';

export type Delays = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly first: number;
  readonly heldShare: number;
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** How much later than it came each character may be read (ms), over texts in tokens at a steady rate: arithmetic, so nothing disturbs it. */
export function delaysOf(texts: readonly (readonly [text: string, guard: Guard])[], perSecond: number): Delays {
  const delays: number[] = [];
  const firsts: number[] = [];
  for (const [text, guard] of texts) {
    const tokens = text.match(/\s*\S{1,5}/g) ?? [];
    const cameAt: number[] = [];
    const readAt: number[] = [];
    for (const [i, token] of tokens.entries()) {
      const now = (i * 1_000) / perSecond;
      for (let n = 0; n < token.length; n++) cameAt.push(now);
      for (let n = guard.push(token).length; n > 0; n--) readAt.push(now);
    }
    const end = (tokens.length * 1_000) / perSecond;
    for (let n = guard.end().length; n > 0; n--) readAt.push(end);
    for (const [i, moment] of readAt.entries()) delays.push(moment - (cameAt[i] ?? moment));
    firsts.push((readAt[0] ?? end) - (cameAt[0] ?? 0));
  }
  const sorted = delays.toSorted((a, b) => a - b);
  const held = delays.filter((ms) => ms > 0).length;
  return {
    perSecond,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    max: sorted.at(-1) ?? 0,
    first: at(
      firsts.toSorted((a, b) => a - b),
      0.5,
    ),
    heldShare: held / Math.max(1, delays.length),
  };
}
