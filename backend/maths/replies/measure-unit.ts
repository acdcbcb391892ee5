/** The units of lengths and angles, each with what it may be called. */
const NAMES: Readonly<Record<string, string>> = {
  mm: String.raw`mm|milli-?met(?:re|er)s?`,
  cm: String.raw`cms?|centi-?met(?:re|er)s?`,
  km: String.raw`kms?|kilo-?met(?:re|er)s?`,
  m: String.raw`m|met(?:re|er)s?`,
  in: String.raw`in|inch(?:es)?`,
  ft: String.raw`ft|feet|foot`,
  yd: String.raw`yds?|yards?`,
  mi: String.raw`mi|miles?`,
  deg: 'deg',
  units: String.raw`units?`,
};

/** A unit as it is typed, with or without its power. */
export const UNIT = `(?:(?:sq(?:uare)?|cubic|cu)\\.? ?)?(?:${Object.values(NAMES).join(String.raw`|`)})(?![a-z])(?: ?\\^ ?\\{? ?[23] ?\\}?|[23](?![\\d.])| ?squared| ?cubed)?`;

const ENTRIES = Object.entries(NAMES).map(
  ([unit, names]) => [unit, new RegExp(`(?:^|[^a-z])(?:${names})(?![a-z])`)] as const,
);

/** `cm`, `cm^2`, `deg`: the unit that a typed one stands for. */
export function unitOf(typed: string): string | undefined {
  const name = ENTRIES.find(([, pattern]) => pattern.test(typed))?.[0];
  if (name === undefined) return undefined;
  const power = /sq|2/.test(typed) ? '^2' : /cub|cu\b|3/.test(typed) ? '^3' : '';
  return `${name}${power}`;
}

export function unitLatex(unit: string | undefined): string {
  if (unit === undefined || unit === '' || unit.startsWith('units')) return '';
  if (unit === 'deg') return '^\\circ';
  const [name = '', power] = unit.split('^');
  return `\\text{ ${name}}${power === undefined ? '' : `^${power}`}`;
}
