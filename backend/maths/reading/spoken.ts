/** Slips in the words that carry the sense of a line, as they are typed in haste. */
const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:anwser|awnser|anser|answr|asnwer|aswer|answere)\b/gi, 'answer'],
  [/\b(?:minu?es|mines|minius)\b(?=\s*[\d(a-z])/gi, 'minus'],
  [/\b(?:devided?|divded?|divied|dividd?ed|divid)\b/gi, 'divided'],
  [
    /\b(?:mul?tipl(?:y|ied)?|multply|mulitply|mutliply|multiplyed|mutiplied|mulitplied)\b(?=\s+(?:by|it|both|each)\b)/gi,
    'multiply',
  ],
  [/\b(?:substract|subract|subtact|sutract)(ed|ing)?\b/gi, 'subtract$1'],
  [/\b(?:sqaured?|squrae?d?|squred|sqared)\b/gi, 'squared'],
  [/\b(?:is equal to|equals to|equal to|is equals?|equels|equls|eqauls)\b/gi, 'equals'],
  [/\b(?:becuase|becuz|becus|becasue|cuz|coz|cos|cause|bc|bcos)\b(?!\s*(?:[(\d\\°]|[a-zA-Zθ](?![a-z])))/gi, 'because'],
  [/\b(?:sovle|slove|solv)\b/gi, 'solve'],
  [/\b(?:simplfy|simplifiy|simplyfy|simplifly)\b/gi, 'simplify'],
  [/\b(?:facotri[sz]e|factroi[sz]e|factori[sz]|factorie)\b/gi, 'factorise'],
  [/\b(?:pls|plz|plss)\b/gi, 'please'],
  [/\b(can|could|will|would|do) u\b/gi, '$1 you'],
];

/** What may stand before and behind a spoken sign. */
const BEFORE = String.raw`(?<=(?:[\d)%}²³½¼¾]|(?<![A-Za-z\\])[A-Za-z])\s*)`;
const BEHIND = String.raw`(?=\s*(?:[\d(.√£\\|-]|[A-Za-z](?![A-Za-z])))`;

const between = (words: RegExp, sign: string): readonly [RegExp, string] => [
  new RegExp(String.raw`${BEFORE}\s*\b(?:${words.source})\b${BEHIND}`, 'gi'),
  ` ${sign} `,
];

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bnegative\s+(\d+(?:\.\d+)?)/gi, '(-$1)'],
  [new RegExp(String.raw`${BEFORE}\s*\bsquared\b`, 'gi'), '^2'],
  [new RegExp(String.raw`${BEFORE}\s*\bcubed\b`, 'gi'), '^3'],
  between(/divided by|shared by|shared between/, '÷'),
  between(/over/, '/'),
  between(/multiplied by|multiply by|times(?: by)?|lots of|groups of/, '*'),
  between(/plus|add/, '+'),
  between(/minus|take away|subtract/, '-'),
  [/(?<![\w)]\s*)minus\s+(?=[\d(.√a-z](?![a-z]))/gi, '-'],
  [/(?<=\d)\s*(?:per\s?cent|pct)\b/gi, '%'],
  [/\b(?:the )?(?:square )?root(?: of)?\s*(\d+(?:\.\d+)?)/gi, 'sqrt($1)'],
  [new RegExp(BEFORE + /\s*\bto the power(?: of)?\s+(?=\d)/.source, 'gi'), '^'],
  between(/equals/, '='),
  [/£\s*(?=\d)/g, ''],
];

/** A letter x with blanks around it between two numbers, and as the only sign of a product: "7 x 8", "12x4". */
const TIMES = /(?<=[\d)%])\s+[xX]\s+(?=[(£]?[-−]?[\d.√])/g;
const BARE_PRODUCT = /^(\D*)\b(\d[\d.,^]*(?:\s?[xX]\s?\d[\d.,^]*)+)(\s*(?:=\s*\d*)?\s*\??\s*)$/;
const UNKNOWN_X = /(?<![A-Za-z\\])[xX](?![A-Za-z])/;

/** `x` as a times sign where no other x could be an unknown. */
function withTimes(text: string): string {
  const plain = text.replace(TIMES, ' * ');
  if (plain !== text && !UNKNOWN_X.test(plain)) return plain;
  const [, lead = '', product, tail = ''] = BARE_PRODUCT.exec(text) ?? [];
  return product === undefined || UNKNOWN_X.test(lead)
    ? text
    : `${lead}${product.replace(/\s?[xX]\s?/g, ' * ')}${tail}`;
}

/** A text with the slips in its key words mended. */
export const mended = (text: string): string => TYPOS.reduce((all, [from, to]) => all.replace(from, to), text);

/** A text with its spoken signs as signs, slips in key words mended; whatever is no sign for certain stays as it is. */
export function withSigns(text: string): string {
  return withTimes(SIGNS.reduce((all, [from, to]) => all.replace(from, to), mended(text)));
}

/** An x that stands apart between numbers as the times sign: once a number is put in for x, "5 x (-4) + 8" can mean nothing else. */
export const timesBetween = (text: string): string => text.replace(/([\d)])\s+[xX]\s+(?=\(?\s*-?\d)/g, '$1 × ');
