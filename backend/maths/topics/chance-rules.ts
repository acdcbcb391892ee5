import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import { add, div, mul, n, sub, tex } from './formula.ts';
import { measured, numberStep } from './built.ts';
import type { TopicProblem } from './topic.ts';
import { numberOf } from './wording.ts';

const CHANCE = String.raw`(\d+(?:\.\d+)?(?: ?/ ?\d+|%)?)`;
const ASK = String.raw`(?:find|what is|what's|whats|calculate|work out|how do i find|write down|determine)`;
const P = (name: string): string => String.raw`p ?\( ?${name} ?\)`;

/** Chances from chances: of the opposite, of two independent events, and how often to expect something. */
export function readChance(text: string): TopicProblem | undefined {
  return complement(text) ?? both(text) ?? expected(text) ?? frequency(text);
}

/** A probability as it is typed; undefined above 1. */
function chanceOf(typed: string | undefined): Magnitude | undefined {
  if (typed === undefined) return undefined;
  const value = numberOf(typed.replace('%', ''));
  const chance = value && (typed.endsWith('%') ? q.multiply(value, q.rational(1n, 100n)) : value);
  return chance === undefined || chance.n > chance.d ? undefined : magnitude.of(chance);
}

const isDecimal = (typed: string | undefined): boolean => typed?.includes('.') === true;

const COMPLEMENTS = [
  new RegExp(
    `^(?:if |given (?:that )?)?${P('([a-z])')} ?(?:=|is) ?${CHANCE}[,.;]* (?:then )?(?:${ASK} )?${P(String.raw`(?:not ([a-z])|([a-z])(?:'|\^c|\^\{?\\prime\}?))`)}(?: ?= ?)?[?. ]*$`,
  ),
  new RegExp(
    String.raw`^(?:if )?the (?:probability|chance) (?:that|of) (.+?) (?:is|=) ${CHANCE}[,.;]* ${ASK} the (?:probability|chance) (?:that|of) (.+?)[?. ]*$`,
  ),
];

function complement(text: string): TopicProblem | undefined {
  const letters = COMPLEMENTS[0]?.exec(text);
  const words = letters === null ? COMPLEMENTS[1]?.exec(text) : undefined;
  const typed = letters?.[2] ?? words?.[2];
  const chance = chanceOf(typed);
  if (chance === undefined) return undefined;
  if (letters !== null && letters !== undefined && letters[1] !== (letters[3] ?? letters[4])) return undefined;
  if (words !== null && words !== undefined && !isOpposite(words[1] ?? '', words[3] ?? '')) return undefined;
  const decimals = isDecimal(typed);
  const shown = magnitude.magnitudeLatex(chance, decimals) ?? '';
  return measured(
    {
      topic: 'probability',
      task: 'complement',
      given: `P(A) = ${shown},\\ P(A')`,
      parts: { chance: shown, last: `1 - ${shown}` },
      steps: [],
      answer: sub(n(1), chance),
      dressed: { decimals, names: ['p', 'probability'] },
      mistakes: [
        ['same', chance],
        ['halved', mul(n(1, 2), chance)],
        ['over-one', add(n(1), chance)],
        ['percent-mixed', sub(n(100), chance)],
      ],
    },
    'last',
  );
}

/** "it rains" and "it does not rain": the same words but for the negation. */
function isOpposite(event: string, other: string): boolean {
  const stem = (words: string): string =>
    words
      .replace(/\b(?:it|he|she|they|will|does|do|is|not|the|a|an)\b|n't\b/g, ' ')
      .replace(/\b(does|do|wo|is)n't/g, ' ')
      .replace(/(?:ning|ing|s)\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const negative = (words: string): boolean => /\bnot\b|n't\b/.test(words);
  return (
    negative(other) &&
    !negative(event) &&
    stem(event) === stem(other.replace(/\b(?:does|do|wo|is|will)n't/g, ' ')) &&
    stem(event) !== ''
  );
}

const BOTH = new RegExp(
  `^(?:(?:the )?events? )?(?:(?:a and b|they) are independent(?: events)?[,.;]* )?(?:if |with |given (?:that )?)?${P('a')} ?(?:=|is) ?${CHANCE},? (?:and )?${P('b')} ?(?:=|is) ?${CHANCE}[,.;]* (?:(?:and )?(?:a and b|they|the events) are independent(?: events)?[,.;]* )?(?:${ASK} )?${P(String.raw`a (?:and|\\cap|∩|or|\\cup|∪) b`)}[?. ]*$`,
);

const BOTH_SAID = new RegExp(
  String.raw`^(?:if )?the (?:probability|chance) of [a-z ]+? is ${CHANCE},? and (?:the (?:probability|chance) )?of [a-z ]+? is ${CHANCE}[,.;]* (?:and )?(?:they|these|these events|the events|the two) are independent(?: events)?[,.;]* (?:${ASK} )?the (?:probability|chance) (?:of both(?: happening| events| of them)?|that both happen)[?. ]*$`,
);

function both(text: string): TopicProblem | undefined {
  const found = BOTH.exec(text) ?? BOTH_SAID.exec(text);
  const [a, b] = [chanceOf(found?.[1]), chanceOf(found?.[2])];
  const isOr = /(?:a (?:or|\\cup|∪) b)/.test(found?.[0] ?? '');
  if (a === undefined || b === undefined || !text.includes('independent') || isOr) return undefined;
  const decimals = isDecimal(found?.[1]);
  const sum = [a, b].map((one) => magnitude.magnitudeLatex(one, decimals) ?? '').join(' \\times ');
  return measured(
    {
      topic: 'probability',
      task: 'both',
      given: `P(A) = ${tex(a)},\\ P(B) = ${tex(b)},\\ P(A \\cap B)`,
      parts: { last: sum },
      steps: [],
      answer: mul(a, b),
      dressed: { decimals, names: ['p', 'probability'] },
      mistakes: [
        ['added', add(a, b)],
        ['either', sub(add(a, b), mul(a, b))],
        ['mean', mul(n(1, 2), add(a, b))],
      ],
    },
    'last',
  );
}

const EXPECTED = new RegExp(
  String.raw`^(?:if )?the (?:probability|chance) (?:that|of) (?:[^\d]+?) (?:is|=) ${CHANCE}[,.;]* [^\d]*?(\d{1,6}) [^\d]*?(?:how many|estimate|expected number|work out)[^\d]*?(?:expect|estimate|expected|times)?[^\d]*$`,
);
const DICE =
  /^a (?:fair )?(?:six-sided )?(?:dice|die) is (?:rolled|thrown) (\d{1,6}) times[,.;]* how many (?:times|[1-6]s|sixes|fives|fours|threes|twos|ones) (?:would|do|should) you expect(?: to get| to roll| it to land on)?(?: an?)?(?: [1-6])?[?. ]*$/;

function expected(text: string): TopicProblem | undefined {
  const plain = EXPECTED.exec(text);
  const dice = plain === null ? DICE.exec(text) : null;
  const chance = plain === null ? (dice === null ? undefined : n(1, 6)) : chanceOf(plain[1]);
  const count = plain?.[2] ?? dice?.[1];
  if (chance === undefined || count === undefined || !/expect/.test(text) || /\bnot\b|n't|least|between/.test(text))
    return undefined;
  const trials = n(Number(count));
  const shown = magnitude.magnitudeLatex(chance, isDecimal(plain?.[1])) ?? '';
  return measured(
    {
      topic: 'probability',
      task: 'expected',
      given: `p = ${shown},\\ n = ${count}`,
      parts: { chance: shown, count, last: `${shown} \\times ${count}` },
      steps: [],
      answer: mul(chance, trials),
      dressed: { names: ['n'] },
      mistakes: [
        ['divided', div(trials, chance)],
        ['complement', mul(sub(n(1), chance), trials)],
        ['chance-only', chance],
      ],
    },
    'last',
  );
}

const FREQUENCY =
  /^(?:an? )?(?:biased |fair )?(?:dice|die|coin|spinner) is (?:rolled|thrown|tossed|flipped|spun) (\d{1,6}) times[,.;]*(?: and)? (?:it )?(?:lands|landed|shows|showed)(?: on)? (?:an? )?[a-z0-9]+ (\d{1,6}) times[,.;]* (?:find|what is|work out|calculate) the (?:relative frequency|experimental probability) of [^?.]+[?. ]*$/;

function frequency(text: string): TopicProblem | undefined {
  const [, all = '', some = ''] = FREQUENCY.exec(text) ?? [];
  const [trials, hits] = [Number(all), Number(some)];
  if (all === '' || trials === 0 || hits > trials || hits === 0) return undefined;
  const answer = n(hits, trials);
  return measured(
    {
      topic: 'probability',
      task: 'frequency',
      given: `${hits} : ${trials}`,
      parts: { last: `\\frac{${hits}}{${trials}}` },
      steps: [numberStep('trials', n(trials))],
      answer,
      dressed: { decimals: false, names: ['p'] },
      mistakes: [
        ['upside-down', n(trials, hits)],
        ['odds', hits === trials ? undefined : n(hits, trials - hits)],
        ['complement', sub(n(1), answer)],
      ],
    },
    'last',
  );
}
