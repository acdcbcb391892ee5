import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** How a number stands in a story: a count or measure, money, a per cent, or a fraction of something. */
export type NumberKind = 'plain' | 'money' | 'percent' | 'fraction';

/** A number of a story, as it was written (`text`, from `start` to `end` in UTF-16 code units). */
export type StoryNumber = {
  readonly value: Rational;
  readonly kind: NumberKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const PARTS: Readonly<Record<string, bigint>> = {
  half: 2n,
  halves: 2n,
  third: 3n,
  quarter: 4n,
  fourth: 4n,
  fifth: 5n,
  sixth: 6n,
  seventh: 7n,
  eighth: 8n,
  ninth: 9n,
  tenth: 10n,
};
const ONE_TO_NINETEEN = SMALL.slice(1).join('|');
const WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${ONE_TO_NINETEEN})(?: hundred| thousand)?`;
const PART = `(?:${Object.keys(PARTS).join('|')})s?`;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const FRACTION = String.raw`(?:\d+ )?\d+\/\d+(?:ths?|rds?)?`;

const NUMBER = new RegExp(
  [
    String.raw`(?<![\w/])([$£€] ?(?:${DIGITS}))`,
    String.raw`(?<![\w/.])(${FRACTION})(?![\w/])`,
    String.raw`(?<![\w/.,])((?:${DIGITS})(?: ?%| per ?cent\b))`,
    String.raw`(?<![\w/])((?:${DIGITS})(?![\w/]|,\d|\.\d))`,
    String.raw`(?<![\w-])((?:one|two|three|four|five|six|seven|a)[- ]${PART}(?= (?:of|as|the)\b))`,
    String.raw`(?<![\w-])(half(?= (?:of|as|the|that|his|her|their|what)\b))`,
    String.raw`(?<![\w-])(${WORD}(?: and a half)?)(?![\w-])`,
  ].join('|'),
  'gi',
);

/** Every number of a text, in order; a text with one that cannot be read exactly still gives the others. */
export function numbersOf(text: string): StoryNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [written] = match;
    const [, money, fraction, percent, digits, parts, half, words] = match;
    const start = match.index;
    const found = { text: written, start, end: start + written.length };
    const is = (kind: NumberKind, value: Rational | undefined): StoryNumber[] =>
      value === undefined ? [] : [{ ...found, kind, value }];
    if (money !== undefined) return is('money', decimalOf(money.replace(/[$£€ ]/g, '')));
    if (fraction !== undefined) return is('fraction', fractionOf(fraction.replace(/(?:th|rd)s?$/, '')));
    if (percent !== undefined) return is('percent', decimalOf(percent.replace(/ ?%| per ?cent/i, '')));
    if (digits !== undefined) return is('plain', decimalOf(digits));
    if (half !== undefined) return is('fraction', q.rational(1n, 2n));
    if (parts !== undefined) return is('fraction', partsOf(parts.toLowerCase()));
    return words === undefined ? [] : is('plain', wordsOf(words.toLowerCase()));
  });
}

/** A decimal with commas between its thousands. */
export function decimalOf(text: string): Rational | undefined {
  const [, whole = '', digits = ''] = /^(\d*)(?:\.(\d+))?$/.exec(text.replaceAll(',', '')) ?? [];
  if (whole === '' && digits === '') return undefined;
  return q.rational(BigInt(`${whole}${digits}`), 10n ** BigInt(digits.length));
}

function fractionOf(text: string): Rational | undefined {
  const [, whole = '0', top = '', bottom = ''] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(text) ?? [];
  if (top === '' || BigInt(bottom) === 0n) return undefined;
  return q.add(q.rational(BigInt(whole)), q.rational(BigInt(top), BigInt(bottom)));
}

function partsOf(text: string): Rational | undefined {
  const [count = '', part = ''] = text.split(/[- ]/);
  const bottom = PARTS[part] ?? PARTS[part.replace(/s$/, '')];
  const top = count === 'a' ? 1 : SMALL.indexOf(count);
  return bottom === undefined || top < 1 ? undefined : q.rational(BigInt(top), bottom);
}

function wordsOf(text: string): Rational | undefined {
  if (text.endsWith(' and a half')) {
    const whole = wordsOf(text.slice(0, -' and a half'.length));
    return whole && q.add(whole, q.rational(1n, 2n));
  }
  let total = 0;
  for (const word of text.split(/[- ]/)) {
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (word === 'hundred') total *= 100;
    else if (word === 'thousand') total *= 1_000;
    else if (small >= 0) total += small;
    else if (ten >= 0) total += (ten + 2) * 10;
    else return undefined;
  }
  return q.rational(BigInt(total));
}
