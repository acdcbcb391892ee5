import type { Chance } from './chance.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 0 to 99,999 in words. */
export function inWords(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const rest = value % 10;
    return `${TENS[Math.floor(value / 10) - 2] ?? ''}${rest === 0 ? '' : `-${SMALL[rest] ?? ''}`}`;
  }
  if (value < 1_000) {
    const rest = value % 100;
    return `${SMALL[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${inWords(rest)}`}`;
  }
  const rest = value % 1_000;
  return `${inWords(Math.floor(value / 1_000))} thousand${rest === 0 ? '' : ` ${rest < 100 ? 'and ' : ''}${inWords(rest)}`}`;
}

const moved = (value: number, zero: number): string =>
  `${value}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Ways to write a whole number that a reader takes for it, by name. */
export const DISGUISES: Readonly<Record<string, (value: number, chance: Chance) => string>> = {
  plain: (value) => `${value}`,
  formula: (value) => `$${value}$`,
  display: (value) => `\\(${value}\\)`,
  words: (value) => inWords(value),
  'words in capitals': (value) => inWords(value).toUpperCase(),
  'full width': (value) => moved(value, 0xff10),
  'bold digits': (value) => moved(value, 0x1d7ce),
  'other script': (value, chance) => moved(value, chance.pick([0x0660, 0x0966, 0x09e6])),
  'zero width': (value, chance) =>
    `${value}`
      .split('')
      .join(chance.pick(['\u200b', '\u2060', '\u200d', '\ufeff', '\u00ad']))
      .concat('\u200b'),
  'zero width in words': (value) => inWords(value).split('').join('\u200b'),
  spaced: (value) => `${value}`.split('').join(' '),
  boxed: (value) => `$\\boxed{${value}}$`,
  'in a font': (value, chance) => `$${chance.pick(['\\mathbf', '\\text', '\\mathrm', '\\textbf'])}{${value}}$`,
  fraction: (value) => `$\\frac{${2 * value}}{2}$`,
  'display fraction': (value) => `$\\dfrac{${3 * value}}{3}$`,
  slash: (value) => `${4 * value}/4`,
  decimal: (value) => `${value}.0`,
  'in bold': (value) => `**${value}**`,
  'as code': (value) => `\`${value}\``,
  thousands: (value) => value.toLocaleString('en'),
  product: (value) => `${value} \\times 1`,
};
