const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER_WORD = new RegExp(String.raw`\b(${SMALL.slice(2).join('|')})\b`, 'g');

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\\[()[\]]|\$+/g, ' '],
  [/\\(?:text|mathrm|textrm|operatorname)\s*\{([^{}]*)\}/g, ' $1 '],
  [/\^\s*\{?\s*\\circ\s*\}?|\\degree|[°º]|\bdegrees?\b|\bdegs\b/gi, ' deg '],
  [/\\pi(?![a-zA-Z])|π/g, ' pi '],
  [/\\(?:times|cdot)(?![a-zA-Z])|[×·]/g, ' * '],
  [/\\(?:left|right|displaystyle|,|;|:|!|quad)(?![a-zA-Z])/g, ' '],
  [/\\(?:dfrac|tfrac)/g, '\\frac'],
  [/\\%/g, '%'],
  [/\{,\}/g, ','],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/[−–—]/g, '-'],
  [/[’‘]/g, "'"],
  [/√/g, '\\sqrt '],
  [/½/g, '1/2'],
  [/¼/g, '1/4'],
  [/¾/g, '3/4'],
];

/** A pupil's text in one spelling: lower case, plain signs, no dollar signs, thousands without commas. */
export function plainText(text: string): string {
  return SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), text)
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s*\n\s*/g, ' . ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Number words up to twelve as digits; "one" stays, since it is a pronoun as often. */
export const withDigits = (text: string): string => text.replace(NUMBER_WORD, (word) => String(SMALL.indexOf(word)));
