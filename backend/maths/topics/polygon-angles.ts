import type { Magnitude } from '../numbers/magnitude.ts';
import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import { angleProblem } from './angle-problem.ts';
import { type Draft, measured, numberStep } from './built.ts';
import { div, mul, n, sub, tex } from './formula.ts';
import type { TopicProblem } from './topic.ts';
import { numberOf, type Wording } from './wording.ts';

const SIDES: Readonly<Record<string, number>> = {
  triangle: 3,
  quadrilateral: 4,
  pentagon: 5,
  hexagon: 6,
  heptagon: 7,
  octagon: 8,
  nonagon: 9,
  decagon: 10,
  dodecagon: 12,
};
const NAMED = new RegExp(`\\b(${Object.keys(SIDES).join('|')})\\b`);
const SPARE =
  'angle angles polygon shape interior exterior inside outside sides side many number total together n x each one its deg all'.split(
    ' ',
  );

/** Angles of polygons: their sum, one of a regular one inside or outside, and the number of sides from that. */
export function readPolygon(wording: Wording): TopicProblem | undefined {
  if (!wording.has(/polygon|gon\b|quadrilateral|triangle|interior|exterior/)) return undefined;
  const regular = wording.take(/\bregular\b/) !== undefined;
  const sum = wording.take(/\b(?:sum|total)(?: of)?(?: all)?(?: the)?\b(?=.*angle)|\badd up to\b/) !== undefined;
  const outside = wording.take(/\bexterior\b|\boutside\b/) !== undefined;
  const inside = wording.take(/\binterior\b|\binside\b/) !== undefined;
  if (outside && inside) return undefined;
  const asksSides = wording.take(/\b(?:how many sides|number of sides)\b/) !== undefined;
  const counted = wording.take(/\b(\d{1,3})[- ](?:sided|sides?)\b/)?.[1];
  const named = wording.take(NAMED)?.[1];
  const count = counted === undefined ? SIDES[named ?? ''] : Number(counted);
  if (asksSides) return sidesFrom(wording, outside, inside, sum);
  if (count === undefined || count < 3 || (counted !== undefined && named !== undefined)) return undefined;
  if (!wording.isSpent(SPARE) || wording.has(/\d/)) return undefined;
  if (sum) return outside ? outsideSum(count) : sumProblem(count);
  if (!regular) return undefined;
  if (outside) return oneOutside(count);
  return inside || wording.has(/\bangle\b/) ? oneInside(count) : undefined;
}

const sumOfAngles = (count: number): Magnitude => n(180 * (count - 2));
const described = (count: number): string => `n = ${count}`;

function sumProblem(count: number): TopicProblem | undefined {
  return angleProblem({
    task: 'polygon-sum',
    parts: { sides: `${count}`, last: `${count - 2} \\times 180` },
    given: described(count),
    steps: [numberStep('triangles', n(count - 2), { sides: `${count}`, sum: `${count} - 2` })],
    answer: sumOfAngles(count),
    mistakes: [
      ['all-sides', n(180 * count)],
      ['one-too-many', n(180 * (count - 1))],
      ['outside-sum', n(360)],
    ],
  });
}

function outsideSum(count: number): TopicProblem | undefined {
  return angleProblem({
    task: 'outside-sum',
    parts: { sides: `${count}`, last: '360' },
    given: described(count),
    steps: [],
    answer: n(360),
    mistakes: [
      ['inside-sum', sumOfAngles(count)],
      ['half-turn', n(180)],
      ['all-sides', n(180 * count)],
    ],
  });
}

function oneInside(count: number): TopicProblem | undefined {
  const answer = div(sumOfAngles(count), n(count));
  return (
    answer &&
    angleProblem({
      task: 'polygon-inside',
      parts: { sides: `${count}`, last: `${tex(sumOfAngles(count))} \\div ${count}` },
      given: described(count),
      steps: [
        numberStep('triangles', n(count - 2), { sides: `${count}`, sum: `${count} - 2` }),
        numberStep('sum', sumOfAngles(count), { sum: `${count - 2} \\times 180` }, { unit: 'deg' }),
      ],
      answer,
      mistakes: [
        ['sum-only', sumOfAngles(count)],
        ['outside-instead', div(n(360), n(count))],
        ['all-sides', n(180)],
        ['triangles-divided', div(sumOfAngles(count), n(count - 2))],
      ],
    })
  );
}

function oneOutside(count: number): TopicProblem | undefined {
  const answer = div(n(360), n(count));
  return (
    answer &&
    angleProblem({
      task: 'polygon-outside',
      parts: { sides: `${count}`, last: `360 \\div ${count}` },
      given: described(count),
      steps: [],
      answer,
      mistakes: [
        ['inside-instead', sub(n(180), answer)],
        ['half-turn', div(n(180), n(count))],
        ['multiplied', mul(n(360), n(count))],
        ['inside-sum', sumOfAngles(count)],
      ],
    })
  );
}

function sidesFrom(wording: Wording, outside: boolean, inside: boolean, sum: boolean): TopicProblem | undefined {
  const value = numberOf(wording.take(/(?<![a-z\d.])(\d+(?:\.\d+)?)(?: ?deg)?(?![\d.])/)?.[1] ?? '');
  if (value === undefined || !wording.isSpent(SPARE) || wording.has(/\d/) || (!outside && !inside && !sum))
    return undefined;
  const angle = magnitude.of(value);
  const outer = outside ? angle : sub(n(180), angle);
  const answer = sum ? magnitude.plus(magnitude.times(n(1, 180), angle), n(2)) : div(n(360), outer);
  const whole = answer && magnitude.rationalOf(answer);
  if (answer === undefined || whole === undefined || !q.isInteger(whole) || whole.n < 3n || (outside && sum))
    return undefined;
  const draft: Omit<Draft, 'task' | 'steps' | 'mistakes'> = {
    topic: 'angles',
    given: `${tex(angle)}^\\circ`,
    answer,
    dressed: { names: ['n', 'sides'] },
  };
  if (sum) {
    const triangles = sub(answer, n(2));
    return measured(
      {
        ...draft,
        task: 'sides-from-sum',
        parts: { last: `${tex(triangles)} + 2` },
        steps: [numberStep('sum', triangles, { sum: `${tex(angle)} \\div 180` })],
        mistakes: [
          ['triangles-only', triangles],
          ['wrong-way', sub(triangles, n(2))],
          ['outside-sum', div(angle, n(360))],
        ],
      },
      'last',
    );
  }
  return measured(
    {
      ...draft,
      task: outside ? 'sides-from-outside' : 'sides-from-inside',
      parts: { last: `360 \\div ${tex(outer)}` },
      steps: outside ? [] : [numberStep('sum', outer, { sum: `180 - ${tex(angle)}` }, { unit: 'deg' })],
      mistakes: [
        ['half-turn', div(n(180), outer)],
        ['inside-used', outside ? div(n(360), sub(n(180), angle)) : div(n(360), angle)],
        ['one-less', sub(answer, n(1))],
      ],
    },
    'last',
  );
}
