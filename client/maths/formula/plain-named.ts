/** What was read from a position on: its TeX, where it ends, and whether anything in it makes it a formula rather than a word or a number. */
export type Read = {
  readonly tex: string;
  readonly end: number;
  readonly formula: boolean;
  /** Set for a product without a sign: 2x, 2(x + 1). */
  readonly joined?: true;
  /** A fraction as it was typed, with a slash. */
  readonly slashed?: string;
};

/** Reads one piece of `text` at `at`, or nothing. */
export type Reader = (text: string, at: number, depth: number) => Read | undefined;

/** The readers of what stands inside. */
type Inside = {
  readonly sum: Reader;
  readonly product: Reader;
  readonly bracket: Reader;
  readonly exponent: (text: string, at: number, depth: number) => { tex: string; end: number } | undefined;
};

const FUNCTION = /^(arc(?:sin|cos|tan)|a(?:sin|cos|tan)|(?:sin|cos|tan)h?|cot|sec|csc|log|ln|lg|exp)(?![a-z])/i;
const LOG_BASE = /^log(?=\d+\()/i;
const SUBSCRIPT = /^_(?:(\d{1,3}|[a-z](?![a-z]))|\{([\w+-]{1,10})\}|\(([\w+-]{1,10})\))/i;
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const LOWERED = new RegExp(`^[${SUBSCRIPTS}]{1,3}`);
const VULGAR: Readonly<Record<string, string>> = {
  '½': '\\frac{1}{2}',
  '⅓': '\\frac{1}{3}',
  '⅔': '\\frac{2}{3}',
  '¼': '\\frac{1}{4}',
  '¾': '\\frac{3}{4}',
  '⅛': '\\frac{1}{8}',
};

/** An index: x_1, a_n, x₁, a_(n+1). */
export function subscriptAt(text: string, at: number): { readonly tex: string; readonly end: number } | undefined {
  const rest = text.slice(at, at + 14);
  const [typed, bare, braced, bracketed] = SUBSCRIPT.exec(rest) ?? [];
  if (typed !== undefined) return { tex: `_{${bare ?? braced ?? bracketed ?? ''}}`, end: at + typed.length };
  const low = LOWERED.exec(rest)?.[0];
  if (low === undefined) return undefined;
  return { tex: `_{${Array.from(low, (digit) => SUBSCRIPTS.indexOf(digit)).join('')}}`, end: at + low.length };
}

/** ½, and 1½ where a whole number stands before it. */
export function vulgarAt(text: string, at: number): Read | undefined {
  const whole = /^\d{0,4}/.exec(text.slice(at, at + 4))?.[0] ?? '';
  const fraction = VULGAR[text.charAt(at + whole.length)];
  return fraction === undefined ? undefined : { tex: `${whole}${fraction}`, end: at + whole.length + 1, formula: true };
}

/** |x - 3|. */
export function sizeAt(text: string, at: number, depth: number, { sum }: Inside): Read | undefined {
  const inner = sum(text, at + 1 + blanks(text, at + 1), depth + 1);
  const close = inner && inner.end + blanks(text, inner.end);
  if (inner === undefined || close === undefined || text.charAt(close) !== '|') return undefined;
  const grows = inner.tex.includes('\\frac') ? ['\\left', '\\right'] : ['', ''];
  return { tex: `${grows[0]}\\lvert ${inner.tex}${grows[1]}\\rvert `, end: close + 1, formula: true };
}

/** sin x, sin^2(x), log_2(8), vec(AB); `undefined` where a name is read as nothing, `'none'` where there is none. */
export function namedAt(text: string, at: number, depth: number, inside: Inside): Read | undefined | 'none' {
  const rest = text.slice(at, at + 12);
  const [arrow, points, letter] = /^vec(?: ?\(([A-Za-z]{1,2})\)| ([A-Za-z])(?![A-Za-z]))/.exec(rest) ?? [];
  if (arrow !== undefined) {
    const of = points ?? letter ?? '';
    return { tex: `\\${of.length > 1 ? 'overrightarrow' : 'vec'}{${of}}`, end: at + arrow.length, formula: true };
  }
  const named = LOG_BASE.exec(rest)?.[0] ?? FUNCTION.exec(rest)?.[0];
  if (named === undefined) return 'none';
  const name = named.toLowerCase().replace(/^a(?!rc)/, 'arc');
  let end = at + named.length;
  const digits = LOG_BASE.test(rest) ? (/^\d+/.exec(text.slice(end, end + 4))?.[0] ?? '') : '';
  const base = digits === '' ? subscriptAt(text, end) : { tex: `_{${digits}}`, end: end + digits.length };
  end = base?.end ?? end;
  const exponent = inside.exponent(text, end, depth);
  end = exponent?.end ?? end;
  const of = argumentAt(text, end, depth, inside);
  if (of === undefined) return undefined;
  const power = exponent === undefined ? '' : `^{${exponent.tex}}`;
  return {
    tex: `\\${name}${base?.tex ?? ''}${power}${/^(?:\\left)?\(/.test(of.tex) ? '' : ' '}${of.tex}`,
    end: of.end,
    formula: true,
  };
}

/** A bracket, or what touches: "log a ticket" is no logarithm. */
function argumentAt(text: string, at: number, depth: number, { bracket, product }: Inside): Read | undefined {
  const start = at + blanks(text, at);
  if (text.charAt(start) === '(') return bracket(text, start, depth);
  const read = product(text, start, depth + 1);
  if (read === undefined) return undefined;
  const isArticle = /^[ai]$/i.test(text.slice(start, read.end)) && /^ [a-z]/i.test(text.slice(read.end, read.end + 2));
  return isArticle ? undefined : read;
}

/** (1, 2) and [1; 2]: a point, and a column. `first` is what was read behind the bracket. */
export function tupleAt(text: string, first: Read, depth: number, { sum }: Inside): Read | undefined {
  const separator = text.charAt(first.end);
  if (separator !== ',' && separator !== ';') return undefined;
  const parts = [first];
  let { end } = first;
  while (text.charAt(end) === separator && parts.length < 5) {
    const next = sum(text, end + 1 + blanks(text, end + 1), depth + 1);
    if (next === undefined) return undefined;
    parts.push(next);
    ({ end } = next);
  }
  const formula = parts.some((part) => part.formula || /\d/.test(part.tex));
  const tex = parts.map((part) => part.tex);
  if (separator === ',') return { tex: tex.join(', '), end, formula };
  return { tex: `\\begin{pmatrix} ${tex.join(' \\\\ ')} \\end{pmatrix}`, end, formula };
}

const blanks = (text: string, at: number): number => /^ {0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
