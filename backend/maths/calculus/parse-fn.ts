import { rational } from '../numbers/rational.ts';
import { add, call, divide, E, type Fn, mul, negate, num, ONE, pow, root, subtract, whole, X } from './fn.ts';

const MAX_LENGTH = 300;
const MAX_DEPTH = 20;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:left|right|displaystyle|,|;|!|quad|:)(?![a-zA-Z])/g, ' '],
  [/\\operatorname\{([a-z]+)\}/g, ' $1 '],
  [/\\(?:dfrac|tfrac)/g, '\\frac'],
  [/\\(?:cdot|times)(?![a-zA-Z])|[×·∙]/g, '*'],
  [/\\(sin|cos|tan|sec|csc|cot|ln|log|exp|pi|sqrt|frac)(?![a-zA-Z])/g, ' $1 '],
  [/\*\*/g, '^'],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/[−–]/g, '-'],
  [/√/g, ' sqrt '],
  [/π/g, ' pi '],
  [/\[/g, '('],
  [/\]/g, ')'],
];

class Unread extends Error {}

const NAMES = /^(?:arcsin|arccos|arctan|sinh|cosh|tanh|sin|cos|tan|sec|csc|cot|ln|exp|sqrt|frac|pi)/;

/** A function of `variable` in plain text or LaTeX; undefined where it is not surely one. Never throws. */
export function parseFn(text: string, variable: string): Fn | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const bare = SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), text).trim();
  try {
    const parser = new Parser(bare, variable);
    return parser.whole();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

/** The one letter that a text uses as its variable, e left aside; undefined for none or several. */
export function variableIn(text: string): string | undefined {
  const bare = text.replace(
    /\\?(?:operatorname|left|right|frac|sqrt|cdot|times|sin|cos|tan|sec|csc|cot|ln|exp|pi|theta)/g,
    ' ',
  );
  const letters = new Set(bare.match(/[a-zA-Z]/g));
  letters.delete('e');
  const [only] = letters;
  return letters.size === 1 ? only : undefined;
}

class Parser {
  readonly #text: string;
  readonly #variable: string;
  #at = 0;
  #depth = 0;

  constructor(text: string, variable: string) {
    this.#text = text;
    this.#variable = variable;
  }

  whole(): Fn {
    const fn = this.#sum();
    this.#blank();
    if (this.#at < this.#text.length) throw new Unread();
    return fn;
  }

  #blank(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #peek(): string {
    this.#blank();
    return this.#text[this.#at] ?? '';
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new Unread();
  }

  #sum(): Fn {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Unread();
    let left = this.#take('-') ? negate(this.#term()) : (this.#take('+'), this.#term());
    for (;;) {
      if (this.#take('+')) left = add(left, this.#take('-') ? negate(this.#term()) : this.#term());
      else if (this.#take('-')) left = subtract(left, this.#term());
      else break;
    }
    this.#depth -= 1;
    return left;
  }

  #term(): Fn {
    let left = this.#power();
    let slashed = false;
    for (;;) {
      if (this.#take('*')) {
        left = mul(left, this.#take('-') ? negate(this.#power()) : this.#power());
        slashed = false;
      } else if (this.#peek() === '/') {
        // 1/2/3 is read in two ways.
        if (slashed) throw new Unread();
        this.#at += 1;
        const under = this.#take('-') ? negate(this.#power()) : this.#power();
        left = divide(left, under);
        slashed = true;
      } else if (this.#starts()) {
        // 1/2x is read in two ways.
        if (slashed || /\d/.test(this.#peek())) throw new Unread();
        left = mul(left, this.#power());
      } else return left;
    }
  }

  #starts(): boolean {
    return /[a-zA-Z0-9.({|]/.test(this.#peek());
  }

  #power(): Fn {
    const braced = this.#peek() === '{';
    const base = this.#factor();
    if (this.#peek() !== '^') return base;
    this.#at += 1;
    const isLoose = base.kind === 'const' && this.#peek() !== '{' && this.#peek() !== '(';
    const exponent = this.#exponent();
    // e^2 x: is the x up there, too?
    if (isLoose && this.#peek() === this.#variable && exponent.kind === 'num') throw new Unread();
    if (this.#peek() === '^' || (braced && base.kind === 'prod')) throw new Unread();
    return pow(base, exponent);
  }

  #exponent(): Fn {
    if (this.#take('{')) {
      const inside = this.#sum();
      this.#expect('}');
      return inside;
    }
    if (this.#take('(')) {
      const inside = this.#sum();
      this.#expect(')');
      return inside;
    }
    const minus = this.#take('-');
    const digits = this.#digits();
    const tight = digits !== undefined && this.#text[this.#at] === this.#variable;
    const value = digits ?? this.#letter();
    // x^1/2 is read in two ways, and so is e^2x.
    if (
      this.#peek() === '/' &&
      digits !== undefined &&
      /^\/ ?[23](?!\d)/.test(this.#text.slice(this.#at)) &&
      this.#isOne(value)
    )
      throw new Unread();
    if (tight) throw new Unread();
    return minus ? negate(value) : value;
  }

  #isOne(fn: Fn): boolean {
    return fn.kind === 'num' && fn.value.n === 1n && fn.value.d === 1n;
  }

  #digits(): Fn | undefined {
    this.#blank();
    const found = /^(?:\d{1,15}(?:\.\d{1,12})?|\.\d{1,12})/.exec(this.#text.slice(this.#at))?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    const [wholePart = '', places = ''] = found.split('.');
    return num(rational(BigInt(`${wholePart}${places}` || '0'), 10n ** BigInt(places.length)));
  }

  #letter(): Fn {
    const letter = this.#peek();
    this.#at += 1;
    if (letter === this.#variable) return X;
    if (letter === 'e') return E;
    throw new Unread();
  }

  #factor(): Fn {
    const digits = this.#digits();
    if (digits !== undefined) return digits;
    if (this.#peek() === '(' || this.#peek() === '{') return this.#bracket();
    if (this.#take('|')) {
      const inside = this.#sum();
      this.#expect('|');
      if (inside.kind === 'num') return inside.value.n < 0n ? negate(inside) : inside;
      throw new Unread();
    }
    const name = NAMES.exec(this.#text.slice(this.#at))?.[0];
    if (name === undefined || (name === 'e' && this.#variable === 'e')) return this.#letter();
    this.#at += name.length;
    return this.#called(name);
  }

  #bracket(): Fn {
    const close = this.#take('(') ? ')' : (this.#expect('{'), '}');
    const inside = this.#sum();
    this.#expect(close);
    return inside;
  }

  #called(name: string): Fn {
    if (name === 'pi') return { kind: 'const', name: 'pi' };
    if (name === 'frac') return divide(this.#bracket(), this.#bracket());
    if (name === 'sqrt')
      return root(this.#peek() === '(' || this.#peek() === '{' ? this.#bracket() : (this.#digits() ?? this.#letter()));
    const exponent = this.#peek() === '^' ? (this.#take('^'), this.#exponent()) : ONE;
    if (exponent.kind !== 'num' || exponent.value.n < 0n) throw new Unread();
    const of = this.#argument(name);
    return pow(functionOf(name, of), exponent);
  }

  /** In brackets, between bars for a logarithm, or the factors that follow: sin 2x. */
  #argument(name: string): Fn {
    if (name === 'ln' && this.#take('|')) {
      const inside = this.#sum();
      this.#expect('|');
      return inside;
    }
    if (this.#peek() === '(' || this.#peek() === '{') {
      const inside = this.#bracket();
      if (this.#peek() === '^') throw new Unread();
      return inside;
    }
    let of = this.#power();
    while (/[a-zA-Z0-9]/.test(this.#peek()) && !NAMES.test(this.#text.slice(this.#at))) of = mul(of, this.#power());
    if (this.#peek() === '/' || this.#peek() === '(') throw new Unread();
    return of;
  }
}

function functionOf(name: string, of: Fn): Fn {
  const [sin, cos] = [call('sin', of), call('cos', of)];
  switch (name) {
    case 'sin':
      return sin;
    case 'cos':
      return cos;
    case 'tan':
      return divide(sin, cos);
    case 'sec':
      return pow(cos, whole(-1));
    case 'csc':
      return pow(sin, whole(-1));
    case 'cot':
      return divide(cos, sin);
    case 'ln':
      return call('ln', of);
    case 'exp':
      return pow(E, of);
    default:
      throw new Unread();
  }
}
