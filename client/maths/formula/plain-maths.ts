/** What was read from a position on: its TeX, where it ends, and whether anything in it makes it a formula rather than a word or a number. */
type Read = { readonly tex: string; readonly end: number; readonly formula: boolean };

const RELATIONS: Readonly<Record<string, string>> = {
  '<=': '\\le',
  '>=': '\\ge',
  '!=': '\\ne',
  '≤': '\\le',
  '≥': '\\ge',
  '≠': '\\ne',
  '=': '=',
  '<': '<',
  '>': '>',
};
const SUMS: Readonly<Record<string, string>> = { '+': '+', '-': '-', '−': '-', '±': '\\pm' };
const PRODUCTS: Readonly<Record<string, string>> = {
  '*': '\\cdot',
  '·': '\\cdot',
  '×': '\\times',
  '÷': '\\div',
  '/': '/',
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DEEPEST = 20;

/** Reads one piece of `text` at `at`, or nothing. */
type Reader = (text: string, at: number, depth: number) => Read | undefined;

const skipBlanks = (text: string, at: number): number => at + (/^ {0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0);

function operatorAt(
  text: string,
  at: number,
  table: Readonly<Record<string, string>>,
): { tex: string; end: number } | undefined {
  const two = table[text.slice(at, at + 2)];
  if (two !== undefined) return { tex: two, end: at + 2 };
  const one = table[text.charAt(at)];
  return one === undefined ? undefined : { tex: one, end: at + 1 };
}

/** `part` with operators of `table` between, as often as they come. */
function chain(part: Reader, table: Readonly<Record<string, string>>): Reader {
  return (text, at, depth) => {
    let read = part(text, at, depth);
    while (read !== undefined) {
      const operator = operatorAt(text, skipBlanks(text, read.end), table);
      const right = operator && part(text, skipBlanks(text, operator.end), depth);
      if (operator === undefined || right === undefined) return read;
      const tex =
        operator.tex === '/'
          ? `\\frac{${bare(read.tex)}}{${bare(right.tex)}}`
          : `${read.tex} ${operator.tex} ${right.tex}`;
      read = { tex, end: right.end, formula: true };
    }
    return read;
  };
}

/** A fraction's line, a root and an exponent group already: brackets around all of what they hold go. */
function bare(tex: string): string {
  const inner = /^(?:\\left)?\((.*?)(?:\\right)?\)$/s.exec(tex)?.[1];
  return inner !== undefined && !/[()]/.test(inner) ? inner : tex;
}

const atom: Reader = (text, at, depth) => {
  if (depth > DEEPEST) return undefined;
  const rest = text.slice(at, at + 40);
  const number = /^\d+(?:[.,]\d+)*/.exec(rest)?.[0];
  if (number !== undefined) return { tex: number.replaceAll(',', '{,}'), end: at + number.length, formula: false };
  const root = /^(?:sqrt ?(?=\()|√)/.exec(rest)?.[0];
  if (root !== undefined) {
    const under = atom(text, at + root.length, depth + 1);
    return under && { tex: `\\sqrt{${bare(under.tex)}}`, end: under.end, formula: true };
  }
  if (rest.startsWith('(')) {
    const inner = relation(text, skipBlanks(text, at + 1), depth + 1);
    const close = inner && skipBlanks(text, inner.end);
    if (inner === undefined || close === undefined || text.charAt(close) !== ')') return undefined;
    // Brackets grow around a fraction alone: elsewhere \left would only add a gap before them.
    const tex = inner.tex.includes('\\frac') ? `\\left(${inner.tex}\\right)` : `(${inner.tex})`;
    return { tex, end: close + 1, formula: inner.formula };
  }
  const named = /^(?:π|pi(?![a-z]))/i.exec(rest)?.[0];
  if (named !== undefined) return { tex: '\\pi ', end: at + named.length, formula: true };
  // Letters are unknowns where they stand alone, or up to three behind a number: 2xy. "I" is a person.
  const letters = (/\d/.test(text.charAt(at - 1)) ? /^[a-z]{1,3}(?![a-z])/i : /^[a-hj-z](?![a-z'’])/i).exec(rest)?.[0];
  return letters === undefined ? undefined : { tex: letters, end: at + letters.length, formula: false };
};

const power: Reader = (text, at, depth) => {
  let read = atom(text, at, depth);
  while (read !== undefined) {
    const raised = new RegExp(`^[${SUPERSCRIPTS}]+`).exec(text.slice(read.end))?.[0];
    if (raised !== undefined) {
      const digits = Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
      read = { tex: `${read.tex}^{${digits}}`, end: read.end + raised.length, formula: true };
      continue;
    }
    const caret = /^(?:\^|\*\*)(-?)/.exec(text.slice(read.end));
    const exponent = caret && atom(text, read.end + caret[0].length, depth + 1);
    if (caret === null || !exponent) return read;
    read = { tex: `${read.tex}^{${caret[1] ?? ''}${bare(exponent.tex)}}`, end: exponent.end, formula: true };
  }
  return read;
};

/** Factors that touch are multiplied: 3x, 2(x + 1). */
const product: Reader = (text, at, depth) => {
  let read = power(text, at, depth);
  while (read !== undefined) {
    const next = /[a-z(π√]/i.test(text.charAt(read.end)) ? power(text, read.end, depth) : undefined;
    if (next === undefined) return read;
    read = { tex: `${read.tex}${next.tex}`, end: next.end, formula: true };
  }
  return read;
};

const signed: Reader = (text, at, depth) => {
  const sign = operatorAt(text, at, SUMS);
  const read = product(text, sign === undefined ? at : sign.end, depth);
  return read && sign ? { ...read, tex: `${sign.tex}${read.tex}` } : read;
};

const relation: Reader = (text, at, depth) => chain(chain(chain(signed, PRODUCTS), SUMS), RELATIONS)(text, at, depth);

/**
 * Puts `$` around what is plainly maths in a text typed by hand: "Solve 3(x - 2) = 5" becomes "Solve $3\left(x - 2\right) = 5$". A text
 * with delimiters of its own is left alone, and so is everything that might as well be words.
 */
export function markMaths(text: string): string {
  if (/[$\\`]/.test(text)) return text;
  let out = '';
  let at = 0;
  while (at < text.length) {
    const read = /^$|[\s([{"'“‘,;:]/.test(text.charAt(at - 1)) ? relation(text, at, 0) : undefined;
    if (read?.formula === true && !/[\p{L}\d_@/]/u.test(text.charAt(read.end))) {
      out += `$${read.tex.trim()}$`;
      at = read.end;
    } else {
      const step = Math.max(1, /^(?:\p{L}+|\d+)/u.exec(text.slice(at, at + 60))?.[0].length ?? 1);
      out += text.slice(at, at + step);
      at += step;
    }
  }
  return out;
}
