/** Longest sentence that is split, in UTF-16 code units, and most pieces: more is no school exercise. */
const MAX_SENTENCE = 400;
const MAX_CUTS = 10;

const JOINT = /,? (?:and|but|while|whereas|if|then) |, | (?=how (?:many|much)\b)/g;
const LEAD = /^(?:(?:if|and|but|while|whereas|then|so|suppose|given that|also|meanwhile|however),? )+/;

/**
 * A sentence as clauses that are each read for certain, or undefined where any piece of it is not. `read` gets a clause without its joining
 * words and must not keep anything when it returns undefined.
 */
export function readClauses<Clause>(
  sentence: string,
  read: (clause: string) => Clause | undefined,
): Clause[] | undefined {
  if (sentence.length > MAX_SENTENCE) return undefined;
  const bare = sentence.replace(LEAD, '');
  const whole = read(bare);
  if (whole !== undefined) return [whole];
  const cuts = [...bare.matchAll(JOINT)].slice(0, MAX_CUTS);
  for (const cut of cuts.toReversed()) {
    const first = read(bare.slice(0, cut.index).replace(LEAD, ''));
    if (first === undefined) continue;
    const rest = readClauses(bare.slice(cut.index + cut[0].length), read);
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
}
