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
const MODAL = String.raw`(?:can |could |will |has to |have to |needs to |must |wants to |decides to |plans to |is able to |would like to |currently )?`;
const ACTION = '(?:has|have|had|does|did|{W}(?: (?:up|out|about|through|down|off|around))?)';
const SUBJECT =
  '(?:{O:owner}|{O:owner} and {O:second}|(?:a|an|the|one) {W}(?: {W})?(?: (?:in|on|at|of) (?:the|a|an) {W}(?: {W})?)?|i|we|you)';

const START = pattern(`(?:${SUBJECT} ${MODAL}${ACTION}|there (?:are|is|were)|it (?:costs|takes)) (?<rest>.+)`);
/** What grows in step: "9 buses fit 198 people", "7 bottles cost $21", "to make 2 litres, Sam needs 5 kilograms". */
const PROPORTION = pattern(
  String.raw`{N:m} {T:per} (?:cost|costs|weigh|hold|fit|contain|seat|sell for|cost a total of) {N:n}(?: {T:of})?|{N:n} {T:of} fit (?:in|into|on) {N:m} {T:per}|(?:to make|for) {N:m} {T:per}, (?:{O:owner}|you|i|we) needs? {N:n} {T:of}`,
);
const BOTH = pattern(`{O:owner} and {O:second} each ${MODAL}${ACTION} (?<rest>.+)`);
const EACH = pattern(
  String.raw`(?:each|every|one) {T:per} (?:can |could |will |also )?(?:has|have|had|is|was|were|costs|comes with|${ACTION})(?: him| her| them)? (?<rest>.+)`,
);
const THE_THING = pattern(
  String.raw`(?:the )?{T:per} (?:costs?|cost|are|sells? for|sold for|is) (?<rest>{N} each|{N} (?:a|per) {W}|{N})`,
);

const EVERY = String.raw`(?:a|an|per|each|every|in each|on each|for each|for every|from each|in every|on every|in a|in an|in one|of each|to each|at each|each of the|in each of the)`;
const QUANTITIES: readonly RegExp[] = [
  pattern(`{N:n} (?<of>times) ${EVERY} {T:per}(?<rest>.*)`),
  pattern(`{N:n} (?<of>times) (?:every|over|in) {N:m} {T:per}(?<rest>.*)`),
  pattern(`{N:n} for {N:m} {T:per}(?<rest>.*)`),
  pattern(`{N:n} {T:of} (?:every|over|in) {N:m} {T:per}(?<rest>.*)`),
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
    String.raw`how many {T:of} (?<rest> ?)(?:fit|would fit|will fit|can fit) (?:in|into|on) {N:many} {T:things} \?`,
  ),
  pattern(`how (?<money>much)(?<rest> ?)(?:do|does|would|will) {N:many} {T:things} cost \\?`),
  pattern(
    String.raw`how many(?: total)? {T:of} (?:does|do|did|will|would|can|could|should|must) (?:${SUBJECT}|it|they) (?:need to |have to |be able to )?(?:${ACTION}|have|need|be)(?<rest>.*) \?`,
  ),
  pattern(
    String.raw`how many(?: total)? {T:of} (?:are|were|will be) (?:there|needed|used|required|produced|made|sold)(?<rest>.*) \?`,
  ),
  pattern(
    String.raw`how (?<money>much)(?: money)? (?:does|do|did|will|would|can|could|must|should) (?:${SUBJECT}|it|they) (?:need to |have to )?(?:pay|spend|earn|make|cost|save|charge|receive|get paid)(?<rest>.*) \?`,
  ),
  pattern(
    String.raw`(?:what is|what's|what was|calculate|find) the total number of {T:of} (?:that )?${SUBJECT} (?:can )?${ACTION}(?<rest>.*?)(?: \?)?`,
  ),
  pattern(
    String.raw`(?:what is|what's|what was|calculate|find) the total (?<money>cost|price|amount)(?<rest>.*?)(?: \?)?`,
  ),
];
const ASK_LONG = pattern(
  String.raw`how long (?:does|did|will|would) it take(?: (?:{O:owner}|to {W}|for {O:owner}|{O:owner} to {W}|for {O:owner} to {W}))?(?: {N:n} (?<time>times|{T})(?:,? (?:that are|that have|with|of|that each have|which are) {N:m} {T:inside}(?<each> each)?)?)? \?`,
);
const ASK_TAIL = pattern(
  String.raw`(?: in total| altogether| in all| total| all together| in all together)?(?: (?:in|for|over|during|after|from|out of|to {W}|if (?:he|she|it|they) {W}(?: for)?) {N:n} {T:time}| (?:in|for) (?:a|an|one|the) {T:one}| (?:each|every|per|a|an) {T:per})?(?: in total| altogether| in all| total)?(?: to {W}(?: (?:the|it|them|his|her|all the) ?{W}?)?)?`,
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
  const long = ASK_LONG.exec(clause)?.groups;
  if (long !== undefined) {
    const units = new Set(before.flatMap(({ of, per }) => [of, per ?? '']).filter((unit) => TIMES.includes(unit)));
    const [unit] = units;
    const value = numbers[Number(long['n']?.slice(1))];
    if (unit === undefined || units.size > 1) return undefined;
    const rates: Rate[] =
      long['time'] === undefined || value === undefined ? [] : [{ value, of: keyOf(long['time']), per: undefined }];
    const inner = numbers[Number(long['m']?.slice(1))];
    // "3 books with 400 pages each": without "each", it may be 400 in all.
    if (long['inside'] !== undefined && long['each'] === undefined) return undefined;
    if (long['inside'] !== undefined && inner !== undefined)
      rates.push({ value: inner, of: keyOf(long['inside']), per: keyOf(long['time'] ?? '') });
    return { rates, asked: { of: unit, per: undefined }, owner: long['owner'] };
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
    // "Each chicken lays 6 eggs a week": per chicken and per week.
    if (
      more.length === 0 &&
      TIMES.includes(first.per) &&
      first.perNumber === undefined &&
      !THE_THING.test(clause) &&
      first.per !== keyOf(each['per'])
    )
      return { rates: [{ ...first, per: keyOf(each['per']), perTime: first.per }], asked: undefined, owner: undefined };
    return THE_THING.test(clause) && first.per === keyOf(each['per'])
      ? { rates: [first, ...more], asked: undefined, owner: undefined }
      : undefined;
  }
  const known = PROPORTION.exec(clause)?.groups;
  const [made, among] = [numbers[Number(known?.['n']?.slice(1))], numbers[Number(known?.['m']?.slice(1))]];
  if (known?.['per'] !== undefined && made !== undefined && among !== undefined) {
    const of = unitKey(made, known['of']);
    return of === undefined || among.kind !== 'plain'
      ? undefined
      : {
          rates: [{ value: made, of, per: keyOf(known['per']), perNumber: among }],
          asked: undefined,
          owner: undefined,
        };
  }
  const both = BOTH.exec(clause)?.groups;
  if (both?.['rest'] !== undefined) {
    const [rate, ...more] = quantitiesOf(both['rest'], numbers, before) ?? [];
    if (rate === undefined || more.length > 0 || rate.perTime !== undefined) return undefined;
    const people: Rate = { value: TWO, of: 'person', per: undefined };
    return {
      rates: [rate.per === undefined ? { ...rate, per: 'person' } : { ...rate, perTime: 'person' }, people],
      asked: undefined,
      owner: undefined,
    };
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
  // "each year he collects 6 lemons from each tree"
  if (last.per !== undefined)
    return { rates: [{ ...last, perTime: keyOf(often) }], asked: undefined, owner: start['owner'] };
  return { rates: [{ ...last, per: keyOf(often) }], asked: undefined, owner: start['owner'] };
}

const ONE: StoryNumber = { value: { n: 1n, d: 1n }, kind: 'plain', text: '1', start: 0, end: 0 };

const TWO: StoryNumber = { ...ONE, value: { n: 2n, d: 1n }, text: '2' };

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
    const outer = rates.at(-1);
    // "6 packs of 4 cans": so many in each pack.
    const inside = glue?.[0] === ' of ' && outer?.per === undefined && found.rate.per === undefined;
    if (glue?.[0] === ' of ' && (!inside || found.rate.value.kind !== 'plain')) return undefined;
    rates.push(inside && outer !== undefined ? { ...found.rate, per: outer.of } : found.rate);
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
  const tail = ASK_TAIL.exec((groups['rest'] ?? '').replace(/[, ]+$/, ''))?.groups;
  if (of === undefined || tail === undefined) return undefined;
  const value = numbers[Number(tail['n']?.slice(1))];
  const rates: Rate[] = [];
  if (tail['time'] !== undefined && value !== undefined) rates.push({ value, of: keyOf(tail['time']), per: undefined });
  const many = numbers[Number(groups['many']?.slice(1))];
  if (groups['things'] !== undefined && many !== undefined)
    rates.push({ value: many, of: keyOf(groups['things']), per: undefined });
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
