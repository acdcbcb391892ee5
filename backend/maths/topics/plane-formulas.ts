import { add, at, div, type Formula, half, mul, n, product, sq, sub, sumOf, tex, type Worked } from './formula.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as magnitude from '../numbers/magnitude.ts';

const two = n(2);

function rectangleArea(l: Magnitude, w: Magnitude): Worked {
  return {
    sums: [],
    last: [product(l, w), mul(l, w)],
    mistakes: [
      ['perimeter-instead', mul(two, add(l, w))],
      ['added', add(l, w)],
      ['needless-half', half(mul(l, w))],
    ],
  };
}

function halfProduct(b: Magnitude, h: Magnitude): Worked {
  const whole = mul(b, h);
  return {
    sums: [[product(b, h), whole]],
    last: [`${tex(whole)} \\div 2`, half(whole)],
    mistakes: [
      ['forgot-half', whole],
      ['added', add(b, h)],
      ['half-of-sum', half(add(b, h))],
    ],
  };
}

function allRound(sides: readonly Magnitude[]): Worked {
  const [first, second] = [at(sides, 0), at(sides, 1)];
  return {
    sums: [],
    last: [sumOf(...sides), add(...sides)],
    mistakes: [
      ['multiplied', mul(...sides)],
      ['one-side-missed', add(first, second)],
      ['two-sides-missed', sides.length > 3 ? add(first, first) : undefined],
      ['area-instead', half(mul(first, second))],
    ],
  };
}

function equalSides(count: number, s: Magnitude): Worked {
  return {
    sums: [],
    last: [`${count} \\times ${tex(s)}`, mul(n(count), s)],
    mistakes: [
      ['squared-instead', sq(s)],
      ['one-side-missed', mul(n(count - 1), s)],
      ['doubled-only', mul(two, s)],
    ],
  };
}

function rectangleRound(l: Magnitude, w: Magnitude): Worked {
  const sum = add(l, w);
  return {
    sums: [[sumOf(l, w), sum]],
    last: [`2 \\times ${tex(sum)}`, mul(two, sum)],
    mistakes: [
      ['area-instead', mul(l, w)],
      ['two-sides-only', sum],
      ['doubled-one', add(mul(two, l), w)],
      ['doubled-one', add(l, mul(two, w))],
    ],
  };
}

function missingFactor(whole: Magnitude, known: Magnitude, halved: boolean): Worked {
  const doubled = halved ? mul(two, whole) : whole;
  const answer = div(doubled, known);
  return {
    sums: halved ? [[`2 \\times ${tex(whole)}`, doubled]] : [],
    last: [`${tex(doubled)} \\div ${tex(known)}`, answer],
    mistakes: [
      [halved ? 'forgot-double' : 'halved', halved ? div(whole, known) : div(half(whole), known)],
      ['multiplied-back', mul(whole, known)],
      ['subtracted', sub(whole, known)],
    ],
  };
}

function missingSide(round: Magnitude, known: Magnitude): Worked {
  const rest = half(round);
  return {
    sums: [[`${tex(round)} \\div 2`, rest]],
    last: [`${tex(rest)} - ${tex(known)}`, sub(rest, known)],
    mistakes: [
      ['forgot-half', sub(round, known)],
      ['one-side-only', sub(round, mul(two, known))],
      ['divided-instead', div(round, known)],
    ],
  };
}

const root = (a: Magnitude, other: readonly (readonly [string, Magnitude | undefined])[]): Worked => ({
  sums: [],
  last: [`\\sqrt{${tex(a)}}`, magnitude.root(a)],
  mistakes: [['halved', half(a)], ...other],
});

const plane = (
  task: string,
  shapes: Formula['shapes'],
  asked: Formula['asked'],
  from: Formula['from'],
  work: Formula['work'],
): Formula => ({
  task,
  shapes,
  asked,
  from,
  power: asked === 'area' ? 2 : 1,
  work,
});

/** Areas and perimeters of figures with straight sides, and a length from them. */
export const PLANE: readonly Formula[] = [
  plane('rectangle-area', ['rectangle'], 'area', ['length', 'width'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('rectangle-area', ['rectangle'], 'area', ['length', 'height'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('rectangle-area', ['rectangle'], 'area', ['width', 'height'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('rectangle-area', ['rectangle'], 'area', ['base', 'height'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('rectangle-area', ['rectangle'], 'area', ['side', 'side'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('square-area', ['square'], 'area', ['side'], ([s = two]) => ({
    sums: [],
    last: [product(s, s), sq(s)],
    mistakes: [
      ['perimeter-instead', mul(n(4), s)],
      ['doubled-not-squared', mul(two, s)],
      ['needless-half', half(sq(s))],
    ],
  })),
  plane('square-area', ['square'], 'area', ['length'], ([s = two]) => ({
    sums: [],
    last: [product(s, s), sq(s)],
    mistakes: [
      ['perimeter-instead', mul(n(4), s)],
      ['doubled-not-squared', mul(two, s)],
      ['needless-half', half(sq(s))],
    ],
  })),
  plane('triangle-area', ['triangle', 'right-triangle'], 'area', ['base', 'height'], (v) =>
    halfProduct(at(v, 0), at(v, 1)),
  ),
  plane('triangle-area', ['right-triangle'], 'area', ['leg', 'leg'], (v) => halfProduct(at(v, 0), at(v, 1))),
  plane('diagonals-area', ['rhombus', 'kite'], 'area', ['diagonal', 'diagonal'], (v) =>
    halfProduct(at(v, 0), at(v, 1)),
  ),
  plane('parallelogram-area', ['parallelogram'], 'area', ['base', 'height'], (v) => rectangleArea(at(v, 0), at(v, 1))),
  plane('trapezium-area', ['trapezium'], 'area', ['parallel', 'parallel', 'height'], ([a = two, b = two, h = two]) => ({
    sums: [
      [sumOf(a, b), add(a, b)],
      [product(add(a, b), h), mul(add(a, b), h)],
    ],
    last: [`${tex(mul(add(a, b), h))} \\div 2`, half(mul(add(a, b), h))],
    mistakes: [
      ['forgot-half', mul(add(a, b), h)],
      ['all-multiplied', mul(a, b, h)],
      ['half-of-one', add(a, half(mul(b, h)))],
    ],
  })),
  plane('rectangle-perimeter', ['rectangle'], 'perimeter', ['length', 'width'], (v) =>
    rectangleRound(at(v, 0), at(v, 1)),
  ),
  plane('rectangle-perimeter', ['rectangle'], 'perimeter', ['side', 'side'], (v) => rectangleRound(at(v, 0), at(v, 1))),
  plane('rectangle-perimeter', ['parallelogram', 'kite'], 'perimeter', ['side', 'side'], (v) =>
    rectangleRound(at(v, 0), at(v, 1)),
  ),
  plane('triangle-perimeter', ['triangle', 'right-triangle'], 'perimeter', ['side', 'side', 'side'], allRound),
  ...(
    [
      ['square', 4],
      ['equilateral-triangle', 3],
      ['rhombus', 4],
      ['pentagon', 5],
      ['hexagon', 6],
      ['octagon', 8],
    ] as const
  ).map(([shape, count]) =>
    plane('equal-sides-perimeter', [shape], 'perimeter', ['side'], (v) => equalSides(count, at(v, 0))),
  ),
  ...(['length', 'width'] as const).flatMap((known, i) => {
    const asked = i === 0 ? 'width' : 'length';
    return [
      plane('rectangle-side-from-area', ['rectangle'], asked, ['area', known], (v) =>
        missingFactor(at(v, 0), at(v, 1), false),
      ),
      plane('rectangle-side-from-perimeter', ['rectangle'], asked, ['perimeter', known], (v) =>
        missingSide(at(v, 0), at(v, 1)),
      ),
    ];
  }),
  plane('triangle-side-from-area', ['triangle'], 'height', ['area', 'base'], (v) =>
    missingFactor(at(v, 0), at(v, 1), true),
  ),
  plane('triangle-side-from-area', ['triangle'], 'base', ['area', 'height'], (v) =>
    missingFactor(at(v, 0), at(v, 1), true),
  ),
  plane('parallelogram-side-from-area', ['parallelogram'], 'height', ['area', 'base'], (v) =>
    missingFactor(at(v, 0), at(v, 1), false),
  ),
  plane('parallelogram-side-from-area', ['parallelogram'], 'base', ['area', 'height'], (v) =>
    missingFactor(at(v, 0), at(v, 1), false),
  ),
  ...(['side', 'length'] as const).flatMap((asked) => [
    plane('square-side-from-area', ['square'], asked, ['area'], ([a = two]) =>
      root(a, [
        ['divided-by-four', div(a, n(4))],
        ['squared-again', sq(a)],
      ]),
    ),
    plane('square-side-from-perimeter', ['square'], asked, ['perimeter'], ([p = two]) => ({
      sums: [],
      last: [`${tex(p)} \\div 4`, div(p, n(4))],
      mistakes: [
        ['halved', half(p)],
        ['multiplied-back', mul(p, n(4))],
        ['root-instead', magnitude.root(p)],
      ],
    })),
  ]),
  plane('triangle-third-side', ['triangle'], 'side', ['perimeter', 'side', 'side'], ([p = two, a = two, b = two]) => ({
    sums: [[sumOf(a, b), add(a, b)]],
    last: [`${tex(p)} - ${tex(add(a, b))}`, sub(p, add(a, b))],
    mistakes: [
      ['one-side-missed', sub(p, a)],
      ['one-side-missed', sub(p, b)],
      ['added-on', add(p, a, b)],
    ],
  })),
];
