import type { Rational } from '../numbers/rational.ts';
import { type NumberKind, numbersOf } from './story-numbers.ts';

/** A number of a story with what it counts or measures, in the story's own words. */
export type Quantity = {
  readonly value: Rational;
  readonly kind: NumberKind;
  /** As the story has it: "15 pens", "$4 each". */
  readonly text: string;
  /** The noun or unit behind the number, as written; empty where there is none. */
  readonly unit: string;
  /** What it belongs to where the story says so in front: "each pen". */
  readonly per?: string;
};

/** What kind of thing is asked for. */
export type AskedKind =
  | 'money'
  | 'count'
  | 'difference'
  | 'age'
  | 'time'
  | 'distance'
  | 'percent'
  | 'average'
  | 'other';

export type Asked = {
  readonly kind: AskedKind;
  /** The question in the story's own words, without its mark: "how many pens are left". */
  readonly text: string;
  /** What is counted, where that is said: "pens". */
  readonly noun?: string;
};

/** A story as far as it can be taken apart without guessing what it means. */
export type Story = {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly asked: Asked | undefined;
};

/** The part of a story that is looked at, in UTF-16 code units: more than any school exercise has. */
const MAX_STORY = 2_000;
/** Quantities kept: a pupil cannot hold more in mind, and a story with more is a table. */
const MAX_QUANTITIES = 24;

/** Words that end the noun behind a number. */
const STOPS = new Set(
  `a an the and or but if so then than that which who when while as at by for from in into of off on onto out over per to under up with each every
  is are was were be been has have had do does did will would can could should must may might he she it they we i you his her its their
  this these those there more less fewer times each apiece altogether total left now only also on not long tall wide deep high old worth both
  costs cost sells sell gives give gave buys buy bought makes make made eats eat ate gets get got goes go went runs run ran sold spent used lost
  weighs weigh weighed comes come came takes take took were fit fits live lives work works play plays how what where after before during because`.split(
    /\s+/,
  ),
);

/** Reads a story's quantities with their units and what is asked. Total: whatever is not found is left out, and nothing throws. */
export function readStory(text: string): Story {
  const plain = plainStory(text).slice(0, MAX_STORY);
  return { text: plain, quantities: quantitiesOf(plain), asked: askedOf(plain) };
}

/** The text without LaTeX's dollars and with plain spaces; the dollars of prices stay. */
export function plainStory(text: string): string {
  return text
    .replaceAll('\\$', '$')
    .replace(/[’‘]/g, "'")
    .replace(/\$([\d.,/ ]+)\$(?!\d)/g, '$1')
    .replace(/\$?\\[dt]?frac\{(\d+)\}\{(\d+)\}\$?/g, '$1/$2')
    .replace(/\\%\$?/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
}

function quantitiesOf(text: string): Quantity[] {
  return numbersOf(text)
    .filter(({ text: written }) => !/^one$/i.test(written))
    .slice(0, MAX_QUANTITIES)
    .map((number): Quantity => {
      const after = text.slice(number.end);
      const noun = number.kind === 'money' ? '' : nounIn(after);
      const compared = noun === '' ? (/^ (?:more|fewer|less|times)\b/i.exec(after)?.[0] ?? '') : '';
      const behind = after.slice(noun.length);
      const each =
        /^ (?:each(?! of)|apiece|per [a-z]+|(?:an?|every) (?:hour|day|week|month|year|minute|second|kilogram|kilo|litre|liter|metre|meter|pound|dozen|person|ticket|box|bag|pack|night|mile|km|kg))\b/i.exec(
          behind,
        )?.[0];
      const before =
        text
          .slice(0, number.start)
          .split(/[.,;?!]/)
          .at(-1) ?? '';
      const owner = /\b(?:each|every) ([a-z]+)(?![^]*\d)/i.exec(before)?.[1];
      const quantity = {
        value: number.value,
        kind: number.kind,
        text: `${number.text}${noun}${each ?? compared}`,
        unit: noun.trim(),
      };
      return each === undefined && owner !== undefined && !STOPS.has(owner.toLowerCase())
        ? { ...quantity, per: `each ${owner.toLowerCase()}` }
        : quantity;
    });
}

/** Up to three words behind a number that can be what it counts, with the space before them. */
function nounIn(after: string): string {
  const words: string[] = [];
  for (const [, word = ''] of after.matchAll(/ ([a-z][a-z-]*)/gi)) {
    if (words.length === 3 || STOPS.has(word.toLowerCase())) break;
    if (!after.startsWith(` ${[...words, word].join(' ')}`)) break;
    words.push(word);
  }
  // "15 pens yesterday": an adverb or a verb's form behind the noun is no part of it.
  while (words.length > 1 && /(?:ly|ed|day|yesterday|today)$/.test(words.at(-1) ?? '')) words.pop();
  return words.map((word) => ` ${word}`).join('');
}

const ASKS =
  /\b(how (?:many|much|long|old|far|tall|heavy|big|fast|wide|high|deep)\b|what(?:'s| is| was| are| were| will| would| fraction| percent(?:age)?| amount| number| distance)\b|at what\b|in how many\b|(?:find|calculate|work out|determine|compute)\b)/i;

function askedOf(text: string): Asked | undefined {
  const sentences = text.split(/(?<=[.?!])\s+/);
  const asking =
    sentences.findLast((one) => ASKS.test(one) && one.includes('?')) ?? sentences.findLast((one) => ASKS.test(one));
  const from = asking === undefined ? -1 : asking.search(ASKS);
  if (asking === undefined || from < 0) return undefined;
  const question = asking.slice(from).replace(/[\s.?!]+$/, '');
  const words = question.slice(0, 1).toLowerCase() + question.slice(1);
  const noun = /^how many (?:more |fewer |less |total |full |whole )?([a-z]+)/i.exec(words)?.[1];
  const kind = kindOf(words);
  return noun === undefined || STOPS.has(noun.toLowerCase()) ? { kind, text: words } : { kind, text: words, noun };
}

function kindOf(asked: string): AskedKind {
  if (/^what (?:percent|per cent|is the percent)|percentage/i.test(asked)) return 'percent';
  if (/average|mean\b/i.test(asked)) return 'average';
  if (/how old|\bages?\b/i.test(asked)) return 'age';
  if (/^how (?:many|much) (?:more|fewer|less)|difference/i.test(asked)) return 'difference';
  if (
    /^how many (?:hours|minutes|seconds|days|weeks|months|years)|^how long (?:does|did|will|would) it take|what time/i.test(
      asked,
    )
  )
    return 'time';
  if (/^how far|distance|^how many (?:miles|kilomet|met(?:er|re)s|km)/i.test(asked)) return 'distance';
  if (/^how many (?!(?:more )?(?:dollars|pounds sterling|cents|euros))/i.test(asked)) return 'count';
  if (
    /cost|price|pay|paid|spen[dt]|earn|money|owe|charge|profit|save|change|dollar|pound|worth|salary|wage/i.test(asked)
  )
    return 'money';
  return 'other';
}
