import { decimal } from './exact.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Tree, two } from './tree.ts';

const CALLS = new Set(
  'sin cos tan sec csc cot arcsin arccos arctan sinh cosh tanh ln log exp abs sqrt cbrt'.split(' '),
);
const CONSTANTS: Readonly<Record<string, string>> = { pi: 'pi', infty: 'oo', infinity: 'oo', inf: 'oo', oo: 'oo' };
const GREEK = new Set('theta alpha beta gamma lambda mu sigma phi'.split(' '));
/** Deepest nesting that is read. */
const DEPTH_MAX = 60;

class Unread extends Error {}

/** An expression in LaTeX or plain text; undefined where it is none. Made apart from the service's own reader, to judge it. */
export function parse(text: string): Tree | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  try {
    return new Reader(tokens).all();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #bars = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  all(): Tree {
    const tree = this.#sum();
    if (this.#at < this.#tokens.length) throw new Unread();
    return tree;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #is(...texts: readonly string[]): boolean {
    return this.#next !== undefined && texts.includes(this.#next.text);
  }

  #take(...texts: readonly string[]): boolean {
    if (!this.#is(...texts)) return false;
    this.#at += 1;
    return true;
  }

  #need(text: string): void {
    if (!this.#take(text)) throw new Unread();
  }

  #sum(): Tree {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new Unread();
    let tree = this.#product();
    for (;;) {
      if (this.#take('+')) tree = two('+', tree, this.#product());
      else if (this.#take('-')) tree = two('-', tree, this.#product());
      else break;
    }
    this.#depth -= 1;
    return tree;
  }

  #product(): Tree {
    if (this.#take('-')) return { kind: 'minus', of: this.#product() };
    if (this.#take('+')) return this.#product();
    let tree = this.#power();
    for (;;) {
      if (this.#take('*', 'cdot', 'times')) tree = two('*', tree, this.#signed());
      else if (this.#take('/', 'div')) tree = two('/', tree, this.#signed());
      else if (this.#startsAtom()) tree = this.#beside(tree);
      else return tree;
    }
  }

  /** Two factors side by side; a whole number before a fraction of numbers is a mixed one. */
  #beside(left: Tree): Tree {
    const before = this.#tokens[this.#at - 1];
    const isWhole = left.kind === 'number' && left.value.d === 1n && before?.kind === 'number';
    const [a, slash, b] = this.#tokens.slice(this.#at, this.#at + 3);
    if (isWhole && a?.kind === 'number' && a.spaced && slash?.text === '/' && b?.kind === 'number') {
      this.#at += 3;
      return two('+', left, two('/', numberOf(a.text), numberOf(b.text)));
    }
    if (this.#next?.kind === 'number') throw new Unread();
    const isFraction = this.#is('frac', 'dfrac', 'tfrac');
    const right = this.#power();
    const isNumbers = right.kind === 'two' && right.left.kind === 'number' && right.right.kind === 'number';
    return two(isWhole && isFraction && isNumbers ? '+' : '*', left, right);
  }

  #startsAtom(): boolean {
    const token = this.#next;
    if (token === undefined) return false;
    if (token.kind === 'sign')
      return token.text === '(' || token.text === '{' || token.text === '[' || (token.text === '|' && this.#bars === 0);
    return token.kind !== 'command' || !['cdot', 'times', 'div'].includes(token.text);
  }

  #signed(): Tree {
    if (this.#take('-')) return { kind: 'minus', of: this.#signed() };
    if (this.#take('+')) return this.#signed();
    return this.#power();
  }

  #power(): Tree {
    const base = this.#atom();
    if (this.#take('!')) throw new Unread();
    return this.#take('^') ? two('^', base, this.#raised()) : base;
  }

  #raised(): Tree {
    return this.#is('-', '+') ? this.#signed() : this.#power();
  }

  #group(open: string, close: string): Tree {
    this.#need(open);
    const tree = this.#sum();
    this.#need(close);
    return tree;
  }

  #atom(): Tree {
    const token = this.#next;
    if (token === undefined) throw new Unread();
    if (token.text === '(') return this.#group('(', ')');
    if (token.text === '{') return this.#group('{', '}');
    if (token.text === '[') return this.#group('[', ']');
    if (token.text === '|') {
      this.#bars += 1;
      const of = this.#group('|', '|');
      this.#bars -= 1;
      return { kind: 'call', name: 'abs', of };
    }
    this.#at += 1;
    if (token.kind === 'number') return numberOf(token.text);
    if (token.kind === 'name') return { kind: 'name', name: token.text + this.#index() };
    if (token.kind === 'sign') throw new Unread();
    return this.#command(token.text);
  }

  #index(): string {
    if (!this.#take('_')) return '';
    const isGroup = this.#take('{');
    let index = '';
    while (this.#next !== undefined && !this.#is('}')) {
      index += this.#next.text;
      this.#at += 1;
      if (!isGroup) break;
    }
    if (isGroup) this.#need('}');
    return `_${index}`;
  }

  #command(name: string): Tree {
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return two('/', this.#argument(), this.#argument());
    if (name === 'sqrt' && this.#is('[')) {
      const base = this.#group('[', ']');
      return { kind: 'call', name: 'root', of: this.#argument(), base };
    }
    if (name === 'sqrt') return { kind: 'call', name, of: this.#argument() };
    if (CALLS.has(name)) return this.#call(name);
    const constant = CONSTANTS[name];
    if (constant !== undefined) return { kind: 'name', name: constant };
    if (GREEK.has(name)) return { kind: 'name', name: name + this.#index() };
    throw new Unread();
  }

  /** What stands in braces, or the single digit or sign after a command without them. */
  #argument(): Tree {
    const token = this.#next;
    if (token?.kind === 'number' && token.text.length > 1 && !token.text.includes('.')) throw new Unread();
    return this.#atom();
  }

  #call(name: string): Tree {
    const base = name === 'log' && this.#take('_') ? this.#atom() : undefined;
    const power = this.#take('^') ? this.#atomOrSigned() : undefined;
    const isGroup = this.#is('(', '{', '[', '|');
    const of = isGroup ? this.#atom() : this.#bare();
    const isInverse = power?.kind === 'minus' && power.of.kind === 'number' && power.of.value.n === 1n;
    const call: Tree = {
      kind: 'call',
      name: isInverse ? `arc${name}` : name,
      of,
      ...(base !== undefined && { base }),
    };
    return power === undefined || isInverse ? call : two('^', call, power);
  }

  #atomOrSigned(): Tree {
    return this.#is('-') ? this.#signed() : this.#atom();
  }

  /** The argument of a function without brackets: `sin 2x`. */
  #bare(): Tree {
    let tree = this.#power();
    while (this.#startsAtom() && !(this.#next?.kind === 'command' && CALLS.has(this.#next.text)))
      tree = two('*', tree, this.#power());
    return tree;
  }
}

function numberOf(digits: string): Tree {
  const value = decimal(digits);
  if (value === undefined) throw new Unread();
  return { kind: 'number', value };
}
