/** What a reader does not see: zero-width characters, soft hyphens, marks of direction. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Signs whose place or size means something, which compatibility would flatten: x² is not x2. They are read as they are. */
const KEPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/;
const DIGIT = /\p{Nd}/u;
/** Dress around a value: LaTeX fonts and boxes, colours, spaces. */
const COLOURS = /\\(?:text)?color\s*\{[^{}]*\}/g;
const FONTS =
  /\\(?:boxed|fbox|mbox|underline|overline|bm|emph|boldsymbol|operatorname|math(?:bf|rm|it|sf|tt|bb|cal)|text(?:bf|it|rm|tt|sf)?)\s*(?=\{)/g;
const FORMULA_MARKS = /\\[()[\]]|\$+/g;
const MONEY = /\\?[$£€¢]/g;

/** A text as it looks: digits of every script and width as 0 to 9, nothing that is not seen, no fonts, no marks around a formula. */
export function visible(text: string): string {
  const plain = /^[\x20-\x7e\n]*$/.test(text) ? text : unified(text);
  if (!/[\\$£€¢*_`]/.test(plain)) return plain;
  return plain
    .replace(COLOURS, '')
    .replace(FONTS, '')
    .replace(/(\\[dt]?frac)\s*(\d)\s*(\d)/g, '$1{$2}{$3}')
    .replace(FORMULA_MARKS, ' ')
    .replace(MONEY, '')
    .replace(/(?<=[A-Za-z])_(?:\{\d\}|\d)/g, '')
    .replace(/\*\*(?=[^\s*])(.*?)(?<=[^\s*])\*\*/g, '$1')
    .replace(/(?<=^|[\s=:(])\*([^\s*]+)\*(?=$|[\s.,)])/g, '$1')
    .replace(/[_`]+/g, ' ');
}

function unified(text: string): string {
  let all = '';
  for (const character of text.replace(UNSEEN, '')) {
    if (character <= '\x7e' || KEPT.test(character)) all += character;
    else all += Array.from(character.normalize('NFKC'), digitOr).join('');
  }
  return all;
}

/** Digits of a script stand in rows of ten, zero first. */
function digitOr(character: string): string {
  if (character <= '\x7e' || !DIGIT.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return `${value}`;
}
