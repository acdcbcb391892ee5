import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { roundedBy, roundedText, roundingUnit } from '../replies/rounded.ts';
import type { Rounding } from '../replies/rounded.ts';
import { number, topicOf, topicProblem, wording } from './made.ts';
import { ACCURACY, accuracyOf } from './rounding-words.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, FRACTION, valueOf, writtenLatex } from './written-numbers.ts';

const N = `[£€]?(${FRACTION}|${DECIMAL})`;
const UNIT = String.raw`(?: ?(?:cm|mm|m|km|g|kg|ml|l|seconds?|s|p|pence|people|metres|meters|grams|litres))?`;
const TO = String.raw`(?: |,)*(?:be )?(?:rounded |correct |accurate |when rounded )?(?:off |up or down )?(?:to|at|correct to|rounded to)? ?`;

/** "Round 3.478 to 1 decimal place": to places, figures, or the nearest ten, hundred, ... */
export const rounding = topicOf('rounding', [
  [
    wording(
      String.raw`(?:round|rounding|write|give|correct|round off|approximate|is)? ?(?:the number )?${N}${UNIT}${TO}${ACCURACY}`,
    ),
    (written = '', ...accuracy) => read(written, accuracy),
  ],
  [
    wording(
      String.raw`round (?:each|the|these|this|following|number|numbers|decimal|decimals|of| )*to ${ACCURACY}[.:]? ${N}`,
    ),
    (...groups) => read(groups.at(-1) ?? '', groups.slice(0, -1)),
  ],
  [wording(String.raw`${N} to ${ACCURACY}`), (written = '', ...accuracy) => read(written, accuracy)],
]);

function read(written: string, accuracy: readonly string[]): TopicProblem | undefined {
  const [value, rounding] = [valueOf(written), accuracyOf(accuracy)];
  return value === undefined || rounding === undefined ? undefined : roundingProblem(written, value, rounding);
}

function roundingProblem(written: string, value: Rational, rounding: Rounding): TopicProblem | undefined {
  const unit = roundingUnit(value, rounding);
  const right = roundedBy(value, rounding);
  const cut = roundedBy(value, rounding, 'down');
  const [kept, deciding] = [digitAt(value, unit), digitAt(value, q.multiply(unit, TENTH))];
  const answerLatex = roundedText(right, rounding);
  const next = value.n < 0n ? q.subtract(cut, unit) : q.add(cut, unit);
  const finer: Rounding = { kind: 'nearest', unit: q.multiply(unit, TENTH) };
  const isTensOrMore = q.isInteger(unit) && unit.n > 1n;
  return topicProblem({
    topic: 'rounding',
    task: rounding.kind,
    given: writtenLatex(written),
    parts: {
      count:
        rounding.kind === 'places'
          ? `${rounding.places}`
          : rounding.kind === 'figures'
            ? `${rounding.figures}`
            : (q.decimalText(unit) ?? ''),
      kept: `${kept}`,
      digit: `${deciding}`,
      direction: deciding >= 5n ? 'up' : 'down',
      low: roundedText(cut, rounding),
      high: roundedText(next, rounding),
    },
    steps: [
      ['kept-digit', number(q.rational(kept))],
      ['deciding-digit', number(q.rational(deciding))],
      ['up-or-down', number(value, { rounded: rounding })],
    ],
    answer: number(value, { rounded: rounding }),
    answerLatex,
    mistakes: [
      ['cut-off', cut],
      ['rounded-too-early', roundedBy(roundedBy(value, finer), { kind: 'nearest', unit })],
      ['rounded-up', next],
      ['zeros-dropped', isTensOrMore ? q.divide(right, unit) : undefined],
      ['one-place-more', roundedBy(value, finer)],
      ['one-place-less', roundedBy(value, { kind: 'nearest', unit: q.multiply(unit, q.rational(10n)) })],
      [
        'places-not-figures',
        rounding.kind === 'figures' ? roundedBy(value, { kind: 'places', places: rounding.figures }) : undefined,
      ],
      [
        'figures-not-places',
        rounding.kind === 'places' && rounding.places > 0
          ? roundedBy(value, { kind: 'figures', figures: rounding.places })
          : undefined,
      ],
    ].flatMap(([id, gives]) =>
      typeof id === 'string' && typeof gives === 'object' && !q.equal(gives, value) ? [[id, gives] as const] : [],
    ),
  });
}

const TENTH = q.rational(1n, 10n);

/** The digit of a number in the place of `unit`. */
function digitAt(value: Rational, unit: Rational): bigint {
  const units = q.divide(q.size(value), unit) ?? q.ZERO;
  return (units.n / units.d) % 10n;
}
