/**
 * The greatest cut of `text` that is at most `max` code units long and does not stand inside a surrogate pair: SQLite and UTF-8 would
 * destroy the halves.
 */
export function cutAt(text: string, max: number): number {
  if (text.length <= max) return text.length;
  return isHighSurrogate(text.charCodeAt(max - 1)) ? max - 1 : max;
}

/** Whether a UTF-16 code unit is the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
