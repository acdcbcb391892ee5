import { fractionWords, powerWords, rootWords } from './phrases.ts';
import { AROUND, SILENT, WORDS } from './tex-vocabulary.ts';

const TOKEN = /\\(?:[A-Za-z]+\*?|[\s\S])|\d[\d,]*(?:\.\d+)?|\s+|[\s\S]/g;
const TEXT = /^\\(?:text[a-z]*|mbox|hbox|operatorname\*?)$/;
const LONGEST_SAID = 4_000;
const DEEPEST = 40;

/** Reads a formula as a person would say it: `\frac{x^2}{2}` is "the fraction x squared over 2, end fraction". */
export function wordsOf(tex: string): string {
  if (tex.length > LONGEST_SAID) return 'a very long formula';
  return new TexReader(tex)
    .group(0)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .replace(/,+(?=[,.;])|,+$/g, '')
    .trim();
}

class TexReader {
  readonly #tex: string;
  readonly #tokens: string[] = [];
  /** The position of each token in the TeX. */
  readonly #places: number[] = [];
  #at = 0;
  #betweenCells = '';

  constructor(tex: string) {
    this.#tex = tex;
    for (const { 0: token, index } of tex.matchAll(TOKEN)) {
      if (token.trim() === '') continue;
      this.#tokens.push(token);
      this.#places.push(index);
    }
  }

  /** Everything up to the end of the group. */
  group(depth: number, until = '}'): string {
    const said: string[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#next();
      if (token === until) break;
      if (until === '\\end' && token === '\\\\') said.push(';');
      else said.push(this.#say(token, depth));
    }
    return said.filter((word) => word !== '').join(' ');
  }

  #next(): string {
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    return token;
  }

  #argument(depth: number): string {
    const token = this.#next();
    if (depth > DEEPEST) return '';
    if (/^\d\d/.test(token)) {
      // `\frac12` is one half: an argument without braces is one digit.
      this.#at -= 1;
      this.#tokens[this.#at] = token.slice(1);
      return token.slice(0, 1);
    }
    return token === '{' ? this.group(depth + 1) : this.#say(token, depth + 1);
  }

  /** The argument as it is written. */
  #raw(): string {
    if (this.#tokens[this.#at] !== '{') return this.#next();
    const from = (this.#places[this.#at] ?? 0) + 1;
    let depth = 0;
    do {
      const token = this.#next();
      depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    } while (depth > 0 && this.#at < this.#tokens.length);
    return this.#tex.slice(from, this.#places[this.#at - 1]);
  }

  #say(token: string, depth: number): string {
    if (depth > DEEPEST) return '';
    switch (token) {
      case '{':
        return this.group(depth + 1);
      case '^':
        return powerWords(this.#argument(depth));
      case '_':
        return `sub ${this.#argument(depth)}`;
      case '\\frac':
      case '\\dfrac':
      case '\\tfrac':
      case '\\cfrac':
        return fractionWords(this.#argument(depth), this.#argument(depth));
      case '\\binom':
      case '\\dbinom':
        return `${this.#argument(depth)} choose ${this.#argument(depth)}`;
      case '\\sqrt':
        return rootWords(this.#optional(depth), this.#argument(depth));
      case '\\sum':
        return this.#bounded('the sum', depth);
      case '\\prod':
        return this.#bounded('the product', depth);
      case '\\int':
        return this.#bounded('the integral', depth);
      case '\\lim':
        return this.#under('the limit', 'as', depth);
      case '\\log':
        return this.#under('log', 'base', depth);
      case '\\begin':
        return this.#environment(depth);
      case '\\color':
      case '\\textcolor':
      case '\\tag':
        this.#raw();
        return '';
      case '\\overset':
      case '\\stackrel':
        this.#raw();
        return this.#argument(depth);
      case '|':
        return this.#absolute(depth);
      default:
        return this.#word(token, depth);
    }
  }

  #word(token: string, depth: number): string {
    if (TEXT.test(token)) return this.#raw().replace(/\\(?=[^A-Za-z])|\$/g, '');
    if (token === '&') return this.#betweenCells;
    if (SILENT.has(token)) return this.#tokens[this.#at] === '.' ? this.#silent() : '';
    const around = AROUND[token];
    if (around !== undefined) return `${around[0]} ${this.#argument(depth)} ${around[1]}`.trim();
    if (/^[fgh]$/.test(token)) return this.#function(token, depth);
    const word = WORDS[token];
    if (word !== undefined) return word;
    if (/^\\(?:math|bold|boxed|cancel|underline|rm|bf)/.test(token)) return this.#argument(depth);
    return token.startsWith('\\') ? token.replace(/[^A-Za-z]/g, '') : token;
  }

  #function(name: string, depth: number): string {
    let primes = 0;
    while (this.#tokens[this.#at + primes] === "'") primes += 1;
    if (this.#tokens[this.#at + primes] !== '(') return name;
    this.#at += primes + 1;
    return `${name}${' prime'.repeat(primes)} of ${this.group(depth + 1, ')')}`;
  }

  #silent(): string {
    this.#at += 1;
    return '';
  }

  #optional(depth: number): string {
    if (this.#tokens[this.#at] !== '[') return '';
    this.#at += 1;
    return this.group(depth + 1, ']');
  }

  #under(name: string, link: string, depth: number): string {
    if (this.#tokens[this.#at] !== '_') return name === 'log' ? name : `${name} of`;
    this.#at += 1;
    return `${name} ${link} ${this.#argument(depth)} of`;
  }

  #bounded(name: string, depth: number): string {
    const said = [name];
    for (
      let mark = this.#tokens[this.#at];
      mark === '_' || mark === '^' || mark === '\\limits';
      mark = this.#tokens[this.#at]
    ) {
      this.#at += 1;
      if (mark !== '\\limits') said.push(mark === '_' ? 'from' : 'to', this.#argument(depth));
    }
    return [...said, 'of'].join(' ');
  }

  #absolute(depth: number): string {
    const end = this.#tokens.indexOf('|', this.#at);
    const inside = end < 0 ? [] : this.#tokens.slice(this.#at, end);
    if (inside.length === 0 || inside.some((token) => token === '{' || token === '}' || token === '\\\\'))
      return WORDS['|'] ?? '';
    return `the absolute value of ${this.group(depth + 1, '|')}`;
  }

  #environment(depth: number): string {
    const name = this.#raw();
    if (name === 'array' || name === 'alignedat' || name === 'alignat') this.#raw();
    const isMatrix = /matrix|array/.test(name);
    const outer = this.#betweenCells;
    this.#betweenCells = isMatrix || name === 'cases' ? ',' : '';
    const rows = this.group(depth + 1, '\\end');
    this.#betweenCells = outer;
    this.#raw();
    return isMatrix ? `the matrix with rows ${rows}, end matrix,` : name === 'cases' ? `the cases ${rows}` : rows;
  }
}
