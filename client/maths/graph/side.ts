import { add, divide, fromDecimal, multiply, negate, power, type Rational } from './rational.ts';

/** The value of one side of an equation; undefined where it has none, as 1/x at 0. */
export type Value = (x: Rational) => Rational | undefined;

/** A side as it was typed or as LaTeX, exactly; `unknowns` are the letters in it. */
export type Side = { readonly value: Value; readonly unknowns: ReadonlySet<string> };

const LONGEST = 200;
const DEEPEST = 20;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Typed signs and TeX as the few signs that the reader knows. */
function plain(text: string): string {
  return text
    .replace(/\\d?frac\s*\{/g, '\\{')
    .replace(/\\(?:left|right)|\\[,;! ]|\s/g, '')
    .replace(/\\(?:cdot|times)|[·×]|\*\*?/g, (sign) => (sign === '**' ? '^' : '*'))
    .replace(/\\div|÷/g, '/')
    .replace(/[−–]/g, '-')
    .replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `^${Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`);
}

/** Reads a side; undefined where it is anything but sums, products, quotients and whole powers. */
export function readSide(text: string): Side | undefined {
  // Some type +- for ±.
  if (text.length > LONGEST || text.includes('+-')) return undefined;
  const reader = new SideReader(plain(text));
  const value = reader.sum(0);
  return value === undefined || !reader.isOver ? undefined : { value, unknowns: reader.unknowns };
}

const both =
  (a: Value, b: Value, join: (a: Rational, b: Rational) => Rational | undefined): Value =>
  (x) => {
    const [first, second] = [a(x), b(x)];
    return first === undefined || second === undefined ? undefined : join(first, second);
  };
const minus =
  (value: Value): Value =>
  (x) => {
    const of = value(x);
    return of === undefined ? undefined : negate(of);
  };

class SideReader {
  readonly unknowns = new Set<string>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isOver(): boolean {
    return this.#at === this.#text.length;
  }

  #take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  sum(depth: number): Value | undefined {
    let value = this.#signed(depth);
    while (value !== undefined) {
      const isMinus = this.#take('-');
      if (!isMinus && !this.#take('+')) return value;
      const next = this.#signed(depth);
      value = next && both(value, isMinus ? minus(next) : next, add);
    }
    return value;
  }

  #signed(depth: number): Value | undefined {
    const isMinus = this.#take('-');
    const value = this.#product(depth);
    return isMinus && value ? minus(value) : value;
  }

  #product(depth: number): Value | undefined {
    let value = this.#power(depth);
    while (value !== undefined) {
      const isQuotient = this.#take('/');
      const touches = /[A-Za-z({\\]/.test(this.#text[this.#at] ?? '');
      if (!isQuotient && !this.#take('*') && !touches) return value;
      const next = this.#power(depth);
      // 1/2x is read in two ways.
      if (isQuotient && /[A-Za-z(]/.test(this.#text[this.#at] ?? '')) return undefined;
      value = next && both(value, next, isQuotient ? divide : multiply);
    }
    return value;
  }

  #power(depth: number): Value | undefined {
    const base = this.#atom(depth);
    if (base === undefined || !this.#take('^')) return base;
    const exponent = this.#atom(depth);
    return exponent && both(base, exponent, power);
  }

  #atom(depth: number): Value | undefined {
    if (depth > DEEPEST) return undefined;
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0];
    if (number !== undefined) {
      this.#at += number.length;
      const value = fromDecimal(number);
      return () => value;
    }
    if (this.#take('\\{')) {
      const above = this.#until('}', depth);
      const below = above !== undefined && this.#take('{') ? this.#until('}', depth) : undefined;
      return above && below && both(above, below, divide);
    }
    if (this.#take('(')) return this.#until(')', depth);
    if (this.#take('{')) return this.#until('}', depth);
    const letter = /^[A-Za-z]/.exec(this.#text[this.#at] ?? '')?.[0];
    if (letter === undefined) return undefined;
    this.#at += 1;
    this.unknowns.add(letter);
    return (x) => x;
  }

  #until(close: string, depth: number): Value | undefined {
    const value = this.sum(depth + 1);
    return value !== undefined && this.#take(close) ? value : undefined;
  }
}
