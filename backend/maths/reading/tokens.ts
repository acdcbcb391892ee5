import { type Rational, rational } from '../numbers/rational.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: Rational; readonly decimal: boolean; readonly grouped: boolean }
  | { readonly kind: 'letter'; readonly name: string }
  | { readonly kind: 'function'; readonly name: 'frac' | 'sqrt' | 'abs' }
  | { readonly kind: 'sign'; readonly sign: string };

/** Longest maths read in one go, in UTF-16 code units; school lines are under 200. */
export const MAX_MATHS = 600;
/** Longest number, in characters. */
const MAX_DIGITS = 30;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RARE_FRACTIONS: Readonly<Record<string, string>> = {
  '⅖': '2}{5',
  '⅗': '3}{5',
  '⅘': '4}{5',
  '⅙': '1}{6',
  '⅚': '5}{6',
  '⅐': '1}{7',
  '⅜': '3}{8',
  '⅝': '5}{8',
  '⅞': '7}{8',
  '⅑': '1}{9',
  '⅒': '1}{10',
};
const SPELLINGS: readonly (readonly [RegExp, string | ((sign: string) => string)])[] = [
  [/\\operatorname\{(\d[\d.]*)\}/g, '$1'],
  [/\\(?:left|right|displaystyle|bigl?|bigr|Bigl?|Bigr)(?![a-zA-Z])/g, ' '],
  [/\\[,;:! ]|\\quad(?![a-zA-Z])|~/g, ' '],
  [/\\(?:dfrac|tfrac|cfrac)(?![a-zA-Z])/g, '\\frac'],
  [/\\(?:times|cdot|ast)(?![a-zA-Z])|[×·⋅∙]/g, '*'],
  [/\\div(?![a-zA-Z])|÷/g, '÷'],
  [/\\(?:lvert|rvert|vert)(?![a-zA-Z])/g, '|'],
  [/\\%/g, '%'],
  [/\\(?:lbrace|\{)/g, '('],
  [/\\(?:rbrace|\})/g, ')'],
  [/[−–﹣－]/g, '-'],
  [/√/g, '\\sqrt '],
  [/½/g, '\\frac{1}{2}'],
  [/¼/g, '\\frac{1}{4}'],
  [/¾/g, '\\frac{3}{4}'],
  [/⅓/g, '\\frac{1}{3}'],
  [/⅔/g, '\\frac{2}{3}'],
  [/⅕/g, '\\frac{1}{5}'],
  [/⅛/g, '\\frac{1}{8}'],
  [/[⅖⅗⅘⅙⅚⅐⅜⅝⅞⅑⅒]/g, (sign) => `\\frac{${RARE_FRACTIONS[sign] ?? ''}}`],
  [/⁄/g, '/'],
  [/[\u00a0\u2009\u202f\u200b]/g, ' '],
  [/\*\*/g, '^'],
  [/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '^{$&}'],
  [/⁻/g, '-'],
];

/** The longest run of letters that is a product; longer ones are words. */
const MAX_LETTERS = 4;
const NOT_PRODUCTS =
  /^(?:sin|cos|tan|sec|csc|cot|log|ln|exp|lim|max|min|mod|deg|det|and|or|of|is|to|the|if|at|by|in|cm|mm|km|kg|mg|ml|ft|am|pm|dx|dy|pi|oz|lb|hr|sec|mph|gcd|hcf|lcm|gcf|lcd|on|no|any|all|both|yes|not|for|you|can|got|out|top|but|how|why|two|six|ten|four|five|nine|half|add|sum|hi|ok|lol|idk|off|bar|box|way|now|last|most|low|than|that|what|cant|dont|both|just|also|them)$/i;

/** `1{,}000` as `1,000`: LaTeX's spelling of a comma inside a number, which separates nothing. */
export const withPlainCommas = (text: string): string => text.replace(/(\d)\{,\}(?=\d{3})/g, '$1,');

/** Splits plain text or LaTeX maths into tokens; undefined where anything in it is not school algebra. */
export function tokenise(text: string): Token[] | undefined {
  if (text.length > MAX_MATHS) return undefined;
  let rest = SPELLINGS.reduce(
    (all, [from, to]) => (typeof to === 'string' ? all.replace(from, to) : all.replace(from, to)),
    withPlainCommas(text),
  );
  rest = rest.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit))).trim();
  const tokens: Token[] = [];
  while (rest.length > 0) {
    const found = nextToken(rest);
    if (found === undefined) return undefined;
    tokens.push(...found.tokens);
    rest = rest.slice(found.length).trimStart();
  }
  return tokens;
}

function nextToken(rest: string): { tokens: Token[]; length: number } | undefined {
  const digits = /^(?:\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/.exec(rest)?.[0];
  if (digits !== undefined) {
    // "1.2.3" and "12,34" are not numbers of any school convention.
    if (digits.length > MAX_DIGITS || /^(?:\.\d|,\d)/.test(rest.slice(digits.length))) return undefined;
    return { tokens: [numberToken(digits)], length: digits.length };
  }
  const command = /^\\(frac|sqrt)(?![a-zA-Z])/.exec(rest);
  if (command?.[1] === 'frac' || command?.[1] === 'sqrt') {
    return { tokens: [{ kind: 'function', name: command[1] }], length: command[0].length };
  }
  const letters = /^[a-zA-Z]+/.exec(rest)?.[0];
  if (letters !== undefined) return letterTokens(letters, rest[letters.length] ?? '');
  const sign = rest[0] ?? '';
  return '+-*/÷^=(){}[]|%'.includes(sign) ? { tokens: [{ kind: 'sign', sign }], length: 1 } : undefined;
}

function numberToken(digits: string): Token {
  const [wholePart = '', places = ''] = digits.replaceAll(',', '').split('.');
  const value = rational(BigInt(`${wholePart}${places}` || '0'), 10n ** BigInt(places.length));
  return { kind: 'number', value, decimal: places !== '', grouped: digits.includes(',') };
}

function letterTokens(letters: string, next: string): { tokens: Token[]; length: number } | undefined {
  if ((letters === 'sqrt' || letters === 'abs') && next === '(') {
    return { tokens: [{ kind: 'function', name: letters }], length: letters.length };
  }
  if (letters.length > MAX_LETTERS || NOT_PRODUCTS.test(letters)) return undefined;
  // i and e stand for constants as often as for unknowns: nobody can be sure which.
  if (/[ieIE]/.test(letters)) return undefined;
  // f(x), P(x): a function's value, not a product.
  if (next === '(' && /^(?:[fghA-Z]|.*[fghA-Z])$/.test(letters)) return undefined;
  return { tokens: letters.split('').map((name) => ({ kind: 'letter', name })), length: letters.length };
}

/** Thrown inside the parser to leave a deep recursion, and caught there. */
export class Refused extends Error {}

/** A place in a list of tokens, with the look-ahead that a parser needs. */
export class TokenCursor {
  protected readonly tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected peek(): Token | undefined {
    return this.tokens[this.at];
  }

  protected peekFunction(): string | undefined {
    const token = this.peek();
    return token?.kind === 'function' ? token.name : undefined;
  }

  protected next(): Token | undefined {
    this.at += 1;
    return this.tokens[this.at - 1];
  }

  protected isSign(...signs: readonly string[]): boolean {
    const token = this.peek();
    return token?.kind === 'sign' && signs.includes(token.sign);
  }

  protected take(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.at += 1;
    return found;
  }

  protected expect(sign: string): void {
    if (!this.take(sign)) throw new Refused();
  }
}
