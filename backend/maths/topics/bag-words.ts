/** A bag and what is in it. */
export const BAG = String.raw`(?:an? |the )?(?:bag|box|jar|bowl|urn|drawer) (?:contains|has|holds|with|of|containing)(?: only)?:? ([^.?;]+?)(?: in it)?`;

/** "3 red, 5 blue and 2 green balls": how many of each kind. */
export function countsIn(text: string): Map<string, number> | undefined {
  const counts = new Map<string, number>();
  const bare = text
    .replace(/\b(?:balls?|counters?|marbles?|sweets?|beads?|cubes?|discs?|pens?|socks?|ones)\b/g, ' ')
    .replace(/\bidentical\b/g, ' ');
  for (const piece of bare.split(/,\s*(?:and\s)?|\sand\s/)) {
    const [, count, kind] = /^\s*(\d{1,3}) ([a-z]+)\s*$/.exec(piece) ?? [];
    if (count === undefined || kind === undefined || counts.has(kind)) return undefined;
    counts.set(kind, Number(count));
  }
  return counts.size < 2 ? undefined : counts;
}
