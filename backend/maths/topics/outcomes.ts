/** Equally likely outcomes, each with what can be said of it. */
export type Outcome = ReadonlySet<string>;

/** An event in words as a test of an outcome; undefined where the words are not surely one. */
export type Event = (outcome: Outcome) => boolean;

const isPrime = (n: number): boolean =>
  n > 1 && Array.from({ length: n - 2 }, (_, i) => i + 2).every((d) => n % d !== 0);

/** The numbers from 1 to `last`, as the faces of a die or the sections of a spinner. */
export const numbered = (last: number): Outcome[] =>
  Array.from(
    { length: last },
    (_, i) => new Set([`${i + 1}`, (i + 1) % 2 === 0 ? 'even' : 'odd', ...(isPrime(i + 1) ? ['prime'] : [])]),
  );

const RANKS = ['ace', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'jack', 'queen', 'king'];
const SUITS = [
  ['heart', 'red'],
  ['diamond', 'red'],
  ['club', 'black'],
  ['spade', 'black'],
] as const;

export const CARDS: readonly Outcome[] = SUITS.flatMap(([suit, colour]) =>
  RANKS.map((rank) => new Set([suit, colour, rank, ...(['jack', 'queen', 'king'].includes(rank) ? ['face'] : [])])),
);

const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  hearts: 'heart',
  diamonds: 'diamond',
  clubs: 'club',
  spades: 'spade',
  picture: 'face',
  court: 'face',
};

/** An event on the number of a die or spinner: "an even number", "greater than 4", "a 3 or a 5", "not a six". */
export function numberEvent(text: string): Event | undefined {
  const words = text
    .replace(
      /\b(?:rolling|getting|throwing|scoring|landing on|lands on|spinning|obtaining|choosing|it (?:is|lands on|shows)|you (?:get|roll)|a|an|the|number|score|that is|is|of)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const negated = /^not (.+)$/.exec(words)?.[1];
  if (negated !== undefined) return opposite(/ (?:or|and) /.test(negated) ? undefined : numberEvent(negated));
  if (words.includes(' or ')) return either(words.split(' or ').map(numberEvent));
  const compared =
    /^(greater|more|bigger|higher|larger|less|smaller|fewer|lower|at least|at most) (?:than )?(or equal to )?(\d{1,2})$/.exec(
      words,
    );
  if (compared?.[1] !== undefined && compared[3] !== undefined)
    return comparison(compared[1], compared[2] !== undefined, Number(compared[3]));
  const divided = /^(multiple|factor|divisor) (\d{1,2})$/.exec(words);
  const by = Number(divided?.[2] ?? 0);
  if (divided !== null && by > 0) {
    return divided[1] === 'multiple'
      ? (outcome) => valueOf(outcome) % by === 0
      : (outcome) => by % valueOf(outcome) === 0;
  }
  return /^(?:\d{1,2}|even|odd|prime)$/.test(words) ? (outcome) => outcome.has(words) : undefined;
}

const valueOf = (outcome: Outcome): number => Number([...outcome][0]);

function comparison(word: string, orEqual: boolean, limit: number): Event {
  const atLeast = /at least/.test(word) || (orEqual && /greater|more|bigger|higher|larger/.test(word));
  const atMost = /at most/.test(word) || (orEqual && /less|smaller|fewer|lower/.test(word));
  if (atLeast) return (outcome) => valueOf(outcome) >= limit;
  if (atMost) return (outcome) => valueOf(outcome) <= limit;
  return /greater|more|bigger|higher|larger/.test(word)
    ? (outcome) => valueOf(outcome) > limit
    : (outcome) => valueOf(outcome) < limit;
}

const opposite = (event: Event | undefined): Event | undefined => event && ((outcome) => !event(outcome));

function either(events: readonly (Event | undefined)[]): Event | undefined {
  return events.every((event) => event !== undefined) ? (outcome) => events.some((event) => event(outcome)) : undefined;
}

/** An event on a card: "a heart or a non-jack", "a red six", "the queen of hearts", "not a face card". */
export function cardEvent(text: string): Event | undefined {
  const words = text
    .replace(/\b(?:drawing|getting|choosing|picking|selecting|it is|the card is|a|an|the|card|cards|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.includes(' or ')) return either(words.split(' or ').map(cardEvent));
  const negated = /^(?:not |non-)(\S+)$/.exec(words)?.[1];
  if (negated !== undefined) return opposite(cardEvent(negated));
  const tags = words.split(' ').map((word) => WORDS[word] ?? word);
  const known = tags.every((tag) =>
    /^(?:heart|diamond|club|spade|red|black|face|ace|jack|queen|king|[2-9]|10)$/.test(tag),
  );
  return known && tags.length <= 2 && words !== '' ? (outcome) => tags.every((tag) => outcome.has(tag)) : undefined;
}

/** An event on one of several named things: "red", "not red", "red or blue". */
export function thingEvent(text: string, kinds: readonly string[]): Event | undefined {
  const words = text
    .replace(
      /\b(?:drawing|getting|choosing|picking|selecting|taking|pulling out|out|it is|that|the|a|an|is|will be|one|ball|counter|marble|sweet|bead|cube|disc|pen|sock|letter|choose|chooses|picks?|takes?)s?\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (words.includes(' or ')) return either(words.split(/ or |, /).map((word) => thingEvent(word, kinds)));
  const negated = /^not (\S+)$/.exec(words)?.[1];
  if (negated !== undefined) return kinds.includes(negated) ? (outcome) => !outcome.has(negated) : undefined;
  return kinds.includes(words) ? (outcome) => outcome.has(words) : undefined;
}
