import { add, at, div, type Formula, half, mul, n, product, sq, sumOf, tex, type Worked } from './formula.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as magnitude from '../numbers/magnitude.ts';

const two = n(2);

const box = (v: readonly Magnitude[]): Worked => {
  const [l, w, h] = [at(v, 0), at(v, 1), at(v, 2)];
  return {
    sums: [[product(l, w), mul(l, w)]],
    last: [product(mul(l, w), h), mul(l, w, h)],
    mistakes: [
      ['added', add(l, w, h)],
      ['surface-instead', mul(two, add(mul(l, w), mul(w, h), mul(l, h)))],
      ['one-side-missed', mul(l, w)],
    ],
  };
};

const boxSurface = (v: readonly Magnitude[]): Worked => {
  const [l, w, h] = [at(v, 0), at(v, 1), at(v, 2)];
  const faces = [mul(l, w), mul(w, h), mul(l, h)] as const;
  return {
    sums: [
      [product(l, w), faces[0]],
      [product(w, h), faces[1]],
      [product(l, h), faces[2]],
    ],
    last: [`2 \\times (${sumOf(...faces)})`, mul(two, add(...faces))],
    mistakes: [
      ['volume-instead', mul(l, w, h)],
      ['three-faces', add(...faces)],
      ['added', add(l, w, h)],
    ],
  };
};

const through = (area: Magnitude, l: Magnitude): Worked => ({
  sums: [],
  last: [product(area, l), mul(area, l)],
  mistakes: [
    ['needless-half', half(mul(area, l))],
    ['third-instead', mul(n(1, 3), area, l)],
    ['added', add(area, l)],
  ],
});

const third = (area: Magnitude, h: Magnitude, before: Worked['sums']): Worked => ({
  sums: [...before, [product(area, h), mul(area, h)]],
  last: [`${tex(mul(area, h))} \\div 3`, mul(n(1, 3), area, h)],
  mistakes: [
    ['forgot-third', mul(area, h)],
    ['half-instead', half(mul(area, h))],
    ['added', add(area, h)],
  ],
});

const solid = (
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
  power: asked === 'volume' ? 3 : asked === 'surface' ? 2 : 1,
  work,
});

/** Volumes and surfaces of solids with flat faces, and a length from them. */
export const SOLID: readonly Formula[] = [
  solid('cuboid-volume', ['cuboid'], 'volume', ['length', 'width', 'height'], box),
  solid('cuboid-surface', ['cuboid'], 'surface', ['length', 'width', 'height'], boxSurface),
  ...(['side', 'length'] as const).flatMap((side) => [
    solid('cube-volume', ['cube'], 'volume', [side], ([s = two]) => ({
      sums: [[product(s, s), sq(s)]],
      last: [product(sq(s), s), mul(s, s, s)],
      mistakes: [
        ['tripled-not-cubed', mul(n(3), s)],
        ['squared-not-cubed', sq(s)],
        ['surface-instead', mul(n(6), s, s)],
      ],
    })),
    solid('cube-surface', ['cube'], 'surface', [side], ([s = two]) => ({
      sums: [[product(s, s), sq(s)]],
      last: [`6 \\times ${tex(sq(s))}`, mul(n(6), s, s)],
      mistakes: [
        ['volume-instead', mul(s, s, s)],
        ['one-face', sq(s)],
        ['four-faces', mul(n(4), s, s)],
      ],
    })),
  ]),
  solid('prism-volume', ['prism', 'triangular-prism'], 'volume', ['cross-section', 'length'], (v) =>
    through(at(v, 0), at(v, 1)),
  ),
  solid('prism-volume', ['prism'], 'volume', ['cross-section', 'height'], (v) => through(at(v, 0), at(v, 1))),
  solid('prism-volume', ['prism'], 'volume', ['base-area', 'height'], (v) => through(at(v, 0), at(v, 1))),
  solid(
    'triangular-prism-volume',
    ['triangular-prism'],
    'volume',
    ['base', 'height', 'length'],
    ([b = two, h = two, l = two]) => ({
      sums: [[`${product(b, h)} \\div 2`, half(mul(b, h))]],
      last: [product(half(mul(b, h)), l), half(mul(b, h, l))],
      mistakes: [
        ['forgot-half', mul(b, h, l)],
        ['third-instead', mul(n(1, 3), b, h, l)],
        ['added', add(b, h, l)],
      ],
    }),
  ),
  solid('pyramid-volume', ['pyramid', 'square-pyramid'], 'volume', ['base-area', 'height'], (v) =>
    third(at(v, 0), at(v, 1), []),
  ),
  ...(['base', 'side'] as const).map((side) =>
    solid('square-pyramid-volume', ['square-pyramid'], 'volume', [side, 'height'], ([s = two, h = two]) =>
      third(sq(s), h, [[product(s, s), sq(s)]]),
    ),
  ),
  solid(
    'cuboid-side-from-volume',
    ['cuboid'],
    'height',
    ['volume', 'length', 'width'],
    ([v = two, l = two, w = two]) => ({
      sums: [[product(l, w), mul(l, w)]],
      last: [`${tex(v)} \\div ${tex(mul(l, w))}`, div(v, mul(l, w))],
      mistakes: [
        ['one-side-missed', div(v, l)],
        ['one-side-missed', div(v, w)],
        ['added', div(v, add(l, w))],
      ],
    }),
  ),
  solid('cube-side-from-surface', ['cube'], 'side', ['surface'], ([a = two]) => {
    const face = div(a, n(6));
    return {
      sums: [[`${tex(a)} \\div 6`, face]],
      last: [`\\sqrt{${tex(face)}}`, face && magnitude.root(face)],
      mistakes: [
        ['forgot-root', face],
        ['root-first', magnitude.root(a)],
        ['halved', face && half(face)],
      ],
    };
  }),
];
