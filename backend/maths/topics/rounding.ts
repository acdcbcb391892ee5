import { numericValue } from '../algebra/numeric-value.ts';
import { whole } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { roundedBy, roundedText, roundingUnit } from '../replies/rounded.ts';
import type { Expected, Rounding } from '../replies/expected.ts';
import type { Topic, TopicProblem } from './topic.ts';

const NUMBER = String.raw`(-?\d[\d,]*(?:\.\d+)?)`;
const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const NEAREST: Readonly<Record<string, Rational>> = {
  whole: q.ONE,
  integer: q.ONE,
  unit: q.ONE,
  ten: q.rational(10n),
  '10': q.rational(10n),
  hundred: q.rational(100n),
  '100': q.rational(100n),
  thousand: q.rational(1_000n),
  '1000': q.rational(1_000n),
  tenth: q.rational(1n, 10n),
  hundredth: q.rational(1n, 100n),
};

const ROUND = new RegExp(
  String.raw`^(?:how (?:do|would) i |please |can you )?(?:round|what is|write) ${NUMBER} (?:rounded |correct )?to (?:the nearest (whole(?= number\b)|[a-z]+|10{1,3})(?: number)?|(\d|one|two|three|four|five) (decimal places?|d\.?p\.?|significant figures?|s\.?f\.?))[?.!]*$`,
  'i',
);

/** "Round 3.478 to 1 decimal place": to places, figures, or the nearest ten, hundred, ... */
export const rounding: Topic = {
  name: 'rounding',
  read(text) {
    const [, typed, nearest, count = '', kind = ''] = ROUND.exec(text.replaceAll('$', '').trim()) ?? [];
    if (typed === undefined) return undefined;
    const rounding = roundingOf(nearest, count, kind);
    const value = decimal(typed.replaceAll(',', ''));
    return rounding === undefined || value === undefined ? undefined : problemOf(typed, value, rounding);
  },
};

function roundingOf(nearest: string | undefined, count: string, kind: string): Rounding | undefined {
  if (nearest !== undefined) {
    const unit = NEAREST[nearest.toLowerCase()];
    return unit && { kind: 'nearest', unit };
  }
  const n = COUNTS[count.toLowerCase()] ?? Number(count);
  if (/^d/i.test(kind)) return { kind: 'places', places: n };
  return n > 0 ? { kind: 'figures', figures: n } : undefined;
}

function decimal(text: string): Rational | undefined {
  const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  return q.rational(BigInt(`${sign}${whole}${digits}`), 10n ** BigInt(digits.length));
}

function problemOf(typed: string, value: Rational, rounding: Rounding): TopicProblem | undefined {
  const exact = numericValue(whole(value));
  const right = roundedBy(value, rounding);
  const cut = roundedBy(value, rounding, 'down');
  if (exact === undefined) return undefined;
  const answer: Expected = { kind: 'number', exact, rounded: rounding };
  const answerLatex = roundedText(right, rounding);
  const [kept, deciding] = digitsAt(value, rounding);
  const numberOf = (of: Rational): Expected | undefined => {
    const found = numericValue(whole(of));
    return found && { kind: 'number', exact: found };
  };
  const [digit, truncated] = [numberOf(q.rational(deciding)), numberOf(cut)];
  if (digit === undefined || truncated === undefined) return undefined;
  return {
    kind: 'topic',
    topic: 'rounding',
    task: rounding.kind,
    given: typed.replaceAll(',', '{,}'),
    parts: {
      number: typed.replaceAll(',', '{,}'),
      count:
        rounding.kind === 'places'
          ? `${rounding.places}`
          : rounding.kind === 'figures'
            ? `${rounding.figures}`
            : q.rationalLatex(rounding.unit),
    },
    steps: [
      { id: 'deciding-digit', parts: { digit: `${deciding}` }, expected: digit },
      { id: 'up-or-down', parts: { digit: `${deciding}`, answer: answerLatex }, expected: answer },
    ],
    opening: [numberOf(q.rational(kept)), undefined],
    answer,
    answerLatex,
    mistakes: q.equal(cut, right) ? [] : [{ id: 'cut-off', parts: { digit: `${deciding}` }, gives: truncated }],
  };
}

/** The last digit that is kept, and the one behind it: 5 or more rounds up. */
function digitsAt(value: Rational, rounding: Rounding): readonly [kept: bigint, deciding: bigint] {
  const size = q.size(value);
  const unit = roundingUnit(value, rounding);
  const tenths = q.divide(q.multiply(size, q.rational(10n)), unit) ?? q.ZERO;
  const whole = tenths.n / tenths.d;
  return [(whole / 10n) % 10n, whole % 10n];
}
