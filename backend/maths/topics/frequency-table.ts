import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { measured, numberStep } from './built.ts';
import { LIST, mistake, numbersIn, of, over, shown, sorted, SPARE, text, total } from './number-lists.ts';
import type { TopicProblem } from './topic.ts';
import { takeAccuracy, Wording } from './wording.ts';

const PAIR = String.raw`\d+ ?: ?\d+`;
const PAIRED =
  /\(?\b(?:scores?|values?|numbers?|marks?|goals?|x) ?(?::|and|,|\/) ?(?:the )?(?:frequency|frequencies|f)\b\)?/;

/** "Score: frequency 0: 4, 1: 9": values and frequencies side by side, where the text says which comes first. */
function pairsIn(wording: Wording): readonly [Rational[] | undefined, Rational[] | undefined] | undefined {
  if (!wording.has(PAIRED) || !wording.has(new RegExp(`${PAIR} ?[,;] ?(?:and )?${PAIR}`))) return undefined;
  wording.take(PAIRED);
  const listed = wording.take(new RegExp(`${PAIR}(?: ?[,;] ?(?:and )?${PAIR})+`))?.[0] ?? '';
  const pairs = [...listed.matchAll(/(\d+) ?: ?(\d+)/g)];
  const [xs, fs] = [1, 2].map((at) => numbersIn(pairs.map((pair) => pair[at]).join(', ')));
  return new Set(pairs.map(([, x]) => x)).size === pairs.length ? [xs, fs] : undefined;
}

/** "Scores 1, 2, 3 with frequencies 4, 5, 1": the mean or the mode of a frequency table in words. */
export function readTable(typed: string): TopicProblem | undefined {
  const wording = new Wording(typed);
  const accuracy = takeAccuracy(wording);
  const pairs = pairsIn(wording);
  const frequencies =
    pairs === undefined
      ? wording.take(new RegExp(String.raw`\b(?:frequency|frequencies|freq|f)(?: are| is| of)? ?[:=]? ?${LIST}`))
      : undefined;
  if ((pairs ?? frequencies) === undefined) return undefined;
  const values =
    pairs === undefined
      ? wording.take(
          new RegExp(
            String.raw`\b(?:number of [a-z]+|scores?|values?|marks?|numbers?|goals?|x)(?: are| is| of)? ?[:=]? ?${LIST}`,
          ),
        )
      : undefined;
  const asked = wording.take(/\b(mean|mode|modal (?:value|number|score))\b/)?.[1];
  const [xs, fs] = pairs ?? [numbersIn(values?.[1] ?? ''), numbersIn(frequencies?.[1] ?? '')];
  if (
    xs === undefined ||
    fs === undefined ||
    asked === undefined ||
    xs.length !== fs.length ||
    !wording.isSpent([...SPARE, ...'goals'.split(' ')]) ||
    wording.has(/\d|median|range/)
  )
    return undefined;
  if (!fs.every((f) => q.isInteger(f) && f.n >= 0n)) return undefined;
  const count = total(fs);
  const weighted = total(xs.map((x, i) => q.multiply(x, fs[i] ?? q.ZERO)));
  if (q.isZero(count)) return undefined;
  const given = `x:\\ ${shown(xs)};\\ f:\\ ${shown(fs)}`;
  if (asked !== 'mean') {
    const most = sorted(fs).at(-1) ?? q.ZERO;
    const best = xs.filter((_, i) => q.equal(fs[i] ?? q.ZERO, most));
    const [mode] = best;
    if (mode === undefined || best.length > 1) return undefined;
    return measured(
      {
        topic: 'averages',
        task: 'table-mode',
        given,
        steps: [numberStep('often', of(most))],
        answer: of(mode),
        dressed: { names: ['mode'] },
        mistakes: [
          mistake('how-often', most),
          mistake('biggest-instead', sorted(xs).at(-1)),
          mistake('mean-instead', q.divide(weighted, count)),
        ],
      },
      'last',
    );
  }
  return measured(
    {
      topic: 'averages',
      task: 'table-mean',
      given,
      parts: { last: `${text(weighted)} \\div ${text(count)}` },
      steps: [
        numberStep('count', of(count), { sum: fs.map(text).join(' + ') }),
        numberStep('total', of(weighted), {
          sum: xs.map((x, i) => `${text(x)} \\times ${text(fs[i] ?? q.ZERO)}`).join(' + '),
        }),
      ],
      answer: of(q.divide(weighted, count) ?? q.ZERO),
      dressed: { accuracy, names: ['mean'] },
      mistakes: [
        mistake('rows-only', over(weighted, xs.length)),
        mistake('no-weights', over(total(xs), xs.length)),
        mistake('frequencies-averaged', over(count, xs.length)),
        mistake('total-only', weighted),
      ],
    },
    'last',
  );
}
