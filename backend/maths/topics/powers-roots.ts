import { exactRoot, floorRoot } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const N = `(${DECIMAL})`;
const ORDINALS = ['', '', 'square', 'cube', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ROOT = String.raw`(?:the )?(square|cube|cubed|squared|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) root of ${N}`;
const NEAREST = String.raw`,? (?:rounded )?to the nearest (?:integer|whole number)`;

const indexOf = (word: string): number =>
  /^squared?$/.test(word) ? 2 : /^(?:cubed?|third)$/.test(word) ? 3 : ORDINALS.indexOf(word);

const rules: readonly Rule[] = [
  [wording(`${ROOT}${NEAREST}`), (word = '', n = '') => nearestRoot(n, indexOf(word))],
  [wording(String.raw`${N} to the power of 1\/(\d+)${NEAREST}`), (n = '', index = '') => nearestRoot(n, Number(index))],
  [wording(String.raw`${ROOT}`), (word = '', n = '') => root(n, indexOf(word))],
  [wording(String.raw`square root ${N}`), (n = '') => root(n, 2)],
  [wording(String.raw`cube root ${N}`), (n = '') => root(n, 3)],
  [wording(String.raw`${N} (squared|cubed)`), (n = '', word = '') => power(n, word === 'squared' ? 2 : 3)],
  [wording(String.raw`(?:the )?(square|cube) of ${N}`), (word = '', n = '') => power(n, word === 'square' ? 2 : 3)],
  [wording(String.raw`(square|cube) (?:the number )?${N}`), (word = '', n = '') => power(n, word === 'square' ? 2 : 3)],
  [
    wording(
      String.raw`${N} (?:to the power(?: of)?|to the|raised to(?: the power(?: of)?)?) (\d{1,2})(?:st|nd|rd|th)?(?: power)?`,
    ),
    (n = '', e = '') => power(n, Number(e)),
  ],
];

/** Powers and roots of numbers, said in words. */
export const powersRoots = topicOf('powers-roots', rules);

function power(written: string, exponent: number): TopicProblem | undefined {
  const base = valueOf(written);
  // Who writes -3 squared may mean either sign.
  if (base === undefined || base.n < 0n || exponent < 2 || exponent > 12 || written.length > 6) return undefined;
  const value = (times: number): Rational => q.power(base, BigInt(times)) ?? q.ZERO;
  const answer = value(exponent);
  return topicProblem({
    topic: 'powers-roots',
    task: 'power',
    given: `${writtenLatex(written)}^{${exponent}}`,
    parts: { base: writtenLatex(written), exponent: `${exponent}`, square: valueLatex(value(2)) },
    steps: [
      ...(exponent > 2 ? ([['square-first', number(value(2))]] as const) : []),
      [exponent > 2 ? 'keep-multiplying' : 'times-itself', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['times-exponent', q.multiply(base, q.rational(BigInt(exponent)))],
      ['added-exponent', q.add(base, q.rational(BigInt(exponent)))],
      ['one-factor-too-few', exponent > 2 ? value(exponent - 1) : undefined],
      ['one-factor-too-many', value(exponent + 1)],
      [
        'swapped',
        q.isInteger(base) && base.n > 0n && base.n <= 12n ? q.power(q.rational(BigInt(exponent)), base.n) : undefined,
      ],
    ],
  });
}

function root(written: string, index: number): TopicProblem | undefined {
  const value = valueOf(written);
  if (value === undefined || index < 2 || (value.n < 0n && index % 2 === 0)) return undefined;
  const [top, bottom] = [exactRoot(value.n, index), exactRoot(value.d, index)];
  if (top === undefined || bottom === undefined || q.isZero(value)) return undefined;
  const answer = q.rational(top, bottom);
  const sign = value.n < 0n ? -1n : 1n;
  const below = q.rational(sign * (top * sign - 1n));
  const exact = number(answer);
  // An equation has both square roots, the root sign only the positive one; whoever gives both has seen more.
  const both =
    index % 2 === 0 ? ([{ kind: 'number-list', values: [answer, q.negate(answer)], inOrder: false }] as const) : [];
  return topicProblem({
    topic: 'powers-roots',
    task: index === 2 ? 'square-root' : index === 3 ? 'cube-root' : 'root',
    given: `${index === 2 ? String.raw`\sqrt` : String.raw`\sqrt[${index}]`}{${writtenLatex(written)}}`,
    parts: {
      index: `${index}`,
      n: writtenLatex(written),
      below: valueLatex(below),
      belowpower: valueLatex(q.power(below, BigInt(index)) ?? q.ZERO),
    },
    steps: [
      ...(q.isZero(below) || !q.isInteger(answer)
        ? []
        : ([['try-below', number(q.power(below, BigInt(index)) ?? q.ZERO)]] as const)),
      ['find-root', { kind: 'any', of: [exact, ...both] }],
    ],
    answer: { kind: 'any', of: [exact, ...both] },
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['divided-by-index', q.divide(value, q.rational(BigInt(index)))],
      ['other-root', index === 3 ? squareRoot(value) : q.divide(value, q.rational(4n))],
      ['raised-instead', q.power(value, BigInt(index))],
      ['one-off', q.isInteger(answer) ? q.add(answer, q.ONE) : undefined],
    ],
  });
}

function squareRoot({ n, d }: Rational): Rational | undefined {
  const [top, bottom] = [exactRoot(n, 2), exactRoot(d, 2)];
  return top === undefined || bottom === undefined ? undefined : q.rational(top, bottom);
}

function nearestRoot(written: string, index: number): TopicProblem | undefined {
  const value = valueOf(written);
  if (value === undefined || !q.isInteger(value) || value.n < 1n || index < 2 || index > 20) return undefined;
  const low = floorRoot(value.n, index);
  // The root is past the middle of two whole numbers where its power is past the power of the middle.
  const isUp = value.n * 2n ** BigInt(index) >= (2n * low + 1n) ** BigInt(index);
  const answer = q.rational(isUp ? low + 1n : low);
  return topicProblem({
    topic: 'powers-roots',
    task: 'nearest-root',
    given: `${index === 2 ? String.raw`\sqrt` : String.raw`\sqrt[${index}]`}{${writtenLatex(written)}}`,
    parts: {
      index: `${index}`,
      n: writtenLatex(written),
      low: `${low}`,
      high: `${low + 1n}`,
      lowpower: `${low ** BigInt(index)}`,
    },
    steps: [
      ['biggest-below', number(q.rational(low))],
      ['nearer-one', number(answer)],
    ],
    answer: number(answer),
    answerLatex: `${answer.n}`,
    mistakes: [
      ['other-neighbour', q.rational(isUp ? low : low + 1n)],
      ['divided-by-index', q.divide(value, q.rational(BigInt(index)))],
      ['raised-instead', value.n < 10_000n ? q.power(value, BigInt(index)) : undefined],
    ],
  });
}
