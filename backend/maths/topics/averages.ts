import { inText } from '../algebra/latex-words.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { plainText, withDigits } from '../replies/plain-text.ts';
import { measured, numberStep } from './built.ts';
import { n } from './formula.ts';
import { readTable } from './frequency-table.ts';
import { ITEM, LIST, mistake, numbersIn, of, over, shown, sorted, SPARE, text, total } from './number-lists.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { type Accuracy, takeAccuracy, Wording } from './wording.ts';

const WHAT = '(mean|average|median|mode|modal (?:value|number)|range)';
/** Mean, median, mode and range of a list or of a frequency table in words, and a number that is missing from a mean. */
export const averages: Topic = {
  name: 'averages',
  read(text) {
    const plain = withDigits(plainText(text));
    if (!/\b(?:mean|average|median|mode|modal|range)\b/.test(plain) || /you mean/.test(plain)) return undefined;
    return missing(text) ?? readTable(text) ?? list(text);
  },
};

/** What a text tells about its numbers before it gives them, which changes nothing in what is asked. */
const STORY = /^[^\d?]*(?:data|list|numbers|shows?|scores?|results?)[^\d?]*?:? (?=-?\d)/i;

function list(text: string): TopicProblem | undefined {
  const story = STORY.exec(text)?.[0] ?? '';
  const tells = new RegExp(`\\b${WHAT}\\b`, 'i').test(story) || /\b(?:if|each|frequen|table|stem|plot)/i.test(story);
  const wording = new Wording(tells ? text : text.slice(story.length));
  const accuracy = takeAccuracy(wording);
  wording.take(/\b\d+ (?=numbers|values|students|pupils|people|scores|marks)/);
  const numbers = numbersIn(wording.take(new RegExp(LIST))?.[1] ?? '');
  const asked = wording.take(new RegExp(`\\b${WHAT}\\b`))?.[1];
  if (numbers === undefined || asked === undefined || wording.has(/\d/)) return undefined;
  if (wording.has(/\b(?:mean|median|mode|modal|range)\b/) || !wording.isSpent(SPARE)) return undefined;
  return problemOf(asked, numbers, accuracy);
}

function problemOf(asked: string, numbers: readonly Rational[], accuracy: Accuracy): TopicProblem | undefined {
  if (asked === 'mean' || asked === 'average') return meanOf(numbers, accuracy);
  if (asked === 'median') return medianOf(numbers);
  return asked === 'range' ? rangeOf(numbers) : modeOf(numbers);
}

function middle(numbers: readonly Rational[]): readonly [low: Rational, high: Rational, median: Rational] {
  const half = numbers.length / 2;
  const [low, high] = [numbers[Math.ceil(half) - 1] ?? q.ZERO, numbers[Math.floor(half)] ?? q.ZERO];
  return [low, high, over(q.add(low, high), 2)];
}

/** The value that comes most often, where it is one. */
function modeIn(numbers: readonly Rational[]): { readonly value: Rational; readonly count: number } | undefined {
  const counts = new Map<string, { value: Rational; count: number }>();
  for (const value of numbers) {
    const key = q.rationalLatex(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return first !== undefined && first.count > 1 && first.count > (second?.count ?? 0) ? first : undefined;
}

function meanOf(numbers: readonly Rational[], accuracy: Accuracy): TopicProblem | undefined {
  const sum = total(numbers);
  const count = numbers.length;
  return measured(
    {
      topic: 'averages',
      task: 'mean',
      given: ofList('mean', shown(numbers)),
      parts: { count: `${count}`, last: `${text(sum)} \\div ${count}` },
      steps: [
        numberStep('total', of(sum), {
          sum: numbers.map((one) => (one.n < 0n ? `(${text(one)})` : text(one))).join(' + '),
        }),
        numberStep('count', n(count)),
      ],
      answer: of(over(sum, count)),
      dressed: { accuracy, names: ['mean', 'average', 'x'] },
      mistakes: [
        mistake('total-only', sum),
        mistake('median-instead', middle(sorted(numbers))[2]),
        mistake('count-off', over(sum, count - 1)),
        mistake('mode-instead', modeIn(numbers)?.value),
        mistake('middle-of-ends', over(q.add(sorted(numbers)[0] ?? q.ZERO, sorted(numbers).at(-1) ?? q.ZERO), 2)),
      ],
    },
    'last',
  );
}

function medianOf(numbers: readonly Rational[]): TopicProblem | undefined {
  const inOrder = sorted(numbers);
  const [low, high, median] = middle(inOrder);
  const even = numbers.length % 2 === 0;
  const position = even ? numbers.length / 2 : (numbers.length + 1) / 2;
  return measured(
    {
      topic: 'averages',
      task: even ? 'median-even' : 'median',
      given: ofList('median', shown(numbers)),
      parts: {
        sorted: shown(inOrder),
        count: `${numbers.length}`,
        low: text(low),
        high: text(high),
        position: `${position}`,
      },
      steps: [numberStep('smallest', of(inOrder[0] ?? q.ZERO), { sorted: shown(inOrder) })],
      answer: of(median),
      dressed: { names: ['median', 'x'] },
      mistakes: [
        mistake('not-sorted', middle(numbers)[2]),
        mistake('mean-instead', over(total(numbers), numbers.length)),
        mistake('one-of-two', low),
        mistake('one-of-two', high),
        mistake('mode-instead', modeIn(numbers)?.value),
        mistake('position', q.rational(BigInt(position))),
      ],
    },
    'last',
  );
}

function rangeOf(numbers: readonly Rational[]): TopicProblem | undefined {
  const inOrder = sorted(numbers);
  const [low, high] = [inOrder[0] ?? q.ZERO, inOrder.at(-1) ?? q.ZERO];
  return measured(
    {
      topic: 'averages',
      task: 'range',
      given: ofList('range', shown(numbers)),
      parts: { last: `${text(high)} - ${low.n < 0n ? `(${text(low)})` : text(low)}` },
      steps: [numberStep('biggest', of(high)), numberStep('smallest', of(low))],
      answer: of(q.subtract(high, low)),
      dressed: { names: ['range', 'x'] },
      mistakes: [
        mistake('biggest-only', high),
        mistake('ends-of-list', q.size(q.subtract(numbers.at(-1) ?? q.ZERO, numbers[0] ?? q.ZERO))),
        mistake('added', q.add(high, low)),
        mistake('count-only', q.rational(BigInt(numbers.length))),
      ],
    },
    'last',
  );
}

function modeOf(numbers: readonly Rational[]): TopicProblem | undefined {
  const mode = modeIn(numbers);
  if (mode === undefined) return undefined;
  return measured(
    {
      topic: 'averages',
      task: 'mode',
      given: ofList('mode', shown(numbers)),
      parts: { count: `${mode.count}` },
      steps: [numberStep('often', n(mode.count))],
      answer: of(mode.value),
      dressed: { names: ['mode', 'x'] },
      mistakes: [
        mistake('how-often', q.rational(BigInt(mode.count))),
        mistake('biggest-instead', sorted(numbers).at(-1)),
        mistake('median-instead', middle(sorted(numbers))[2]),
        mistake('mean-instead', over(total(numbers), numbers.length)),
      ],
    },
    'last',
  );
}

/** "The mean of 4 numbers is 6; three of them are 2, 5, 9", "the mean of 3, 7, x and 10 is 6". */
function missing(typed: string): TopicProblem | undefined {
  const wording = new Wording(typed);
  const unknown = wording.take(
    new RegExp(
      String.raw`\b(?:mean|average) of (${ITEM}|x)((?:\s*(?:,\s*and|,|;|and)\s*(?:${ITEM}|x))+) (?:is|=) (${ITEM})`,
    ),
  );
  let [known, count, mean]: [Rational[] | undefined, number, Rational | undefined] = [undefined, 0, undefined];
  if (unknown !== undefined) {
    const all = `${unknown[1] ?? ''}${unknown[2] ?? ''}`;
    if (all.split('x').length !== 2) return undefined;
    known = numbersIn(all);
    count = (known?.length ?? 0) + 1;
    mean = numbersIn(`${unknown[3] ?? ''},0`)?.[0];
  } else {
    const head = wording.take(
      new RegExp(
        String.raw`\b(?:mean|average)(?: score| mark| age| height| weight)? of (\d+) (?:numbers|values|scores|marks|integers|tests|whole numbers) (?:is|was|=) (${ITEM})`,
      ),
    );
    count = Number(head?.[1] ?? 0);
    mean = numbersIn(`${head?.[2] ?? ''},0`)?.[0];
    wording.take(
      /\b\d+ (?:of (?:the|them|these) ?)?(?:of )?(?:other )?(?:numbers|values|scores|marks|are)?(?= ?(?:are|were|is|;|:|\d))/,
    );
    known = numbersIn(wording.take(new RegExp(LIST))?.[1] ?? '');
  }
  if (known === undefined || mean === undefined || known.length !== count - 1) return undefined;
  const asks = wording.has(/\b(?:x|missing|other|last|fourth|fifth|sixth|third|final)\b/);
  if (
    !asks ||
    !wording.isSpent([...SPARE, ...'x missing other last fourth fifth sixth third final them'.split(' ')]) ||
    wording.has(/\d/)
  )
    return undefined;
  const [needed, has] = [q.multiply(mean, q.rational(BigInt(count))), total(known)];
  return measured(
    {
      topic: 'averages',
      task: 'missing',
      given: ofList('mean', `${shown(known)},\\ x: ${text(mean)}`),
      parts: { mean: text(mean), count: `${count}`, last: `${text(needed)} - ${text(has)}` },
      steps: [numberStep('needed', of(needed), { sum: `${count} \\times ${text(mean)}` }), numberStep('has', of(has))],
      answer: of(q.subtract(needed, has)),
      dressed: { names: ['x', 'number'] },
      mistakes: [
        mistake('mean-again', mean),
        mistake('total-only', needed),
        mistake('count-off', q.subtract(q.multiply(mean, q.rational(BigInt(count - 1))), has)),
        mistake('mean-of-known', over(has, count - 1)),
      ],
    },
    'last',
  );
}

const ofList = (what: string, list: string): string => String.raw`${inText(what)}\ ${inText('of')}\ ${list}`;
