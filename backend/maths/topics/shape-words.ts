import { type Given, givenOf, LENGTH, type Wording } from './wording.ts';
import { UNIT } from '../replies/measure-unit.ts';

/** What a length, an area or an angle of a figure is. */
export type Role =
  | 'length'
  | 'width'
  | 'height'
  | 'slant'
  | 'base'
  | 'radius'
  | 'diameter'
  | 'side'
  | 'angle'
  | 'area'
  | 'perimeter'
  | 'volume'
  | 'surface'
  | 'curved'
  | 'circumference'
  | 'arc'
  | 'diagonal'
  | 'parallel'
  | 'cross-section'
  | 'base-area'
  | 'leg'
  | 'hypotenuse';

const NAMES: readonly (readonly [Role, string])[] = [
  ['slant', String.raw`slant(?:ed|ing)? height|slant length|slant`],
  ['height', String.raw`(?:perpendicular|vertical) height|height|altitude|depth|perpendicular`],
  ['base-area', String.raw`base area|area of (?:the|its) base`],
  ['cross-section', String.raw`(?:area of (?:the |its )?)?cross[- ]section(?:al)?(?: area)?`],
  ['curved', String.raw`curved surface area|lateral (?:surface )?area|curved surface`],
  ['surface', String.raw`(?:total )?surface area|surface`],
  ['arc', String.raw`arc length|length of (?:the |its |an )?arc|arc`],
  ['parallel', String.raw`parallel sides?(?: lengths?)?|bases`],
  ['diagonal', String.raw`diagonals?`],
  ['hypotenuse', String.raw`hypotenuse|hyp`],
  ['leg', String.raw`legs?|shorter sides?`],
  [
    'side',
    String.raw`(?:lengths? of )?(?:the )?(?:2 |3 |other )?(?:sides?|edges?)(?: lengths?)?|(?:length of )?(?:the )?third side`,
  ],
  ['length', 'length'],
  ['width', String.raw`width|breadth`],
  ['base', String.raw`base(?: length)?`],
  ['radius', String.raw`radius|radii`],
  ['diameter', 'diameter'],
  ['angle', String.raw`(?:cent(?:re|er|ral) )?angle(?: at the centre)?`],
  ['area', 'area'],
  ['perimeter', 'perimeter'],
  ['volume', String.raw`volume|capacity`],
  ['circumference', 'circumference'],
];
const LETTERS: Readonly<Record<string, Role>> = {
  l: 'length',
  w: 'width',
  h: 'height',
  b: 'base',
  r: 'radius',
  d: 'diameter',
  s: 'side',
};
const ADJECTIVES: Readonly<Record<string, Role>> = {
  long: 'length',
  wide: 'width',
  high: 'height',
  tall: 'height',
  deep: 'height',
};

const IS = String.raw`(?:of (?:an?|the|this|its|each) ;)? ?(?:(?:lengths?|a length) )?(?:is|are|of|=|:|was|being|measures?|equals|equal to|has a length of)?(?: of)? ?`;

/** The patterns of a role: its name, its name before or after its length, and several lengths at once. */
const PATTERNS = NAMES.map(([role, names]) => ({
  role,
  named: new RegExp(`\\b(?:${names})\\b`),
  after: new RegExp(String.raw`\b(?:${names}) ?${IS}${LENGTH}(?!\s?(?:times|more|less|times|%))`),
  before: new RegExp(String.raw`${LENGTH} (?:${names})\b(?! of \d)`),
  several: ['side', 'parallel', 'diagonal', 'leg'].includes(role)
    ? [
        new RegExp(
          String.raw`\b(?:${names}) ?${IS}${LENGTH}(?:,? (?:and )?(?:(?:the|its) )?(?:other )?)${LENGTH}(?!\s?(?:long|wide|high|tall|deep))(?:,? (?:and )?${LENGTH})?`,
        ),
        new RegExp(
          String.raw`${LENGTH}(?: and |, ?)${LENGTH}(?:(?: and |, ?(?:and )?)${LENGTH})? (?:long )?(?:${names})\b`,
        ),
      ]
    : [],
}));
const BY = new RegExp(`${LENGTH} ?(?:by|x|\\*) ?${LENGTH}(?: ?(?:by|x|\\*) ?${LENGTH})?`);

export type Roles = ReadonlyMap<Role, readonly Given[]>;

/** Takes every length that the text names with what it is; undefined where one cannot be read. */
export function takeRoles(wording: Wording): Roles | undefined {
  const roles = new Map<Role, Given[]>();
  let whole = true;
  const put = (role: Role, ...lengths: readonly (readonly [string | undefined, string | undefined])[]): void => {
    for (const [number, unit] of lengths) {
      const given = givenOf(number, unit);
      if (given === undefined) whole = false;
      else roles.set(role, [...(roles.get(role) ?? []), given]);
    }
  };
  const by = wording.take(BY);
  if (by !== undefined) {
    put('length', [by[1], by[2] ?? by[4] ?? by[6]]);
    put('width', [by[3], by[4] ?? by[6]]);
    if (by[5] !== undefined) put('height', [by[5], by[6]]);
  }
  for (const { role, named, after, before, several } of PATTERNS) {
    if (!wording.has(named)) continue;
    for (const pattern of several) {
      const found = wording.take(pattern);
      if (found === undefined) continue;
      put(role, [found[1], found[2]], [found[3], found[4]]);
      if (found[5] !== undefined) put(role, [found[5], found[6]]);
    }
    const next = (): RegExpExecArray | undefined => wording.take(after) ?? wording.take(before);
    for (let found = next(); found !== undefined; found = next()) put(role, [found[1], found[2]]);
  }
  for (let found = wording.take(LETTER); found !== undefined; found = wording.take(LETTER))
    put(LETTERS[found[1] ?? ''] ?? 'side', [found[2], found[3]]);
  for (let found = wording.take(ADJECTIVE); found !== undefined; found = wording.take(ADJECTIVE))
    put(ADJECTIVES[found[3] ?? ''] ?? 'length', [found[1], found[2]]);
  return whole ? roles : undefined;
}

const LETTER = new RegExp(String.raw`(?<![a-z\d])([lwhbrds]) ?(?:=|is) ?${LENGTH}`);
const ADJECTIVE = new RegExp(String.raw`${LENGTH} (long|wide|high|tall|deep)\b`);

/** Takes the one quantity that is still named, which is what is asked for. */
export function takeAsked(wording: Wording): Role | undefined {
  const plain = wording.take(/\bhow (long|wide|high|tall)\b/);
  const [first] = PATTERNS.filter(({ named }) => wording.has(named));
  if (first === undefined) return plain && ADJECTIVES[plain[1] ?? ''];
  wording.take(first.named);
  return PATTERNS.some(({ named }) => wording.has(named)) ? undefined : first.role;
}

export const SHAPES = {
  'equilateral-triangle': String.raw`equilateral triangle`,
  'right-triangle': String.raw`right[- ]?(?:angled?)? triangle`,
  'triangular-prism': String.raw`triangular prism`,
  triangle: String.raw`triangle|triangular (?!prism|number)[a-z]+`,
  cuboid: String.raw`cuboid|rectangular (?:prism|box|tank|solid)|box`,
  rectangle: String.raw`rectangle|rectangular (?!prism|box|tank|solid)[a-z]+|oblong`,
  parallelogram: 'parallelogram',
  trapezium: String.raw`trapezium|trapezoid`,
  rhombus: 'rhombus',
  kite: 'kite',
  semicircle: 'semi-?circle',
  'quarter-circle': String.raw`quarter circle`,
  sector: 'sector',
  circle: String.raw`circle|circular [a-z]+|disc`,
  cylinder: String.raw`cylinder|cylindrical [a-z]+`,
  cone: 'cone',
  hemisphere: 'hemisphere',
  sphere: String.raw`sphere|spherical [a-z]+`,
  'square-pyramid': String.raw`square(?:[- ]based)? pyramid|pyramid with (?:a )?square base`,
  pyramid: 'pyramid',
  prism: 'prism',
  cube: 'cube',
  pentagon: String.raw`regular pentagon`,
  hexagon: String.raw`regular hexagon`,
  octagon: String.raw`regular octagon`,
  square: `(?<!\\d )square(?! ?(?:${UNIT}))`,
} as const;

export type Shape = keyof typeof SHAPES;

const isShape = (name: string): name is Shape => name in SHAPES;
const ENTRIES = Object.keys(SHAPES)
  .filter(isShape)
  .map((shape) => ({ shape, named: new RegExp(`\\b(?:${SHAPES[shape]})\\b`) }));

/** Takes the one figure that is named. */
export function takeShape(wording: Wording): Shape | undefined {
  const first = ENTRIES.find(({ named }) => wording.has(named));
  if (first === undefined) return undefined;
  while (wording.take(first.named) !== undefined);
  return ENTRIES.some(({ named }) => wording.has(named)) ? undefined : first.shape;
}
