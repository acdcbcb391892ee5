/** From one line of a calculation to the next: the terms that go, and those that come in their place. */
export type Step = {
  /** The whole formula with both marked. */
  readonly marked: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** The colour by which what is marked is found once it is typeset; nobody sees it. */
export const MARK = '#c0ffee';

/** A term with its sign; `at` and `end` are where the term stands, `signAt` where its sign does. */
type Term = {
  readonly sign: '+' | '-';
  readonly signAt: number | undefined;
  readonly at: number;
  readonly end: number;
  readonly tex: string;
};
type Side = readonly Term[];
type Row = { readonly left: Side; readonly right: Side };

const CALCULATION = /^\s*\\begin\{(align|aligned|split|gather|gathered)(\*?)\}([^]*)\\end\{\1\2\}\s*$/;
const MOST_ROWS = 12;

/** The steps of a calculation; empty for every other formula. A step in which nothing is kept marks nothing. */
export function stepsOf(tex: string): readonly (Step | undefined)[] {
  const [, , , body] = CALCULATION.exec(tex) ?? [];
  if (body === undefined || body.includes('\\begin')) return [];
  const rows = rowsOf(tex, tex.indexOf(body, tex.indexOf('}')), body.length);
  if (rows === undefined || rows.length < 2 || rows.length > MOST_ROWS) return [];
  const steps = rows.slice(1).map((row, index) => stepBetween(tex, rows[index] ?? row, row));
  return steps.some((step) => step !== undefined) ? steps : [];
}

function rowsOf(tex: string, from: number, length: number): readonly Row[] | undefined {
  const rows: Row[] = [];
  let sides: Term[][] = [[]];
  const reader = new TermReader(tex, from, from + length);
  for (let piece = reader.next(); piece !== undefined; piece = reader.next()) {
    if (piece.kind === 'term') sides.at(-1)?.push(piece.term);
    if (piece.kind === 'relation') sides.push([]);
    if (piece.kind !== 'row' && piece.kind !== 'end') continue;
    const [left, right, ...more] = sides;
    if (left === undefined || right === undefined || more.length > 0 || right.length === 0) return undefined;
    rows.push({ left, right });
    if (piece.kind === 'end') return rows;
    sides = [[]];
  }
  return rows;
}

type Piece = { readonly kind: 'term'; readonly term: Term } | { readonly kind: 'relation' | 'row' | 'end' };

/** Cuts a body into terms, at the signs that stand in no bracket. */
class TermReader {
  readonly #tex: string;
  readonly #end: number;
  readonly #waiting: Piece[] = [];
  #at: number;
  #start: number;
  #sign: '+' | '-' = '+';
  #signAt: number | undefined;
  #isOver = false;

  constructor(tex: string, at: number, end: number) {
    this.#tex = tex;
    this.#at = at;
    this.#start = at;
    this.#end = end;
  }

  next(): Piece | undefined {
    while (this.#waiting.length === 0 && !this.#isOver) this.#read();
    return this.#waiting.shift();
  }

  #read(): void {
    let depth = 0;
    for (; this.#at < this.#end; ) {
      const [token = ''] = /^(?:\\(?:[A-Za-z]+|[^])|[^])/.exec(this.#tex.slice(this.#at, this.#at + 30)) ?? [];
      const here = this.#at;
      this.#at += token.length;
      if (token === '{' || token === '(' || token === '[') depth += 1;
      if (token === '}' || token === ')' || token === ']') depth -= 1;
      if (depth > 0) continue;
      if (token === '+' || token === '-') {
        this.#finish(here);
        this.#sign = token;
        this.#signAt = here;
        return;
      }
      if (token !== '=' && token !== '\\\\' && token !== '&') continue;
      this.#finish(here);
      if (token === '=') this.#waiting.push({ kind: 'relation' });
      if (token === '\\\\') this.#waiting.push({ kind: 'row' });
      return;
    }
    this.#finish(this.#end);
    this.#waiting.push({ kind: 'end' });
    this.#isOver = true;
  }

  #finish(end: number): void {
    const text = this.#tex.slice(this.#start, end);
    const tex = text.trim().replace(/[.,]$/, '');
    const at = this.#start + (text.length - text.trimStart().length);
    if (tex !== '')
      this.#waiting.push({
        kind: 'term',
        term: { sign: this.#sign, signAt: this.#signAt, at, end: at + tex.length, tex: tex.replace(/\s+/g, ' ') },
      });
    // A sign stays with the term behind it, across the mark of a column too.
    if (tex !== '' || this.#tex[end] === '=') {
      this.#sign = '+';
      this.#signAt = undefined;
    }
    this.#start = this.#at;
  }
}

function stepBetween(tex: string, before: Row, after: Row): Step | undefined {
  // A line that begins with its sign goes on with the left side of the one before.
  const left =
    after.left.length === 0 ? [[], []] : [missing(before.left, after.left), missing(after.left, before.left)];
  const gone = [...(left[0] ?? []), ...missing(before.right, after.right)];
  const come = [...(left[1] ?? []), ...missing(after.right, before.right)];
  const kept = (after.left.length === 0 ? 0 : before.left.length) + before.right.length - gone.length;
  if (kept <= 0 || gone.length + come.length === 0) return undefined;
  const said = ({ sign, tex: term }: Term): string => (sign === '-' ? `-${term}` : term);
  return { marked: marked(tex, [...gone, ...come]), before: gone.map(said), after: come.map(said) };
}

/** The terms of one side that the other does not have. */
function missing(side: Side, other: Side): readonly Term[] {
  const left = [...other];
  return side.filter((term) => {
    const found = left.findIndex((one) => one.sign === term.sign && one.tex === term.tex);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function marked(tex: string, terms: readonly Term[]): string {
  let out = tex;
  for (const { at, end, signAt } of terms.toSorted((a, b) => b.at - a.at)) {
    out = `${out.slice(0, at)}\\textcolor{${MARK}}{${out.slice(at, end)}}${out.slice(end)}`;
    if (signAt !== undefined)
      out = `${out.slice(0, signAt)}\\textcolor{${MARK}}{${out.slice(signAt, signAt + 1)}}${out.slice(signAt + 1)}`;
  }
  return out;
}
