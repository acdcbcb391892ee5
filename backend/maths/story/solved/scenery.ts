import { singular } from '../units.ts';

/** A place, a person or a purpose at which nothing is counted: "in the store", "to her brother", "for his party". */
const SCENERY =
  /,? (?:in|at|on|to|for|from|with|near|inside) (?:the|a|an|his|her|their|my|its|some) (?:local |new |little |old |big |small |favou?rite |own |best )?([a-z][a-z'-]+)(?: (?:store|shop|party|class|room|house|home|farm|garden|account|bank|friend|team|school|sale|machine|bed|tree|yard|park|stand|club|fair|drive|shelf|box))?(?=$|[ ,.?])/g;
const OPENING = /^(?:in|at|on|for|from) (?:the|a|an|his|her|their) ([a-z][a-z'-]+)(?: [a-z'-]+)?, /;

/** Nouns that are never scenery: times, shares, and words that stand for amounts. */
const NEVER =
  /^(?:second|minute|hour|day|week|weekend|month|year|night|morning|afternoon|evening|decade|century|time|rest|remaining|remainder|total|same|other|others|first|third|last|next|one|half|quarter|number|amount|price|cost|rate|ratio|beginning|end|start|discount|average|speed|whole|row|each|end|middle|pair|dozen|least|most|more|way|back)$/;
/** Stories in which it matters who shares. */
const SHARING = /\b(?:shar|split|divid|equal|combin|together with|both|exchang|trad)/;

/** The sentences without scenery: only nouns that stand nowhere else in the story, or in the very same place of it. */
export function withoutScenery(sentences: readonly string[]): readonly string[] {
  const all = sentences.join(' / ');
  if (SHARING.test(all)) return sentences;
  const words = (all.match(/[a-z][a-z'-]*/g) ?? []).map(singular);
  const places = new Map<string, number>();
  for (const [, noun = ''] of all.matchAll(SCENERY)) places.set(singular(noun), (places.get(singular(noun)) ?? 0) + 1);
  const isScenery = (noun: string): boolean => {
    const key = singular(noun);
    return !NEVER.test(key) && words.filter((word) => word === key).length === (places.get(key) ?? 0);
  };
  return sentences.map((sentence) =>
    sentence
      .replace(OPENING, (phrase, noun: string) =>
        words.filter((word) => word === singular(noun)).length === 1 && !NEVER.test(singular(noun)) ? '' : phrase,
      )
      .replace(SCENERY, (phrase, noun: string) => (isScenery(noun) ? '' : phrase))
      .replace(/ {2,}/g, ' ')
      .replace(/^([a-z])/, (first) => first),
  );
}
