import { fromWords, inWords } from '../numbers/number-words.ts';
import * as q from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, valueLatex, valueOf, WHOLE, writtenLatex } from './written-numbers.ts';

/** Places by their power of ten. */
const PLACES: readonly (readonly [name: string, power: number, pattern: string])[] = [
  ['hundred-thousandths', -5, String.raw`hundred[- ]thousandths?`],
  ['ten-thousandths', -4, String.raw`ten[- ]thousandths?`],
  ['thousandths', -3, String.raw`thousandths?`],
  ['hundredths', -2, String.raw`hundredths?`],
  ['tenths', -1, String.raw`tenths?`],
  ['hundred-millions', 8, String.raw`hundred[- ]millions?`],
  ['ten-millions', 7, String.raw`ten[- ]millions?`],
  ['millions', 6, String.raw`millions?`],
  ['hundred-thousands', 5, String.raw`hundred[- ]thousands?`],
  ['ten-thousands', 4, String.raw`ten[- ]thousands?`],
  ['thousands', 3, String.raw`thousands?`],
  ['hundreds', 2, String.raw`hundreds?`],
  ['tens', 1, String.raw`tens?`],
  ['ones', 0, String.raw`ones?|units?`],
];
const PLACE = PLACES.map(([, , pattern]) => pattern).join('|');
const powerOf = (word: string): number | undefined =>
  PLACES.find(([, , pattern]) => new RegExp(`^(?:${pattern})$`).test(word))?.[1];
const nameOf = (power: number): string | undefined => PLACES.find(([, other]) => other === power)?.[0];

/** The power of ten of each digit of a number, with its digit, from the left. */
function digitsOf(text: string): readonly { readonly digit: string; readonly power: number }[] {
  const [whole = '', places = ''] = text.replace(/[-,]/g, '').split('.');
  return `${whole}${places}`.split('').map((digit, i) => ({ digit, power: whole.length - 1 - i }));
}

const tenTo = (power: number): q.Rational =>
  power < 0 ? q.rational(1n, 10n ** BigInt(-power)) : q.rational(10n ** BigInt(power));

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:what does )?the (?:digit )?(\d) (?:stand for|represent|mean) in (?:the number )?(${DECIMAL})`,
    ),
    (digit = '', written = '') => valueProblem(written, digit),
  ],
  [
    wording(String.raw`in (?:the number )?(${DECIMAL}),? (?:what is |what's |find )?the value of the (?:digit )?(\d)`),
    (written = '', digit = '') => valueProblem(written, digit),
  ],
  [
    wording(String.raw`(?:the )?(${PLACE}) digit (?:of|in) (?:the number )?(${DECIMAL})`),
    (place = '', written = '') => digitProblem(written, powerOf(place)),
  ],
  [
    wording(
      String.raw`(?:which|the) digit (?:of (${DECIMAL}) )?is in the (${PLACE}) (?:place|column)(?: (?:of|in) (?:the number )?(${DECIMAL}))?`,
    ),
    (first = '', place = '', second = '') => digitProblem(first === '' ? second : first, powerOf(place)),
  ],
  [
    wording(
      String.raw`(?:what )?(?:the )?value (?:of|does) (?:the )?(?:digit )?(\d) (?:have )?in (?:the number )?(${DECIMAL})`,
    ),
    (digit = '', written = '') => valueProblem(written, digit),
  ],
  [
    wording(
      String.raw`(?:(?:given|for|in) (?:the number )?(${DECIMAL}),? (?:find )?)?(?:the )?place value of (?:the |each |following )*(?:digits?:? )?(?:the )?(\d)(?: in (?:the number )?(${DECIMAL}))?`,
    ),
    (first = '', digit = '', second = '') => placeProblem(first === '' ? second : first, digit),
  ],
  [
    wording(
      String.raw`(?:for|given) the number (${DECIMAL}), (?:find )?the place value of (?:the following|each) digits?[.:]? (\d)`,
    ),
    (written = '', digit = '') => placeProblem(written, digit),
  ],
  [
    wording(
      String.raw`(?:which|in which|the) (?:place|column) is (?:the )?(?:digit )?(\d) (?:in )?in (?:the number )?(${DECIMAL})`,
    ),
    (digit = '', written = '') => placeProblem(written, digit),
  ],
  [
    wording(
      String.raw`(?:write|the number (?:with|made of|that is)|make|which number (?:is|has)|the number) ((?:\d+ (?:${PLACE})(?:,? and |, | )?)+)(?: as a (?:whole )?(?:number|decimal)| in figures| in digits)?`,
    ),
    (list = '') => composeProblem(list),
  ],
  [
    wording(
      String.raw`(?:write|name|put|say|read)(?: out)?(?: the number| the whole number)? (${WHOLE})(?: in words| using words| as words)`,
    ),
    (written = '') => wordsProblem(written),
  ],
  [
    wording(String.raw`(?:name|write) the (?:whole )?number (?:in|using) words[.:]? (${WHOLE})`),
    (written = '') => wordsProblem(written),
  ],
  [wording(String.raw`(${WHOLE}) (?:written |spelt )?(?:in|as) words`), (written = '') => wordsProblem(written)],
  [
    wording(
      String.raw`(?:write|put)?(?: the number)?:? ?"?([a-z][a-z ,-]+?)"? (?:in|as|using) (?:figures|digits|numerals|numbers|a number)`,
    ),
    (words = '') => figuresProblem(words),
  ],
  [
    wording(String.raw`write (?:as|in) (?:a number|figures|digits|numerals):? ([a-z ,-]+)`),
    (words = '') => figuresProblem(words),
  ],
];

/** Place value: the digit in a place, the value of a digit, numbers from their places, and numbers in words. */
export const placeValue = topicOf('place-value', rules);

function digitProblem(written: string, power: number | undefined): TopicProblem | undefined {
  const digits = digitsOf(written);
  const found = digits.find((one) => one.power === power);
  if (found === undefined || power === undefined || valueOf(written) === undefined) return undefined;
  const digitAt = (other: number): q.Rational | undefined => {
    const near = digits.find((one) => one.power === other);
    return near && q.rational(BigInt(near.digit));
  };
  const last = digits.at(-1)?.power ?? 0;
  return topicProblem({
    topic: 'place-value',
    task: 'digit',
    given: writtenLatex(written),
    parts: {
      place: nameOf(power) ?? '',
      last: digits.at(-1)?.digit ?? '',
      lastplace: nameOf(last) ?? '',
      far: `${power - last}`,
    },
    steps: [
      ['how-far', number(q.rational(BigInt(power - last)))],
      ['which-digit', number(q.rational(BigInt(found.digit)))],
    ],
    answer: number(q.rational(BigInt(found.digit))),
    answerLatex: found.digit,
    mistakes: [
      ['one-place-right', digitAt(power - 1)],
      ['one-place-left', digitAt(power + 1)],
      ['gave-value', q.multiply(q.rational(BigInt(found.digit)), tenTo(power))],
    ],
  });
}

/** The one place of a digit; undefined where it occurs twice, and the question has two answers. */
function onlyPlace(written: string, digit: string): number | undefined {
  const found = digitsOf(written).filter((one) => one.digit === digit);
  return found.length === 1 && valueOf(written) !== undefined ? found[0]?.power : undefined;
}

function valueProblem(written: string, digit: string): TopicProblem | undefined {
  const power = onlyPlace(written, digit);
  const place = power === undefined ? undefined : nameOf(power);
  if (power === undefined || place === undefined) return undefined;
  const count = q.rational(BigInt(digit));
  const value = q.multiply(count, tenTo(power));
  return topicProblem({
    topic: 'place-value',
    task: 'value',
    given: writtenLatex(written),
    parts: { digit, place, unit: valueLatex(tenTo(power)) },
    steps: [
      ['place-of', { kind: 'choice', right: wordsFor(power), others: othersThan(power) }],
      ['value-of', number(value)],
    ],
    answer: number(value),
    answerLatex: valueLatex(value),
    mistakes: [
      ['only-digit', count],
      ['ten-times-too-big', q.multiply(value, q.rational(10n))],
      ['ten-times-too-small', q.multiply(value, q.rational(1n, 10n))],
    ],
  });
}

function placeProblem(written: string, digit: string): TopicProblem | undefined {
  const power = onlyPlace(written, digit);
  const place = power === undefined ? undefined : nameOf(power);
  if (power === undefined || place === undefined) return undefined;
  const named = (other: number) => ({ kind: 'choice', right: wordsFor(other), others: othersThan(other) }) as const;
  const last = digitsOf(written).at(-1)?.power ?? 0;
  return topicProblem({
    topic: 'place-value',
    task: 'place',
    given: writtenLatex(written),
    parts: { digit, lastplace: nameOf(last) ?? '', far: `${power - last}`, place },
    steps: [
      ['digits-behind', number(q.rational(BigInt(power - last)))],
      ['name-place', named(power)],
    ],
    answer: named(power),
    answerLatex: String.raw`\text{${place.replaceAll('-', ' ')}}`,
    mistakes: [
      ['one-place-right', nameOf(power - 1) === undefined ? undefined : named(power - 1)],
      ['one-place-left', nameOf(power + 1) === undefined ? undefined : named(power + 1)],
      ['other-side', power === 0 || nameOf(-power) === undefined ? undefined : named(-power)],
    ],
  });
}

/** A name is found at the edges of words alone: "thousands" is not in "ten thousands". */
const wordsFor = (power: number): string[] =>
  PLACES.filter(([, other]) => other === power).flatMap(([name]) =>
    power === 0 ? ['ones', 'unit'] : [name.replaceAll('-', ' ')],
  );
const othersThan = (power: number): string[] =>
  PLACES.filter(
    ([name, other]) => other !== power && !wordsFor(power).some((word) => word.includes(name.replaceAll('-', ' '))),
  ).map(([name]) => name.replaceAll('-', ' '));

function composeProblem(list: string): TopicProblem | undefined {
  const pieces = [...list.matchAll(new RegExp(String.raw`(\d+) (${PLACE})\b`, 'g'))].map(
    ([, count = '', place = '']) => ({
      count,
      power: powerOf(place),
    }),
  );
  const read = pieces.flatMap(({ count, power }) => (power === undefined ? [] : [{ count, power }]));
  if (read.length !== pieces.length || read.length < 2 || read.some(({ count }) => count.length > 2)) return undefined;
  if (new Set(read.map(({ power }) => power)).size < read.length) return undefined;
  const value = ({ count, power }: { count: string; power: number }): q.Rational =>
    q.multiply(q.rational(BigInt(count)), tenTo(power));
  const answer = read.map(value).reduce(q.add);
  const [first = { count: '0', power: 0 }] = read;
  return topicProblem({
    topic: 'place-value',
    task: 'compose',
    given: read
      .map(({ count, power }) => String.raw`${count}\text{ ${(nameOf(power) ?? '').replaceAll('-', ' ')}}`)
      .join(String.raw`,\ `),
    parts: { count: first.count, place: nameOf(first.power) ?? '', first: valueLatex(value(first)) },
    steps: [
      ['first-piece', number(value(first))],
      ['all-pieces', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['no-placeholder', q.rational(BigInt(read.map(({ count }) => count).join('')))],
      ['added-digits', read.map(({ count }) => q.rational(BigInt(count))).reduce(q.add)],
      ['ten-times-too-big', q.multiply(answer, q.rational(10n))],
    ],
  });
}

function wordsProblem(written: string): TopicProblem | undefined {
  const value = valueOf(written);
  const words = value && inWords(value.n);
  if (value === undefined || words === undefined) return undefined;
  const groups = BigInt(`${value.n}`.length + 2) / 3n;
  return topicProblem({
    topic: 'place-value',
    task: 'in-words',
    given: writtenLatex(written),
    parts: { groups: `${groups}` },
    steps: [
      ['how-many-groups', number(q.rational(groups))],
      ['say-groups', { kind: 'in-words', value: value.n }],
    ],
    answer: { kind: 'in-words', value: value.n },
    answerLatex: String.raw`\text{${words}}`,
    mistakes: (
      [
        ['zero-skipped', BigInt(`${value.n}`.replace('0', '') || '0')],
        ['ten-times-too-big', value.n * 10n],
        ['group-lost', value.n / 1_000n],
      ] as const
    ).flatMap(([id, other]) => (other === value.n ? [] : [[id, { kind: 'in-words', value: other }] as const])),
  });
}

function figuresProblem(words: string): TopicProblem | undefined {
  const value = fromWords(words);
  if (value === undefined) return undefined;
  const groups = BigInt(`${value}`.length + 2) / 3n;
  return topicProblem({
    topic: 'place-value',
    task: 'in-figures',
    given: String.raw`\text{${words}}`,
    parts: { digits: `${`${value}`.length}`, groups: `${groups}` },
    steps: [
      ['how-many-digits', number(q.rational(BigInt(`${value}`.length)))],
      ['write-figures', number(q.rational(value))],
    ],
    answer: number(q.rational(value)),
    answerLatex: `${value}`,
    mistakes: [
      ['no-placeholder', q.rational(BigInt(`${value}`.replace(/0(?=\d)/, '')))],
      ['ten-times-too-big', q.rational(value * 10n)],
      ['ten-times-too-small', value % 10n === 0n ? q.rational(value / 10n) : undefined],
    ],
  });
}
