import type { StoryNumber } from '../story-numbers.ts';
import { pattern } from './words.ts';
import { keyOf } from './words.ts';

/** So much of one unit for each of another, or so many in all where `per` is undefined. Units are keys of nouns; money is `$`. */
export type Rate = {
  readonly value: StoryNumber;
  readonly of: string;
  readonly per: string | undefined;
  readonly perNumber?: StoryNumber;
  readonly perTime?: string;
};

/** What is asked: so much of `of`, for each `per` where that is said. */
export type RateAsked = { readonly of: string; readonly per: string | undefined };

export type RateClause = {
  readonly rates: readonly Rate[];
  readonly asked: RateAsked | undefined;
  readonly owner: string | undefined;
};

const TIMES = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'night', 'morning', 'decade'];
const MODAL =
  '(?:can |could |will |has to |have to |needs to |must |wants to |decides to |plans to |is able to |would like to |currently )?';
const ACTION =
  '(?:has|have|had|owns|makes?|made|runs?|ran|jogs?|walks?|reads?|writes?|wrote|types?|eats?|ate|drinks?|drank|earns?|earned|works?|worked|drives?|drove|travels?|travelled|traveled|holds?|contains?|seats?|fits?|buys?|bought|purchases?|purchased|sells?|sold|collects?|collected|produces?|produced|uses?|used|needs?|bakes?|baked|plants?|planted|grows?|grew|picks?|picked|swims?|swam|bikes?|cycles?|lifts?|does|did|practi[cs]es?|sleeps?|slept|watches|watch|plays?|played|spends?|spent|saves?|saved|pays?|paid|charges?|charged|costs?|weighs?|gets?|got|receives?|received|gives?|lays?|houses?|knits?|sews?|builds?|built|paints?|painted|chews?|chops?|logs?|teaches|teach|delivers?|delivered|burns?|burned|consumes?|orders?|ordered|packs?|packed|fills?|filled|prints?|printed|catches|caught|sees|saw|feeds?|rents?|rented|harvests?|harvested|takes?|yields?)';
const SUBJECT = '(?:{O:owner}|{O:owner} and {O:second}|a {W}(?: {W})?|an {W}(?: {W})?|i|we|you)';

const START = pattern(`(?:${SUBJECT} ${MODAL}${ACTION}|there (?:are|is|were)|it (?:costs|takes)) (?<rest>.+)`);
const EACH = pattern(
  `(?:each|every|one) {T:per} (?:can |could |will |also )?(?:has|have|had|holds?|contains?|contained|costs?|weighs?|weighed|is|was|were|makes?|produces?|gives?|lays?|eats?|needs?|gets?|takes?|seats?|houses?|carries|comes with|earns?|pays?|yields?|receives?|received|drinks?|sells? for|fits?|uses?|reads?|works?|lasts?) (?<rest>.+)`,
);
const THE_THING = pattern(
  `(?:the )?{T:per} (?:costs?|cost|are|sells? for|sold for|is) (?<rest>{N} each|{N} (?:a|per) {W}|{N})`,
);

const EVERY =
  '(?:a|an|per|each|every|in each|on each|for each|for every|from each|in every|on every|in a|in an|in one|of each|to each|at each|each of the|in each of the)';
const QUANTITIES: readonly RegExp[] = [
  pattern(`{N:n} (?<of>times) ${EVERY} {T:per}(?<rest>.*)`),
  pattern(`{N:n} {T:of} every {N:m} {T:per}(?<rest>.*)`),
  pattern(`{N:n} {T:of} ${EVERY} {T:per}(?<rest>.*)`),
  pattern(`{N:n} {T:of} (?<each>each|apiece)(?<rest>.*)`),
  pattern(`{N:n} ${EVERY} {T:per}(?<rest>.*)`),
  pattern(`{N:n} (?<each>each|apiece)(?<rest>.*)`),
  pattern(`{N:n} {T:of}(?<rest>.*)`),
  pattern(`{N:n}(?<rest>.*)`),
];
const GLUE =
  /^(?:,? (?:for|at|in|with|on|of|that (?:each )?(?:costs?|weighs?|has|have|holds?)|which (?:costs?|has|have)|containing|and works|over|during|from|worth) |, |,? and each \w+ (?:costs?|weighs?|has|contains?) | )(?=#)/;
const OFTEN = /^(?:each|every) (day|week|month|year|night|morning|hour|minute),? (.+)$/;
const IDLE = pattern(
  ` (?:in|at|on|to|from|for|with|of) (?:the |his |her |their |a |an |its |this )?{W:idle}(?: {W:idler})?`,
);

const ASK: readonly RegExp[] = [
  pattern(
    `how many(?: total)? {T:of} (?:does|do|did|will|would|can|could|should|must) (?:${SUBJECT}|it) (?:need to |have to |be able to )?(?:${ACTION}|have|need|be)(?<rest>.*) \\?`,
  ),
  pattern(
    `how many(?: total)? {T:of} (?:are|were|will be) (?:there|needed|used|required|produced|made|sold)(?<rest>.*) \\?`,
  ),
  pattern(
    `how (?<money>much)(?: money)? (?:does|do|did|will|would|can|could|must|should) (?:${SUBJECT}|it) (?:need to |have to )?(?:pay|spend|earn|make|cost|save|charge|receive|get paid)(?<rest>.*) \\?`,
  ),
  pattern(
    `(?:what is|what's|what was|calculate|find) the total number of {T:of} (?:that )?${SUBJECT} (?:can )?${ACTION}(?<rest>.*?)(?: \\?)?`,
  ),
  pattern(`(?:what is|what's|what was|calculate|find) the total (?<money>cost|price|amount)(?<rest>.*?)(?: \\?)?`),
];
const ASK_TAIL = pattern(
  `(?: in total| altogether| in all| total| all together| in all together)?(?: (?:in|for|over|during|after) {N:n} {T:time}| (?:in|for) (?:a|an|one|the) {T:one}| (?:each|every|per|a|an) {T:per})?(?: in total| altogether| in all| total)?(?: to {W}(?: (?:the|it|them|his|her|all the) ?{W}?)?)?`,
);

/** A clause of a story about rates, every word of it understood; undefined otherwise. */
export function readRateClause(
  clause: string,
  numbers: readonly StoryNumber[],
  before: readonly Rate[],
): RateClause | undefined {
  for (const ask of ASK) {
    const groups = ask.exec(clause)?.groups;
    if (groups !== undefined) return askedOf(groups, numbers);
  }
  const each = EACH.exec(clause)?.groups ?? THE_THING.exec(clause)?.groups;
  if (each?.['rest'] !== undefined && each['per'] !== undefined) {
    const rates = quantitiesOf(each['rest'], numbers, [
      ...before,
      { value: ONE, of: keyOf(each['per']), per: undefined },
    ]);
    const [first, ...more] = rates ?? [];
    if (first === undefined) return undefined;
    // "Each box has 4 trays with 6 eggs each": only what follows directly belongs to the box.
    if (first.per === undefined)
      return { rates: [{ ...first, per: keyOf(each['per']) }, ...more], asked: undefined, owner: undefined };
    return THE_THING.test(clause) && first.per === keyOf(each['per'])
      ? { rates: [first, ...more], asked: undefined, owner: undefined }
      : undefined;
  }
  // "every day, Bob logs 10 hours"
  const [, often, bare] = OFTEN.exec(clause) ?? [];
  const start = START.exec(bare ?? clause)?.groups;
  if (start?.['rest'] === undefined || start['second'] !== undefined) return undefined;
  const rates = quantitiesOf(start['rest'], numbers, before);
  const [first, ...more] = rates ?? [];
  if (rates === undefined || first === undefined) return undefined;
  if (often === undefined) return { rates, asked: undefined, owner: start['owner'] };
  const [last] = more.length === 0 ? [first] : more;
  if (more.length > 0 || last === undefined) return undefined;
  // "each year he collects 6 lemons from each tree" is per tree and per year, which one rate does not hold.
  if (last.per !== undefined)
    return {
      rates: [last, { value: ONE, of: 'time', per: keyOf(often) }, { value: ONE, of: last.of, per: 'time' }]
        .slice(0, 1)
        .map((one) => ({ ...one, perTime: keyOf(often) })),
      asked: undefined,
      owner: start['owner'],
    };
  return { rates: [{ ...last, per: keyOf(often) }], asked: undefined, owner: start['owner'] };
}

const ONE: StoryNumber = { value: { n: 1n, d: 1n }, kind: 'plain', text: '1', start: 0, end: 0 };

const CENT = /^(?:cents?|pence|p)$/;
const DOLLAR = /^(?:dollars?|pounds sterling|euros?)$/;

function unitKey(number: StoryNumber, noun: string | undefined): string | undefined {
  if (number.kind === 'money') return noun === undefined ? '$' : undefined;
  if (number.kind !== 'plain') return undefined;
  if (noun === undefined) return undefined;
  return DOLLAR.test(noun) ? '$' : CENT.test(noun) ? 'cent' : keyOf(noun);
}

function quantitiesOf(text: string, numbers: readonly StoryNumber[], before: readonly Rate[]): Rate[] | undefined {
  const rates: Rate[] = [];
  let rest = text.replace(/^(?:for|at|out|about|through) (?=#)/, '');
  while (rest !== '') {
    const glue = GLUE.exec(rest);
    if (rates.length > 0 && glue !== null) rest = rest.slice(glue[0].length);
    else if (rates.length > 0) {
      const idle = IDLE.exec(rest)?.groups;
      const words = [idle?.['idle'], idle?.['idler']].flatMap((word) => (word === undefined ? [] : [keyOf(word)]));
      const known = [...before, ...rates].flatMap(({ of, per }) => [of, per]);
      return words.length === 0 || words.some((word) => TIMES.includes(word) || known.includes(word))
        ? undefined
        : rates;
    }
    const found = quantityOf(rest, numbers, [...before, ...rates]);
    if (found === undefined) return undefined;
    rates.push(found.rate);
    rest = found.rest;
  }
  return rates.length > 0 ? rates : undefined;
}

function quantityOf(
  text: string,
  numbers: readonly StoryNumber[],
  before: readonly Rate[],
): { rate: Rate; rest: string } | undefined {
  for (const one of QUANTITIES) {
    const groups = one.exec(text)?.groups;
    if (groups === undefined) continue;
    const value = numbers[Number(groups['n']?.slice(1))];
    const of = value && unitKey(value, groups['of']);
    const rest = groups['rest'] ?? '';
    if (value === undefined || of === undefined || (rest !== '' && !/^[ ,]/.test(rest))) continue;
    if (groups['each'] !== undefined) {
      const owner = before.findLast(({ per }) => per === undefined)?.of;
      return owner === undefined || owner === of || owner === '$'
        ? undefined
        : { rate: { value, of, per: owner }, rest };
    }
    if (groups['per'] === undefined) return { rate: { value, of, per: undefined }, rest };
    const perNumber = numbers[Number(groups['m']?.slice(1))];
    const rate: Rate = { value, of, per: keyOf(groups['per']) };
    return { rate: perNumber === undefined ? rate : { ...rate, perNumber }, rest };
  }
  return undefined;
}

function askedOf(
  groups: Readonly<Record<string, string | undefined>>,
  numbers: readonly StoryNumber[],
): RateClause | undefined {
  const of = groups['money'] === undefined ? groups['of'] : '$';
  const tail = ASK_TAIL.exec((groups['rest'] ?? '').replace(/,$/, ''))?.groups;
  if (of === undefined || tail === undefined) return undefined;
  const value = numbers[Number(tail['n']?.slice(1))];
  const rates: Rate[] = [];
  if (tail['time'] !== undefined && value !== undefined) rates.push({ value, of: keyOf(tail['time']), per: undefined });
  if (tail['one'] !== undefined) {
    if (!TIMES.includes(keyOf(tail['one']))) return undefined;
    rates.push({ value: ONE, of: keyOf(tail['one']), per: undefined });
  }
  const key = of === '$' ? '$' : DOLLAR.test(of) ? '$' : keyOf(of);
  return {
    rates,
    asked: { of: key, per: tail['per'] === undefined ? undefined : keyOf(tail['per']) },
    owner: groups['owner'],
  };
}
