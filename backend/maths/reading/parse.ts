import { literal } from '../algebra/literal.ts';
import { type Dress, type Expr, type Operator, unknowns } from '../algebra/syntax.ts';
import { add, ONE, rational, subtract } from '../numbers/rational.ts';
import { Refused, type Token, TokenCursor, tokenise } from './tokens.ts';

/** Brackets within brackets, and tokens of a line: far beyond school, and small enough that hostile text costs nothing. */
const MAX_DEPTH = 24;
const MAX_TOKENS = 200;

/** The sides of a line between its equals signs: one for an expression, two for an equation, more for a chain. */
export function parseSides(text: string): Expr[] | undefined {
  const tokens = tokenise(text);
  if (tokens === undefined || tokens.length === 0 || tokens.length > MAX_TOKENS) return undefined;
  const sides: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign' && token.sign === '=') sides.push([]);
    else sides.at(-1)?.push(token);
  }
  const parsed = sides.map((side) => new Parser(side).whole());
  return parsed.every((side) => side !== undefined) ? parsed : undefined;
}

export function parseExpression(text: string): Expr | undefined {
  const sides = parseSides(text);
  return sides?.length === 1 ? sides[0] : undefined;
}

/** Recursive descent over one side. Whatever two readers could read in two ways (1/2x, 2^3^2, x2, {ab}^2) is refused. */
class Parser extends TokenCursor {
  #depth = 0;
  #bars = 0;

  whole(): Expr | undefined {
    try {
      const expr = this.#sum();
      return this.at === this.tokens.length ? expr : undefined;
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  #sum(): Expr {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Refused();
    let left = this.#term();
    while (this.isSign('+', '-')) {
      const kind: Operator = this.take('+') ? 'add' : 'subtract';
      if (kind === 'subtract') this.expect('-');
      const start = this.at;
      const right = this.#term();
      if (unknowns(left).length > 0 && this.#isLooseFraction(start, right)) throw new Refused();
      left = { kind, left, right };
    }
    this.#depth -= 1;
    return left;
  }

  /** x^2 + 5x + 6/(x + 2): was the whole sum meant to be over the bracket? 1/x + 6/(x + 2) leaves no doubt. */
  #isLooseFraction(start: number, term: Expr): boolean {
    const slashed = this.tokens.slice(start, this.at).some((token) => token.kind === 'sign' && token.sign === '/');
    const before = this.tokens.slice(0, start).some((token) => token.kind === 'sign' && token.sign === '/');
    return slashed && !before && term.kind === 'divide' && unknowns(term.right).length > 0;
  }

  #term(): Expr {
    if (this.take('-')) {
      if (this.isSign('-', '+')) throw new Refused();
      return { kind: 'negative', of: this.#term() };
    }
    let left = this.#factor();
    let slashed = false;
    for (;;) {
      if (this.take('*')) {
        const right = this.#signedFactor();
        const fraction = this.#slashFraction(right);
        left = { kind: 'multiply', left, right: fraction ?? right };
        slashed = fraction !== undefined;
      } else if (this.isSign('/', '÷')) {
        // 8/4/2 is read in two ways too.
        if (slashed && this.isSign('/')) throw new Refused();
        left = { kind: 'divide', left, right: this.take('÷') ? this.#dividedBy() : this.#afterSlash() };
        slashed = true;
      } else if (this.#startsFactor()) {
        // 1/2x and 6/2(1+2) mean different things to different people.
        if (slashed || this.peek()?.kind === 'number') throw new Refused();
        left = { kind: 'multiply', left, right: this.#factor() };
      } else return left;
    }
  }

  #afterSlash(): Expr {
    this.expect('/');
    return this.#signedFactor();
  }

  /** In 2/3 ÷ 4/5 the slashes write fractions and the sign divides them. */
  #dividedBy(): Expr {
    const left = this.#signedFactor();
    if (!this.isSign('/')) return left;
    const fraction = this.#slashFraction(left);
    // 8 ÷ 4/2: only a fraction in lowest terms is surely one number.
    if (fraction === undefined || literal(fraction) === undefined) throw new Refused();
    return fraction;
  }

  /** 3/4 as one number after a sign that binds as tightly as the slash; the value is the same either way after a times sign. */
  #slashFraction(left: Expr): Expr | undefined {
    const after = this.tokens[this.at + 1];
    if (left.kind !== 'number' || left.dress !== 'whole' || !this.isSign('/') || after?.kind !== 'number')
      return undefined;
    this.expect('/');
    return { kind: 'divide', left, right: this.#signedFactor() };
  }

  #signedFactor(): Expr {
    return this.take('-') ? { kind: 'negative', of: this.#factor() } : this.#factor();
  }

  #factor(): Expr {
    const start = this.at;
    const base = this.#primary();
    if (!this.take('^')) return this.#percented(base);
    const opener = this.tokens[start];
    // {ab}^2 prints as ab squared with only b raised, yet its author may have meant (ab)^2.
    if (opener?.kind === 'sign' && opener.sign === '{' && !this.#singleInBraces(start)) throw new Refused();
    if (base.kind === 'number' && base.dress === 'mixed') throw new Refused();
    const exponent = this.#exponent();
    if (this.isSign('^')) throw new Refused();
    return { kind: 'power', base, exponent };
  }

  #percented(base: Expr): Expr {
    return this.take('%') ? { kind: 'percent', of: base } : base;
  }

  #singleInBraces(start: number): boolean {
    const inside = this.tokens[start + 1];
    const closer = this.tokens[start + 2];
    const one = inside?.kind === 'number' || inside?.kind === 'letter';
    return (one && closer?.kind === 'sign' && closer.sign === '}') || (inside?.kind === 'sign' && inside.sign === '(');
  }

  #exponent(): Expr {
    if (this.isSign('{')) return this.#between('{', '}');
    if (this.isSign('(')) return this.#between('(', ')');
    const negative = this.take('-');
    const token = this.next();
    if (token?.kind !== 'number' || token.decimal) throw new Refused();
    // x^1/2: was the half meant to be the exponent?
    if (token.value.n === 1n && this.isSign('/')) throw new Refused();
    const value: Expr = { kind: 'number', value: token.value, dress: 'whole' };
    return negative ? { kind: 'negative', of: value } : value;
  }

  #primary(): Expr {
    const token = this.next();
    if (token === undefined) throw new Refused();
    switch (token.kind) {
      case 'number':
        return this.#number(token);
      case 'letter':
        // x(3) may be a value of a function called x.
        if (this.isSign('(') && this.#atomInBrackets()) throw new Refused();
        return { kind: 'variable', name: token.name };
      case 'function':
        return this.#called(token.name);
      default:
        this.at -= 1;
        if (token.sign === '(') return this.#between('(', ')');
        if (token.sign === '[') return this.#between('[', ']');
        if (token.sign === '{') return this.#between('{', '}');
        if (token.sign === '|') return this.#absolute();
        throw new Refused();
    }
  }

  #number(token: Extract<Token, { kind: 'number' }>): Expr {
    const part = token.decimal ? undefined : this.#properFraction();
    if (part !== undefined) return { kind: 'number', value: add(token.value, part), dress: 'mixed' };
    const dress: Dress = token.decimal ? 'decimal' : 'whole';
    return { kind: 'number', value: token.value, dress };
  }

  /** The fraction of a mixed number: `1 1/2` or `1\frac{1}{2}`; a whole number before an improper fraction is refused. */
  #properFraction(): ReturnType<typeof rational> | undefined {
    const spelling = this.tokens.slice(this.at, this.at + 7).map((t) => (t.kind === 'sign' ? t.sign : t.kind));
    const latex = spelling.join(' ').startsWith('function { number } { number }') && this.peekFunction() === 'frac';
    const slash = spelling[0] === 'number' && spelling[1] === '/' && spelling[2] === 'number';
    if (!latex && !slash) return undefined;
    const top = this.tokens[this.at + (latex ? 2 : 0)];
    const bottom = this.tokens[this.at + (latex ? 5 : 2)];
    if (top?.kind !== 'number' || bottom?.kind !== 'number' || top.decimal || bottom.decimal) throw new Refused();
    if (bottom.value.n === 0n || top.value.n === 0n) throw new Refused();
    const part = rational(top.value.n, bottom.value.n);
    if (subtract(part, ONE).n >= 0n) throw new Refused();
    this.at += latex ? 7 : 3;
    // 1 1/2x: one and a half x, or one and 1/(2x)?
    if (slash && this.#startsFactor()) throw new Refused();
    return part;
  }

  #called(name: 'frac' | 'sqrt' | 'abs'): Expr {
    if (name === 'abs') return { kind: 'size', of: this.#between('(', ')') };
    if (name === 'frac') {
      const left = this.#argument();
      return { kind: 'divide', left, right: this.#argument() };
    }
    let index = 2;
    if (this.take('[')) {
      const token = this.next();
      if (token?.kind !== 'number' || token.decimal || token.value.n < 2n || token.value.n > 9n) throw new Refused();
      index = Number(token.value.n);
      this.expect(']');
    }
    if (this.isSign('{')) return { kind: 'root', index, of: this.#between('{', '}') };
    if (this.isSign('(')) return { kind: 'root', index, of: this.#between('(', ')') };
    const token = this.next();
    // √2x: is the x under the root?
    if (token?.kind !== 'number' || this.isSign('^') || this.#startsFactor()) throw new Refused();
    return {
      kind: 'root',
      index,
      of: { kind: 'number', value: token.value, dress: token.decimal ? 'decimal' : 'whole' },
    };
  }

  #argument(): Expr {
    if (!this.isSign('{')) throw new Refused();
    return this.#between('{', '}');
  }

  #absolute(): Expr {
    this.expect('|');
    this.#bars += 1;
    const of = this.#sum();
    this.#bars -= 1;
    this.expect('|');
    return { kind: 'size', of };
  }

  #between(open: string, close: string): Expr {
    this.expect(open);
    const bars = this.#bars;
    this.#bars = 0;
    const inside = this.#sum();
    this.#bars = bars;
    this.expect(close);
    return inside;
  }

  #atomInBrackets(): boolean {
    const inside = this.tokens[this.at + 1];
    const closer = this.tokens[this.at + 2];
    return (inside?.kind === 'number' || inside?.kind === 'letter') && closer?.kind === 'sign' && closer.sign === ')';
  }

  #startsFactor(): boolean {
    const token = this.peek();
    if (token === undefined) return false;
    if (token.kind !== 'sign') return true;
    return '([{'.includes(token.sign) || (token.sign === '|' && this.#bars === 0);
  }
}
