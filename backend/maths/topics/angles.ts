import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import { angleProblem } from './angle-problem.ts';
import { numberStep } from './built.ts';
import { add, div, half, mul, n, sub, sumOf, tex } from './formula.ts';
import { readPolygon } from './polygon-angles.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { numberOf, Wording } from './wording.ts';

/** Facts in which the angles together make a whole, tried in this order. */
const TOTALS: readonly (readonly [task: string, total: number, words: string])[] = [
  ['cyclic', 180, String.raw`(?:opposite angles? (?:of|in) (?:a )?)?cyclic quadrilateral`],
  ['right-triangle', 90, String.raw`right[- ]?(?:angled?)? triangle`],
  ['triangle', 180, String.raw`triangle(?: [a-z]{3})?`],
  ['quadrilateral', 360, String.raw`quadrilateral(?: [a-z]{4})?|four-sided shape`],
  [
    'line',
    180,
    String.raw`(?:on |along |at a point on )?(?:a )?straight (?:line|angle)|(?:on|along) a line|linear pair`,
  ],
  ['point', 360, String.raw`(?:round|around|about|at|meet at|meeting at) (?:a|the|one|1) (?:single )?point|full turn`],
  ['co-interior', 180, String.raw`co-?interior|allied|same[- ]side interior|c[- ]angles?`],
  ['complementary', 90, String.raw`complementary|complement`],
  ['supplementary', 180, String.raw`supplementary|supplement`],
];

/** Facts in which two angles are equal. */
const EQUALS: readonly (readonly [task: string, words: string])[] = [
  ['opposite', String.raw`(?:vertically |vertical )opposite(?: to)?|vertical angles?`],
  ['corresponding', String.raw`corresponding(?: to)?|f[- ]angles?`],
  ['alternate', String.raw`alternate(?: interior| exterior)?(?: to)?|z[- ]angles?`],
  ['same-segment', String.raw`(?:in )?(?:the )?same segment`],
];

const SPARE =
  'angle angles third missing other remaining unknown small smaller interior inside x y z deg degrees lines line parallel circle one fourth equal any pairs two first second last whose shape find them between pair cut transversal lie lies makes make sits base sides quadrilateral add up shape three'.split(
    ' ',
  );

/** Angles from what they make together or which are equal: lines, points, triangles, parallels, circles, polygons. */
export const angles: Topic = {
  name: 'angles',
  read(text) {
    const wording = new Wording(text);
    return (
      readPolygon(new Wording(text)) ??
      readCircle(new Wording(text)) ??
      readIsosceles(new Wording(text)) ??
      readFact(wording)
    );
  },
};

/** Takes every angle that the text gives, in degrees; undefined where a number is no angle between 0 and 360. */
export function takeAngles(wording: Wording): Magnitude[] | undefined {
  wording.take(/\b(?:2|3|4) (?:of the |of its |other |known |interior )?angles\b/);
  wording.take(/\b1 (?=angle)/);
  const found: Magnitude[] = [];
  for (let one = wording.take(DEGREES); one !== undefined; one = wording.take(DEGREES)) {
    const value = numberOf(one[1] ?? '');
    if (value === undefined || value.n <= 0n || !q.less(value, q.rational(360n))) return undefined;
    found.push(magnitude.of(value));
  }
  return found;
}

const DEGREES = /(?<![a-z\d.])(\d+(?:\.\d+)?)(?: ?deg)?(?![\d.]*[a-z/])/;
const asksAngle = (wording: Wording): boolean => wording.has(/\bangles?\b|\bx\b|\bcomplement|\bsupplement/);

function readFact(wording: Wording): TopicProblem | undefined {
  if (!asksAngle(wording) || wording.has(/isosceles|equilateral|exterior angle/)) return undefined;
  const total = TOTALS.find(([, , words]) => wording.take(new RegExp(`\\b(?:${words})\\b`)) !== undefined);
  const equal =
    total === undefined
      ? EQUALS.find(([, words]) => wording.take(new RegExp(`\\b(?:${words})\\b`)) !== undefined)
      : undefined;
  const given = takeAngles(wording);
  if (given === undefined || !wording.isSpent(SPARE)) return undefined;
  if (total !== undefined) return restOf(total[0], total[1], given);
  const [only, ...more] = given;
  return equal === undefined || only === undefined || more.length > 0 ? undefined : equalTo(equal[0], only);
}

const COUNTS: Readonly<Record<string, readonly number[]>> = {
  triangle: [2],
  quadrilateral: [3],
  line: [1, 2, 3],
  point: [1, 2, 3, 4],
};

function restOf(task: string, total: number, given: readonly Magnitude[]): TopicProblem | undefined {
  const [first] = given;
  if (first === undefined || !(COUNTS[task] ?? [1]).includes(given.length)) {
    // A right angle may be given as one of the angles of a right-angled triangle.
    return task === 'right-triangle' && given.length === 2 ? restOf('triangle', 180, given) : undefined;
  }
  const sum = add(...given);
  const answer = sub(n(total), sum);
  const other = total === 180 ? 360 : 180;
  return angleProblem({
    task,
    parts: { total: `${total}^\\circ`, last: `${total} - ${tex(sum)}` },
    given: given.map((angle) => `${tex(angle)}^\\circ`).join(',\\ '),
    steps: given.length > 1 ? [numberStep('sum', sum, { sum: sumOf(...given) }, { unit: 'deg' })] : [],
    answer,
    mistakes: [
      ['other-total', sub(n(other), sum)],
      ['sum-only', given.length > 1 ? sum : undefined],
      ['one-only', given.length > 1 ? sub(n(total), first) : undefined],
      ['added-on', add(n(total), sum)],
      ['right-angle', total === 90 ? undefined : sub(n(90), sum)],
      ['equal', given.length === 1 ? first : undefined],
    ],
  });
}

const equalTo = (task: string, angle: Magnitude): TopicProblem | undefined =>
  angleProblem({
    task,
    parts: { last: tex(angle) },
    given: `${tex(angle)}^\\circ`,
    steps: [],
    answer: angle,
    mistakes: [
      ['made-180', sub(n(180), angle)],
      ['made-90', sub(n(90), angle)],
      ['made-360', sub(n(360), angle)],
      ['halved', half(angle)],
    ],
  });

function readIsosceles(wording: Wording): TopicProblem | undefined {
  if (wording.take(/\bisosceles triangle(?: [a-z]{3})?\b/) === undefined) return undefined;
  const has = (role: string): boolean =>
    wording.take(
      new RegExp(
        `\\b(?:${role})(?: angles?)?(?: each)?(?: of (?:an?|the|its) ;)?(?: is| are| of| =| measures?)? (?=\\d)`,
      ),
    ) !== undefined;
  const fromBase = has(String.raw`(?:one |1 |each |both |the )?(?:of (?:the|its) )?(?:equal|base)`);
  const fromTop =
    !fromBase &&
    has(String.raw`top|apex|vertex|vertical|third|unequal|different|angle between the (?:two )?equal sides`);
  const given = takeAngles(wording);
  const [angle, ...more] = given ?? [];
  if (angle === undefined || more.length > 0 || fromBase === fromTop) return undefined;
  const asked = wording.take(/\b(?:equal|base|top|apex|vertex|vertical|third|unequal|different)\b/)?.[0];
  const asksBase = asked === 'equal' || asked === 'base';
  if (!wording.isSpent(SPARE) || (asked !== undefined && asksBase === fromBase)) return undefined;
  const rest = sub(n(180), angle);
  const doubled = mul(n(2), angle);
  return fromBase
    ? angleProblem({
        task: 'isosceles-top',
        parts: { last: `180 - ${tex(doubled)}` },
        given: `${tex(angle)}^\\circ,\\ ${tex(angle)}^\\circ`,
        steps: [numberStep('sum', doubled, { sum: `2 \\times ${tex(angle)}` }, { unit: 'deg' })],
        answer: sub(n(180), doubled),
        mistakes: [
          ['one-base-only', rest],
          ['halved-rest', half(rest)],
          ['equal', angle],
          ['sum-only', doubled],
        ],
      })
    : angleProblem({
        task: 'isosceles-base',
        parts: { last: `${tex(rest)} \\div 2` },
        given: `${tex(angle)}^\\circ`,
        steps: [numberStep('sum', rest, { sum: `180 - ${tex(angle)}` }, { unit: 'deg' })],
        answer: half(rest),
        mistakes: [
          ['forgot-half', rest],
          ['equal', angle],
          ['doubled-given', sub(n(180), doubled)],
        ],
      });
}

function readCircle(wording: Wording): TopicProblem | undefined {
  if (wording.take(/\bangle in a semi-?circle\b/) !== undefined && wording.isSpent(SPARE)) {
    return angleProblem({
      task: 'semicircle',
      parts: { last: '90' },
      given: '180^\\circ',
      steps: [],
      answer: n(90),
      mistakes: [
        ['whole-line', n(180)],
        ['half-right', n(45)],
        ['third', n(60)],
      ],
    });
  }
  if (!wording.has(/circle|circumference|arc/)) return undefined;
  const centre = wording.take(
    /\bangle (?:subtended )?(?:by an arc |by the arc )?at (?:the )?cent(?:re|er)(?: of (?:a|the) circle)? (?:is|=|of|measures)? ?(\d+(?:\.\d+)?) ?(?:deg)?/,
  );
  const edge = wording.take(
    /\bangle (?:subtended )?(?:by an arc |by the arc )?at (?:the )?circumference(?: of (?:a|the) circle)? (?:is|=|of|measures)? ?(\d+(?:\.\d+)?) ?(?:deg)?/,
  );
  const value = numberOf(centre?.[1] ?? edge?.[1] ?? '');
  if (value === undefined || (centre !== undefined && edge !== undefined)) return undefined;
  const asked =
    centre === undefined ? /\b(?:angle )?at (?:the )?cent(?:re|er)\b/ : /\b(?:angle )?at (?:the )?circumference\b/;
  if (wording.take(asked) === undefined || !wording.isSpent([...SPARE, ...'arc same subtended standing'.split(' ')]))
    return undefined;
  const angle = magnitude.of(value);
  const common = { given: `${tex(angle)}^\\circ`, steps: [] };
  return centre === undefined
    ? angleProblem({
        ...common,
        task: 'at-centre',
        parts: { last: `2 \\times ${tex(angle)}` },
        answer: mul(n(2), angle),
        mistakes: [
          ['equal', angle],
          ['wrong-way', half(angle)],
          ['made-180', sub(n(180), angle)],
        ],
      })
    : angleProblem({
        ...common,
        task: 'at-edge',
        parts: { last: `${tex(angle)} \\div 2` },
        answer: div(angle, n(2)) ?? angle,
        mistakes: [
          ['equal', angle],
          ['wrong-way', mul(n(2), angle)],
          ['made-180', sub(n(180), angle)],
        ],
      });
}
