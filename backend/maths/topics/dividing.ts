import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { number, topicProblem } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { valueLatex } from './written-numbers.ts';

/** A division of numbers that are not negative, by chunks; of decimals after both are made whole. */
export function dividing(
  x: Rational,
  y: Rational,
  asked: 'exact' | 'quotient' | 'remainder',
): TopicProblem | undefined {
  const answer = q.divide(x, y);
  if (answer === undefined) return undefined;
  const scale = q.rational(x.d > y.d ? x.d : y.d);
  const [a, b] = [q.multiply(x, scale), q.multiply(y, scale)];
  if (!q.isInteger(a) || !q.isInteger(b)) return undefined;
  if (asked !== 'exact' && !q.isInteger(x)) return undefined;
  const [quotient, remainder] = [a.n / b.n, a.n % b.n];
  const chunk = firstChunk(quotient);
  const taken = b.n * chunk;
  const isWhole = q.isInteger(x) && q.isInteger(y);
  const hasRemainder = isWhole && remainder !== 0n;
  const reply: Expected = isWhole ? { kind: 'quotient', quotient, remainder, divisor: b.n } : number(answer);
  const parts = {
    a: `${a.n}`,
    b: `${b.n}`,
    chunk: `${chunk}`,
    taken: `${taken}`,
    left: `${a.n - taken}`,
    whole: `${quotient}`,
    rest: `${remainder}`,
    scaled: String.raw`${a.n} \div ${b.n}`,
    exact: valueLatex(answer, 3),
  };
  const isLong = quotient > 12n;
  const answerLatex =
    asked === 'remainder'
      ? `${remainder}`
      : asked === 'quotient'
        ? String.raw`${quotient}\,\mathrm{r}\,${remainder}`
        : valueLatex(answer, 3);
  return topicProblem({
    topic: 'operations',
    task: asked === 'remainder' ? 'remainder' : hasRemainder ? 'divide-with-rest' : 'divide',
    given: String.raw`${valueLatex(x)} \div ${valueLatex(y)}`,
    parts,
    answer: asked === 'remainder' ? number(q.rational(remainder)) : reply,
    answerLatex,
    steps: [
      ...(isWhole ? [] : ([['both-whole', number(a)]] as const)),
      ...(isLong
        ? ([
            ['chunk', number(q.rational(taken))],
            ['left', number(q.rational(a.n - taken))],
          ] as const)
        : []),
      ...(asked === 'remainder' || hasRemainder ? ([['how-many-fit', number(q.rational(quotient))]] as const) : []),
      asked === 'remainder'
        ? ['what-is-left', number(q.rational(remainder))]
        : [hasRemainder ? 'with-rest' : 'how-many', reply],
    ],
    mistakes:
      asked === 'remainder'
        ? [
            ['gave-quotient', q.rational(quotient)],
            ['left-to-the-next', q.rational(b.n - remainder)],
            ['one-lot-too-few', q.rational(remainder + b.n)],
          ]
        : [
            ['rest-as-decimal', hasRemainder ? restAsDecimal(quotient, remainder) : undefined],
            ['wrong-way-round', q.divide(y, x)],
            ['one-too-few', q.subtract(answer, q.ONE)],
            ['one-too-many', q.add(answer, q.ONE)],
            ['point-moved', isWhole ? undefined : q.multiply(answer, q.rational(1n, 10n))],
            ['zero-lost', zeroLost(quotient, remainder)],
          ],
  });
}

/** The first digit of a quotient with its zeros: 40 for 48. */
function firstChunk(quotient: bigint): bigint {
  let chunk = 1n;
  while (quotient >= chunk * 10n) chunk *= 10n;
  return quotient === 0n ? 0n : (quotient / chunk) * chunk;
}

/** 28 remainder 4 is not 28.4. */
const restAsDecimal = (quotient: bigint, remainder: bigint): Rational =>
  q.rational(BigInt(`${quotient}${remainder}`), 10n ** BigInt(`${remainder}`.length));

/** 612 : 6 = 12, where the zero in the middle of 102 is left out. */
function zeroLost(quotient: bigint, remainder: bigint): Rational | undefined {
  const text = `${quotient}`;
  return remainder === 0n && /0/.test(text.slice(0, -1)) ? q.rational(BigInt(text.replace('0', ''))) : undefined;
}
