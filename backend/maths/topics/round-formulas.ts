import { add, at, div, type Formula, half, mul, n, product, sq, sumOf, tex, type Worked } from './formula.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as magnitude from '../numbers/magnitude.ts';

const [two, three, four] = [n(2), n(3), n(4)];

/** The radius from what is given, with the sum for it where that is the diameter. */
function radius(v: readonly Magnitude[], fromDiameter: boolean): { r: Magnitude; d: Magnitude; sums: Worked['sums'] } {
  const given = at(v, 0);
  if (!fromDiameter) return { r: given, d: mul(two, given), sums: [] };
  return { r: half(given), d: given, sums: [[`${tex(given)} \\div 2`, half(given), 'radius']] };
}

type Work = (r: Magnitude, pi: Magnitude, more: readonly Magnitude[], d: Magnitude) => Worked;

/** A formula in the radius, for a figure whose radius or diameter is given. */
const round = (
  task: string,
  shapes: Formula['shapes'],
  asked: Formula['asked'],
  power: Formula['power'],
  more: Formula['from'],
  work: Work,
): Formula[] =>
  (['radius', 'diameter'] as const).map((first) => ({
    task,
    shapes,
    asked,
    power,
    from: [first, ...more],
    work(v, pi) {
      const { r, d, sums } = radius(v, first === 'diameter');
      const worked = work(r, pi, v.slice(1), d);
      const swapped = first === 'diameter' ? work(d, pi, v.slice(1), d) : undefined;
      return {
        ...worked,
        sums: [...sums, ...worked.sums],
        mistakes: [...worked.mistakes, ['diameter-as-radius', swapped?.last[1]]],
      };
    },
  }));

const circleArea: Work = (r, pi) => ({
  sums: [[`${tex(r)}^2`, sq(r)]],
  last: [`\\pi \\times ${tex(sq(r))}`, mul(pi, sq(r))],
  mistakes: [
    ['circumference-instead', mul(two, pi, r)],
    ['forgot-pi', sq(r)],
    ['squared-pi', mul(pi, pi, sq(r))],
    ['forgot-square', mul(pi, r)],
  ],
});

const circumference: Work = (r, pi) => ({
  sums: [[`2 \\times ${tex(r)}`, mul(two, r)]],
  last: [`\\pi \\times ${tex(mul(two, r))}`, mul(pi, two, r)],
  mistakes: [
    ['area-instead', mul(pi, sq(r))],
    ['forgot-two', mul(pi, r)],
    ['forgot-pi', mul(two, r)],
  ],
});

const part =
  (share: Magnitude): Work =>
  (r, pi) => ({
    sums: [
      [`${tex(r)}^2`, sq(r)],
      [`\\pi \\times ${tex(sq(r))}`, mul(pi, sq(r))],
    ],
    last: [`${tex(mul(pi, sq(r)))} \\times ${magnitude.magnitudeLatex(share, false) ?? ''}`, mul(share, pi, sq(r))],
    mistakes: [
      ['whole-circle', mul(pi, sq(r))],
      ['circumference-instead', mul(share, two, pi, r)],
      ['forgot-pi', mul(share, sq(r))],
    ],
  });

const turn = (angle: Magnitude): Magnitude => mul(angle, n(1, 360));

const sectorArea: Work = (r, pi, [angle = four]) => {
  const whole = mul(pi, sq(r));
  return {
    sums: [[`\\pi \\times ${tex(r)}^2`, whole]],
    last: [`\\frac{${tex(angle)}}{360} \\times ${tex(whole)}`, mul(turn(angle), whole)],
    mistakes: [
      ['whole-circle', whole],
      ['arc-instead', mul(turn(angle), two, pi, r)],
      ['forgot-pi', mul(turn(angle), sq(r))],
      ['half-turn', mul(two, turn(angle), whole)],
    ],
  };
};

const arcLength: Work = (r, pi, [angle = four]) => {
  const whole = mul(two, pi, r);
  return {
    sums: [[`2 \\times \\pi \\times ${tex(r)}`, whole]],
    last: [`\\frac{${tex(angle)}}{360} \\times ${tex(whole)}`, mul(turn(angle), whole)],
    mistakes: [
      ['whole-circle', whole],
      ['sector-instead', mul(turn(angle), pi, sq(r))],
      ['forgot-two', mul(turn(angle), pi, r)],
      ['forgot-pi', mul(turn(angle), two, r)],
    ],
  };
};

const cylinderVolume: Work = (r, pi, [h = two]) => ({
  sums: [[`\\pi \\times ${tex(r)}^2`, mul(pi, sq(r))]],
  last: [product(mul(pi, sq(r)), h), mul(pi, sq(r), h)],
  mistakes: [
    ['forgot-square', mul(pi, r, h)],
    ['forgot-pi', mul(sq(r), h)],
    ['curved-instead', mul(two, pi, r, h)],
    ['cone-instead', mul(n(1, 3), pi, sq(r), h)],
  ],
});

const cylinderSurface: Work = (r, pi, [h = two]) => {
  const [ends, side] = [mul(two, pi, sq(r)), mul(two, pi, r, h)];
  return {
    sums: [
      [`2 \\times \\pi \\times ${tex(r)}^2`, ends],
      [`2 \\times \\pi \\times ${product(r, h)}`, side],
    ],
    last: [sumOf(ends, side), add(ends, side)],
    mistakes: [
      ['one-end-missed', add(half(ends), side)],
      ['ends-missed', side],
      ['volume-instead', mul(pi, sq(r), h)],
    ],
  };
};

const curved: Work = (r, pi, [h = two]) => ({
  sums: [[`2 \\times \\pi \\times ${tex(r)}`, mul(two, pi, r)]],
  last: [product(mul(two, pi, r), h), mul(two, pi, r, h)],
  mistakes: [
    ['forgot-two', mul(pi, r, h)],
    ['volume-instead', mul(pi, sq(r), h)],
    ['ends-added', add(mul(two, pi, r, h), mul(two, pi, sq(r)))],
  ],
});

const coneVolume: Work = (r, pi, [h = two]) => ({
  sums: [[`\\pi \\times ${tex(r)}^2 \\times ${tex(h)}`, mul(pi, sq(r), h)]],
  last: [`${tex(mul(pi, sq(r), h))} \\div 3`, mul(n(1, 3), pi, sq(r), h)],
  mistakes: [
    ['forgot-third', mul(pi, sq(r), h)],
    ['half-instead', half(mul(pi, sq(r), h))],
    ['forgot-square', mul(n(1, 3), pi, r, h)],
  ],
});

const coneCurved: Work = (r, pi, [l = two]) => ({
  sums: [[product(r, l), mul(r, l)]],
  last: [`\\pi \\times ${tex(mul(r, l))}`, mul(pi, r, l)],
  mistakes: [
    ['doubled', mul(two, pi, r, l)],
    ['base-added', add(mul(pi, r, l), mul(pi, sq(r)))],
    ['forgot-pi', mul(r, l)],
  ],
});

const cubed = (r: Magnitude): Magnitude => mul(r, r, r);

const ball =
  (share: Magnitude): Work =>
  (r, pi) => ({
    sums: [[`${tex(r)}^3`, cubed(r)]],
    last: [
      `${magnitude.magnitudeLatex(share, false) ?? ''} \\times \\pi \\times ${tex(cubed(r))}`,
      mul(share, pi, cubed(r)),
    ],
    mistakes: [
      ['squared-not-cubed', mul(share, pi, sq(r))],
      ['surface-instead', mul(four, pi, sq(r))],
      ['forgot-third', mul(three, share, pi, cubed(r))],
      ['forgot-fraction', mul(pi, cubed(r))],
    ],
  });

const sphereSurface: Work = (r, pi) => ({
  sums: [[`${tex(r)}^2`, sq(r)]],
  last: [`4 \\times \\pi \\times ${tex(sq(r))}`, mul(four, pi, sq(r))],
  mistakes: [
    ['circle-instead', mul(pi, sq(r))],
    ['volume-instead', mul(n(4, 3), pi, cubed(r))],
    ['forgot-square', mul(four, pi, r)],
    ['forgot-pi', mul(four, sq(r))],
  ],
});

const fromCircumference =
  (share: Magnitude): Formula['work'] =>
  ([c = two], pi) => {
    const d = div(c, pi);
    const answer = d && mul(share, d);
    return {
      sums: share === two ? [] : [[`${tex(c)} \\div \\pi`, d]],
      last: [`${tex(d)} \\div 2`, answer],
      mistakes: [
        ['forgot-half', d],
        ['forgot-pi', half(c)],
        ['root-instead', d && magnitude.root(d)],
      ],
    };
  };

/** Circles and their parts, cylinders, cones and spheres. */
export const ROUND: readonly Formula[] = [
  ...round('circle-area', ['circle'], 'area', 2, [], circleArea),
  ...round('circumference', ['circle'], 'circumference', 1, [], circumference),
  ...round('circumference', ['circle'], 'perimeter', 1, [], circumference),
  ...round('part-area', ['semicircle'], 'area', 2, [], part(n(1, 2))),
  ...round('part-area', ['quarter-circle'], 'area', 2, [], part(n(1, 4))),
  ...round('semicircle-perimeter', ['semicircle'], 'perimeter', 1, [], (r, pi) => ({
    sums: [[`\\pi \\times ${tex(r)}`, mul(pi, r)]],
    last: [sumOf(mul(pi, r), mul(two, r)), add(mul(pi, r), mul(two, r))],
    mistakes: [
      ['straight-missed', mul(pi, r)],
      ['whole-circle', mul(two, pi, r)],
      ['whole-circle', add(mul(two, pi, r), mul(two, r))],
    ],
  })),
  ...round('sector-area', ['sector'], 'area', 2, ['angle'], sectorArea),
  ...round('arc-length', ['sector', 'circle'], 'arc', 1, ['angle'], arcLength),
  ...round('cylinder-volume', ['cylinder'], 'volume', 3, ['height'], cylinderVolume),
  ...round('cylinder-volume', ['cylinder'], 'volume', 3, ['length'], cylinderVolume),
  ...round('cylinder-surface', ['cylinder'], 'surface', 2, ['height'], cylinderSurface),
  ...round('cylinder-curved', ['cylinder'], 'curved', 2, ['height'], curved),
  ...round('cone-volume', ['cone'], 'volume', 3, ['height'], coneVolume),
  ...round('cone-curved', ['cone'], 'curved', 2, ['slant'], coneCurved),
  ...round('sphere-volume', ['sphere'], 'volume', 3, [], ball(n(4, 3))),
  ...round('hemisphere-volume', ['hemisphere'], 'volume', 3, [], ball(n(2, 3))),
  ...round('sphere-surface', ['sphere'], 'surface', 2, [], sphereSurface),
  {
    task: 'radius-from-circumference',
    shapes: ['circle'],
    asked: 'radius',
    power: 1,
    from: ['circumference'],
    work: fromCircumference(n(1, 2)),
  },
  {
    task: 'diameter-from-circumference',
    shapes: ['circle'],
    asked: 'diameter',
    power: 1,
    from: ['circumference'],
    work: ([c = two], pi) => ({
      sums: [],
      last: [`${tex(c)} \\div \\pi`, div(c, pi)],
      mistakes: [
        ['needless-half', div(half(c), pi)],
        ['forgot-pi', half(c)],
        ['multiplied-back', mul(c, pi)],
      ],
    }),
  },
  {
    task: 'radius-from-area',
    shapes: ['circle'],
    asked: 'radius',
    power: 1,
    from: ['area'],
    work: ([a = two], pi) => {
      const square = div(a, pi);
      return {
        sums: [[`${tex(a)} \\div \\pi`, square]],
        last: [`\\sqrt{${tex(square)}}`, square && magnitude.root(square)],
        mistakes: [
          ['forgot-root', square],
          ['halved', square && half(square)],
          ['forgot-pi', magnitude.root(a)],
        ],
      };
    },
  },
];
