import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import type { Rational } from '../numbers/rational.ts';
import { angleOf, trig, trigInRadians, type TrigName } from '../numbers/trig.ts';
import { unitLatex } from '../replies/measure-unit.ts';
import { type Draft, measured, numberStep } from './built.ts';
import { add, div, half, mul, sq, sub, tex } from './formula.ts';
import type { Topic, TopicProblem, TopicStep } from './topic.ts';
import { type Accuracy, type Given, givenOf, LENGTH, oneUnit, takeAccuracy, Wording } from './wording.ts';

type Side = 'hyp' | 'opp' | 'adj' | 'leg';

const NAMES: Readonly<Record<Side | 'angle', string>> = {
  hyp: String.raw`hypotenuse|hyp|longest side`,
  opp: String.raw`opposite(?: side)?|opp`,
  adj: String.raw`adjacent(?: side)?|adj`,
  leg: String.raw`(?:(?:2|two|one|1|another|the other|other|both|its|the) )?(?:(?:of )?(?:the )?(?:shorter|other|perpendicular|missing|third|unknown) )?(?:sides?|legs?)(?: lengths?)?`,
  angle: 'angle',
};
const IS = String.raw`(?:of (?:an?|the) (?:right[- ]?(?:angled?)? )?triangle )?(?:of length|with length|has (?:a )?length|is|are|of|=|:|measures?|equal to|lengths?)*(?: of)? ?`;
const SPARE =
  'leg legs right angled angle right-angled triangle triangles side sides length lengths missing third other another unknown using pythagoras pythagorean theorem trigonometry trig long use theta x one whose lies to hypotenuse another diagonal rectangle solve opposite degrees deg two'.split(
    ' ',
  );

/** Right-angled triangles: a side by Pythagoras, a side or an angle by sine, cosine and tangent. */
export const rightTriangle: Topic = {
  name: 'right-triangle',
  read(text) {
    const wording = new Wording(text);
    if (
      !wording.has(
        /right[- ]?(?:angled?)?[- ]?triangle|right-angled|pythagor|hypotenuse|\bhyp\b|diagonal of (?:a|the) rectangle/,
      )
    )
      return undefined;
    if (wording.has(/\barea\b|perimeter|isosceles|prove|ratio of/)) return undefined;
    return readDiagonal(new Wording(text)) ?? readSides(wording);
  },
};

function readDiagonal(wording: Wording): TopicProblem | undefined {
  const accuracy = takeAccuracy(wording);
  if (wording.take(/\bdiagonal of (?:a|the) rectangle\b/) === undefined) return undefined;
  const by =
    wording.take(new RegExp(`${LENGTH} ?(?:by|x|\\*) ?${LENGTH}`)) ??
    wording.take(
      new RegExp(
        `(?:with |whose )?(?:length|sides) (?:is |of |are )?${LENGTH},? and (?:width |breadth )?(?:is |of )?${LENGTH}`,
      ),
    );
  const [a, b] = [givenOf(by?.[1], by?.[2] ?? by?.[4]), givenOf(by?.[3], by?.[4])];
  if (a === undefined || b === undefined || !wording.isSpent(SPARE)) return undefined;
  return pythagoras('diagonal', [a, b], accuracy);
}

function readSides(wording: Wording): TopicProblem | undefined {
  const accuracy = takeAccuracy(wording);
  const sides: Partial<Record<Side, Given[]>> = {};
  const put = (side: Side, given: Given | undefined): boolean => {
    if (given === undefined) return false;
    sides[side] = [...(sides[side] ?? []), given];
    return true;
  };
  const both = wording.take(new RegExp(`(?:${NAMES.leg}) ?${IS}${LENGTH},? (?:and|by|,) ?${LENGTH}(?! ?deg)`));
  if (
    both !== undefined &&
    !(put('leg', givenOf(both[1], both[2] ?? both[4])) && put('leg', givenOf(both[3], both[4] ?? both[2])))
  )
    return undefined;
  const angle =
    wording.take(new RegExp(`\\b(?:${NAMES.angle}) ?${IS}(\\d+(?:\\.\\d+)?)(?: ?deg)?`)) ??
    wording.take(/(\d+(?:\.\d+)?) ?deg(?: angle)?/);
  for (const side of ['hyp', 'opp', 'adj', 'leg'] as const) {
    const after = new RegExp(`\\b(?:${NAMES[side]}) ?${IS}${LENGTH}(?! ?deg)`);
    const before = new RegExp(`${LENGTH} (?:${NAMES[side]})\\b(?! (?:is|of|=) ?\\d)`);
    for (let one = wording.take(after) ?? wording.take(before); one !== undefined; one = wording.take(after))
      if (!put(side, givenOf(one[1], one[2]))) return undefined;
  }
  const asked = takeAsked(wording, angle !== undefined);
  if (asked === undefined || !wording.isSpent(SPARE) || wording.has(/\d/)) return undefined;
  const [hyp, ...hyps] = sides.hyp ?? [];
  const [opp, ...opps] = sides.opp ?? [];
  const [adj, ...adjs] = sides.adj ?? [];
  const legs = sides.leg ?? [];
  if (hyps.length + opps.length + adjs.length > 0) return undefined;
  if (angle === undefined && asked !== 'angle') {
    if (asked === 'hyp' && hyp === undefined && legs.length === 2) return pythagoras('hypotenuse', legs, accuracy);
    const [leg, ...more] = legs;
    const wantsLeg = asked === 'leg' && hyp !== undefined && leg !== undefined && more.length === 0;
    return wantsLeg ? pythagoras('leg', [hyp, leg], accuracy) : undefined;
  }
  if (legs.length > 0) return undefined;
  const degrees = angle === undefined ? undefined : givenOf(angle[1], undefined)?.number;
  if (asked === 'angle') return degrees === undefined ? angleFrom({ hyp, opp, adj }, accuracy) : undefined;
  return degrees === undefined || asked === 'leg' ? undefined : sideFrom(asked, degrees, { hyp, opp, adj }, accuracy);
}

/** What is still named once all that is given has been taken; a bare third side is a leg next to a hypotenuse. */
function takeAsked(wording: Wording, hasAngle: boolean): Side | 'angle' | undefined {
  const found = (['hyp', 'opp', 'adj', 'angle'] as const).filter((side) =>
    wording.take(
      new RegExp(
        `\\b(?:find|calculate|work out|what is|whats|determine|solve for|length of|size of|get)\\b[^;.?]*?\\b(?:${NAMES[side]})\\b(?! triangle| to)`,
      ),
    ),
  );
  if (found.length === 1) return found[0];
  if (found.length > 1 || hasAngle) return undefined;
  if (wording.has(/\b(?:hypotenuse|longest side)\b/)) return 'hyp';
  return wording.has(/\b(?:side|leg)\b/) ? 'leg' : undefined;
}

type Known = { readonly hyp: Given | undefined; readonly opp: Given | undefined; readonly adj: Given | undefined };

const shownAll = (given: readonly (readonly [string, Given])[]): string =>
  given.map(([name, { value, unit }]) => `\\text{${name} } ${tex(value)}${unitLatex(unit)}`).join(',\\ ');

function pythagoras(
  task: 'hypotenuse' | 'diagonal' | 'leg',
  [first, second]: readonly Given[],
  accuracy: Accuracy,
): TopicProblem | undefined {
  if (first === undefined || second === undefined) return undefined;
  const unit = oneUnit([first, second]);
  const [a, b] = [first.value, second.value];
  const isLeg = task === 'leg';
  const square = isLeg ? sub(sq(a), sq(b)) : add(sq(a), sq(b));
  const answer = magnitude.root(square);
  if (unit === undefined || answer === undefined || square.near.lo <= 0n) return undefined;
  const other = isLeg ? add(sq(a), sq(b)) : sub(sq(a), sq(b));
  const names = isLeg ? ['hypotenuse', 'side'] : ['side', 'side'];
  return measured(
    {
      topic: 'right-triangle',
      task,
      given: `${shownAll([
        [names[0] ?? '', first],
        [names[1] ?? '', second],
      ])},\\ \\text{${isLeg ? 'side' : task}?}`,
      parts: { a: tex(a), b: tex(b), last: `\\sqrt{${tex(square)}}` },
      steps: [numberStep('squares', square, { sum: `${tex(a)}^2 ${isLeg ? '-' : '+'} ${tex(b)}^2` })],
      answer,
      dressed: { unit, accuracy, names: [task, 'x', 'c', 'a', 'b', 'side', 'it'] },
      mistakes: [
        ['no-squares', isLeg ? sub(a, b) : add(a, b)],
        ['forgot-root', square],
        [isLeg ? 'added-squares' : 'subtracted-squares', magnitude.root(other) ?? magnitude.root(sub(sq(b), sq(a)))],
        ['halved', half(square)],
      ],
    },
    'last',
  );
}

/** The ratio of two sides, as the sides over and under it. */
const RATIOS: Readonly<Record<TrigName, readonly [keyof Known, keyof Known]>> = {
  sin: ['opp', 'hyp'],
  cos: ['adj', 'hyp'],
  tan: ['opp', 'adj'],
};
const RATIO_NAMES: readonly TrigName[] = ['sin', 'cos', 'tan'];
const LONG: Readonly<Record<keyof Known, string>> = { hyp: 'hypotenuse', opp: 'opposite', adj: 'adjacent' };

const ratioStep = (name: TrigName, parts: Readonly<Record<string, string>>): TopicStep => ({
  id: 'ratio',
  parts: { ...parts, ratio: `\\${name}` },
  expected: {
    kind: 'choice',
    right: name === 'sin' ? ['sin', 'soh'] : name === 'cos' ? ['cos', 'cah'] : ['tan', 'toa'],
    others: RATIO_NAMES.filter((other) => other !== name),
  },
});

function sideFrom(asked: keyof Known, degrees: Rational, known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const given = (['hyp', 'opp', 'adj'] as const).filter((side) => known[side] !== undefined);
  const [from, ...more] = given;
  const one = from && known[from];
  if (from === undefined || one === undefined || more.length > 0 || from === asked || degrees.n >= 90n * degrees.d)
    return undefined;
  const name = RATIO_NAMES.find((ratio) => RATIOS[ratio].includes(from) && RATIOS[ratio].includes(asked));
  const unit = oneUnit([one]);
  const ratio = name && trig(name, degrees);
  if (name === undefined || unit === undefined || ratio === undefined) return undefined;
  const times = RATIOS[name][0] === asked;
  const go = (value: Magnitude | undefined, multiply: boolean): Magnitude | undefined =>
    value && (multiply ? mul(one.value, value) : div(one.value, value));
  const answer = go(ratio, times);
  if (answer === undefined) return undefined;
  const angle = tex(magnitude.of(degrees));
  return measured(
    {
      topic: 'right-triangle',
      task: times ? 'side-times' : 'side-over',
      given: `${shownAll([[LONG[from], one]])},\\ \\alpha = ${angle}^\\circ,\\ \\text{${LONG[asked]}?}`,
      parts: {
        known: `\\text{${LONG[from]}}`,
        asked: `\\text{${LONG[asked]}}`,
        last: times
          ? `${tex(one.value)} \\times \\${name} ${angle}^\\circ`
          : `${tex(one.value)} \\div \\${name} ${angle}^\\circ`,
      },
      steps: [ratioStep(name, { known: `\\text{${LONG[from]}}`, asked: `\\text{${LONG[asked]}}` })],
      answer,
      dressed: { unit, accuracy, names: [LONG[asked], 'x', 'it', 'side'] },
      mistakes: [
        ['multiplied-or-divided', go(ratio, !times)],
        ...RATIO_NAMES.filter((other) => other !== name).map((other): Draft['mistakes'][number] => [
          'other-ratio',
          go(trig(other, degrees), times),
          { used: `\\${other}` },
        ]),
        ['radians', go(trigInRadians(name, degrees), times)],
      ],
    },
    'last',
  );
}

function angleFrom(known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const name = RATIO_NAMES.find((ratio) => RATIOS[ratio].every((side) => known[side] !== undefined));
  const count = [known.hyp, known.opp, known.adj].filter((one) => one !== undefined).length;
  const [over, under] = name === undefined ? [] : RATIOS[name].map((side) => known[side]);
  if (
    name === undefined ||
    over === undefined ||
    under === undefined ||
    count !== 2 ||
    oneUnit([over, under]) === undefined
  )
    return undefined;
  const ratio = div(over.value, under.value);
  const answer = ratio && angleOf(name, ratio);
  if (
    ratio === undefined ||
    answer === undefined ||
    (name !== 'tan' && ratio.near.hi >= magnitude.of({ n: 1n, d: 1n }).near.lo)
  )
    return undefined;
  const upside = div(under.value, over.value);
  const [top, bottom] = RATIOS[name];
  return measured(
    {
      topic: 'right-triangle',
      task: 'angle',
      given: `${shownAll([
        [LONG[top], over],
        [LONG[bottom], under],
      ])},\\ \\alpha`,
      parts: {
        known: `\\text{${LONG[top]}}`,
        asked: `\\text{${LONG[bottom]}}`,
        last: `\\${name}^{-1}\\left(${magnitude.magnitudeLatex(ratio, false) ?? ''}\\right)`,
      },
      steps: [
        ratioStep(name, { known: `\\text{${LONG[top]}}`, asked: `\\text{${LONG[bottom]}}` }),
        numberStep(
          'quotient',
          ratio,
          { ratio: `\\${name}`, sum: `${tex(over.value)} \\div ${tex(under.value)}` },
          { decimals: false },
        ),
      ],
      answer,
      dressed: { unit: 'deg', accuracy, names: ['angle', 'x', 'theta', 'it'] },
      mistakes: [
        ...RATIO_NAMES.filter((other) => other !== name).map((other): Draft['mistakes'][number] => [
          'other-ratio',
          angleOf(other, ratio),
          { used: `\\${other}` },
        ]),
        ['upside-down', name === 'tan' && upside ? angleOf('tan', upside) : undefined],
        ['ratio-only', ratio],
        ['radians', mul(answer, div(magnitude.PI, magnitude.of({ n: 180n, d: 1n })) ?? answer)],
      ],
    },
    'last',
  );
}
