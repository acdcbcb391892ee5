import { namedAt, type Read, type Reader, sizeAt, subscriptAt, tupleAt, vulgarAt } from './plain-named.ts';

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
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DEEPEST = 20;

const skipBlanks = (text: string, at: number): number => at + (/^ {0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0);

function operatorAt(
  text: string,
  at: number,
  table: Readonly<Record<string, string>>,
): { tex: string; end: number } | undefined {
  // Some type +- for ±, others mean the sum with a negative number.
  if (text.startsWith('+-', at)) return undefined;
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
      read = { tex: `${read.tex} ${operator.tex} ${right.tex}`, end: right.end, formula: true };
    }
    return read;
  };
}

/** A fraction's line, a root and an exponent group already: brackets around all of what they hold go. */
function bare(tex: string): string {
  const inner = /^(?:\\left)?\((.*?)(?:\\right)?\)$/s.exec(tex)?.[1];
  return inner !== undefined && !/[()]/.test(inner) ? inner : tex;
}

/** 1 1/2 is one and a half; where more follows the fraction, as in 1 1/2x, it may not be. */
function mixedNumber(rest: string): Read | undefined {
  const [typed, whole, top, bottom] = /^(\d+) (\d+)\/(\d+)(?! ?[\w(^/√π])/.exec(rest) ?? [];
  if (typed === undefined || Number(top) >= Number(bottom)) return undefined;
  return { tex: `${whole}\\frac{${top}}{${bottom}}`, end: typed.length, formula: true };
}

const bracket: Reader = (text, at, depth) => {
  const [open, shut] = text.charAt(at) === '[' ? ['[', ']'] : ['(', ')'];
  const first = relation(text, skipBlanks(text, at + 1), depth + 1);
  const inner = first && (tupleAt(text, first, depth, inside()) ?? first);
  const close = inner && skipBlanks(text, inner.end);
  if (inner === undefined || close === undefined || text.charAt(close) !== shut) return undefined;
  if (inner.tex.startsWith('\\begin{pmatrix}') && !inner.tex.includes('\\end{pmatrix} '))
    return { tex: inner.tex, end: close + 1, formula: true };
  // Brackets grow around a fraction alone: elsewhere \left would only add a gap before them.
  const tex = inner.tex.includes('\\frac') ? `\\left${open}${inner.tex}\\right${shut}` : `${open}${inner.tex}${shut}`;
  return { tex, end: close + 1, formula: inner.formula };
};

const atom: Reader = (text, at, depth) => {
  if (depth > DEEPEST) return undefined;
  const rest = text.slice(at, at + 40);
  const mixed = mixedNumber(rest);
  if (mixed !== undefined) return { ...mixed, end: at + mixed.end };
  const vulgar = vulgarAt(text, at);
  if (vulgar !== undefined) return vulgar;
  const number = /^(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)/.exec(rest)?.[0];
  if (number !== undefined) {
    const read = { tex: number.replaceAll(',', '{,}'), end: at + number.length, formula: false };
    return rest.charAt(number.length) === '°'
      ? { tex: `${read.tex}^{\\circ}`, end: read.end + 1, formula: true }
      : read;
  }
  const root = /^(?:sqrt ?(?=\()|√)/.exec(rest)?.[0];
  if (root !== undefined) {
    const under = atom(text, at + root.length, depth + 1);
    // √2x: is the x under the root?
    if (under && rest.charAt(root.length) !== '(' && /[\w(^√π]/i.test(text.charAt(under.end))) return undefined;
    return under && { tex: `\\sqrt{${bare(under.tex)}}`, end: under.end, formula: true };
  }
  if (rest.startsWith('abs(')) {
    const size = bracket(text, at + 3, depth);
    return size && { tex: `\\left|${bare(size.tex)}\\right|`, end: size.end, formula: true };
  }
  if (rest.startsWith('|')) return sizeAt(text, at, depth, inside());
  if (/^[([]/.test(rest)) return bracket(text, at, depth);
  const byName = namedAt(text, at, depth, inside());
  if (byName !== 'none') return byName;
  const named = /^(?:π|pi(?![a-z]))/i.exec(rest)?.[0];
  if (named !== undefined) return { tex: '\\pi ', end: at + named.length, formula: true };
  // Letters are unknowns where they stand alone, or up to three behind a number: 2xy. "I" is a person.
  const letters = (/\d/.test(text.charAt(at - 1)) ? /^[a-z]{1,3}(?![a-z])/i : /^[a-hj-z](?![a-z'’])/i).exec(rest)?.[0];
  if (letters === undefined) return undefined;
  const index = subscriptAt(text, at + letters.length);
  if (index !== undefined) return { tex: `${letters}${index.tex}`, end: index.end, formula: true };
  return { tex: letters, end: at + letters.length, formula: false };
};

const RAISED = new RegExp(`^[${SUPERSCRIPTS}]+`);

/** An atom with at most one exponent: 2^3^2 is read in two ways, and TeX refuses it. */
const power: Reader = (text, at, depth) => {
  const base = atom(text, at, depth);
  const exponent = base && exponentAt(text, base.end, depth);
  if (base === undefined || exponent === undefined) return base;
  if (exponentAt(text, exponent.end, depth) !== undefined) return undefined;
  return { tex: `${base.tex}^{${exponent.tex}}`, end: exponent.end, formula: true };
};

function exponentAt(text: string, at: number, depth: number): { tex: string; end: number } | undefined {
  const raised = RAISED.exec(text.slice(at, at + 40))?.[0];
  if (raised !== undefined)
    return { tex: Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join(''), end: at + raised.length };
  const caret = /^(?:\^|\*\*)(-?)/.exec(text.slice(at, at + 3));
  const read = caret && atom(text, at + caret[0].length, depth + 1);
  return caret && read ? { tex: `${caret[1] ?? ''}${bare(read.tex)}`, end: read.end } : undefined;
}

/** A factor a blank behind another: a letter, as in 2 x (in 2 x 3 the x stands for a times sign), a bracket, as in x (x + 1), or a root. */
const LOOSE = /^[\d)πi] (?!x ?\d)[b-hj-z](?![a-z'’])|^[\d)πa-z] (?:√|\([^()=]*\)|(?:sin|cos|tan|log|ln|vec)(?![a-z]))/i;

/** 2|x|. */
const BARS = /^\d\|[^|]{1,30}\|/;

/** Factors that touch are multiplied: 3x, 2(x + 1). */
const product: Reader = (text, at, depth) => {
  let read = power(text, at, depth);
  while (read !== undefined) {
    const loose = text.charAt(read.end) === ' ' && LOOSE.test(text.slice(read.end - 1, read.end + 40));
    // Not inside bars: there one closes them.
    const bars = depth === 0 && BARS.test(text.slice(read.end - 1, read.end + 40));
    const touching = bars || /[a-z([π√]/i.test(text.charAt(read.end));
    const next = touching || loose ? power(text, read.end + (loose ? 1 : 0), depth) : undefined;
    if (next === undefined) return read;
    read = {
      tex: `${read.tex}${next.tex}`,
      end: next.end,
      formula: touching || read.formula || next.formula,
      joined: true,
    };
  }
  return read;
};

/** `part` with a sign before it, or without one. */
function signed(part: Reader): Reader {
  return (text, at, depth) => {
    const sign = operatorAt(text, at, SUMS);
    // At the start of a side "- 3" is a number; elsewhere the dash may belong to the words.
    const opens = /(?:^|[=<>≤≥≠([] ?)$/.test(text.slice(Math.max(0, at - 2), at));
    const start = sign && (opens ? skipBlanks(text, sign.end) : sign.end);
    const read = part(text, start ?? at, depth);
    if (read === undefined || sign === undefined) return read;
    const slashed = read.slashed && { slashed: `${sign.tex}${read.slashed}` };
    return { ...read, ...slashed, tex: `${sign.tex}${read.tex}` };
  };
}

/**
 * A fraction where it is certain what is divided by what. Where people read a slash in two ways, as in 1/2x and 8/4/2, it stays a slash, as
 * it was typed; x^1/2, where a small 1 would decide, is left alone.
 */
const fraction: Reader = (text, at, depth) => {
  const top = product(text, at, depth);
  if (top === undefined) return undefined;
  const parts = [top];
  for (let { end } = top; text.charAt(skipBlanks(text, end)) === '/'; ) {
    const bottom = signed(product)(text, skipBlanks(text, skipBlanks(text, end) + 1), depth);
    if (bottom === undefined) break;
    parts.push(bottom);
    end = bottom.end;
  }
  const [, bottom, ...more] = parts;
  if (bottom === undefined) return top;
  if (text.slice(at, top.end).endsWith('^1')) return undefined;
  const slashed = parts.map((part) => part.tex).join('/');
  const certain = more.length === 0 && bottom.joined === undefined;
  const tex = certain ? `\\frac{${bare(top.tex)}}{${bare(bottom.tex)}}` : slashed;
  return { tex, end: parts.at(-1)?.end ?? top.end, formula: true, slashed };
};

/** Products and quotients of fractions. In 8 ÷ 4/2 the slash stays a slash: only between two fractions does it surely bind first. */
const products: Reader = (text, at, depth) => {
  let read = fraction(text, at, depth);
  while (read !== undefined) {
    const operator = operatorAt(text, skipBlanks(text, read.end), PRODUCTS);
    const right = operator && signed(fraction)(text, skipBlanks(text, operator.end), depth);
    if (operator === undefined || right === undefined) return read;
    const loose = operator.tex === '\\div' && read.slashed === undefined && right.slashed !== undefined;
    read = { tex: `${read.tex} ${operator.tex} ${loose ? right.slashed : right.tex}`, end: right.end, formula: true };
  }
  return read;
};

/** Reads what stands inside names, sizes and tuples. */
const inside = () => ({ sum: chain(signed(products), SUMS), product, bracket, exponent: exponentAt });

const relation: Reader = (text, at, depth) => chain(chain(signed(products), SUMS), RELATIONS)(text, at, depth);

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
    if (read?.formula === true) {
      // Where it is a part of something that is not read, "(x + 1)2", "x = 3 +- 1", "xy + 3x", no part of it is marked.
      const before = /[+*/^×÷√] ?$/.test(text.slice(Math.max(0, at - 2), at));
      const after = /^(?:[\p{L}\d_@/(}]| ?[+*/^×÷])/u.test(text.slice(read.end, read.end + 2));
      out += before || after ? text.slice(at, read.end) : `$${read.tex.trim()}$`;
      at = read.end;
    } else {
      const step = Math.max(1, /^(?:\p{L}+|\d+)/u.exec(text.slice(at, at + 60))?.[0].length ?? 1);
      out += text.slice(at, at + step);
      at += step;
    }
  }
  return out;
}
