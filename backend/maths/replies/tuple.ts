import { numericValue } from '../algebra/numeric-value.ts';
import { parseExpression } from '../reading/parse.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/** Points or vectors, each a list of numbers in order; several of them in any order. */
export type TupleReply = { readonly kind: 'tuple'; readonly of: readonly (readonly Rational[])[] };

const LEAD =
  /^(?:(?:so|then|and|now|ok|well|um+|maybe|the|my|final|it|it's|its|that|this|answer|image|point|points|vector|would|be|i|i'm|got|get|think|made|we|you|becomes|goes|moves|to|equals|is|are|at|turning|stationary|coordinates?)\b|[a-z]'? ?(?=\()|[a-z]'? ?=|[:=,]|→|->)\s*/i;

/** Whether a reply gives the points or vectors that are asked for. Never throws. */
export function meetsTuple({ of }: TupleReply, text: string): Met {
  const given = tuplesIn(text);
  if (given === undefined || given.length === 0) return UNREADABLE;
  const size = of[0]?.length ?? 0;
  if (given.some((one) => one.length !== size) || given.length > of.length) return UNREADABLE;
  const same = (a: readonly Rational[], b: readonly Rational[]): boolean =>
    a.every((value, i) => q.equal(value, b[i] ?? q.ZERO));
  const distinct = given.filter((one, i) => given.findIndex((other) => same(one, other)) === i);
  if (!distinct.every((one) => of.some((other) => same(one, other)))) return NO;
  return distinct.length === of.length ? YES : nearly('part');
}

/** The bracketed lists of numbers in a reply, or one list without brackets; undefined where anything else is in it. */
function tuplesIn(text: string): Rational[][] | undefined {
  if (text.length > 200) return undefined;
  let rest = text
    .replace(
      /\\begin ?\{[a-z]*\} ?(.*?)\\end ?\{[a-z]*\}/g,
      (_, inside: string) => `(${inside.replace(/\\\\|&/g, ',')})`,
    )
    .replace(/\\binom ?\{([^{}]*)\} ?\{([^{}]*)\}/g, '($1,$2)')
    .replace(/\\(?:left|right|,|;)(?![a-z])/g, ' ')
    .replace(/\\[()]|\$+/g, ' ')
    .replace(/[−–]/g, '-')
    .replace(/[[<]/g, '(')
    .replace(/[\]>]/g, ')')
    .replace(/\(\s*\(/g, '(')
    .replace(/\)\s*\)/g, ')')
    .trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(LEAD, '')
      .replace(/\s*(?:[?.!,]|i think|right)$/i, '')
      .trim();
  }
  const named = /^x ?= ?(-?[\d./]+) ?(?:,|and|,? ?and) ?y ?= ?(-?[\d./]+)$/i.exec(before(rest, text));
  if (named !== null) rest = `${named[1] ?? ''},${named[2] ?? ''}`;
  const brackets = [...rest.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
  if (brackets.length > 0) {
    const between = rest
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\band\b|\bor\b|[,;]|\b[a-z]'?\b/gi, ' ')
      .trim();
    if (between !== '') return undefined;
  }
  const lists = (brackets.length > 0 ? brackets : [rest]).map(numbersIn);
  return lists.every((list) => list !== undefined) ? lists : undefined;
}

/** The text as it was where taking lead words off would have taken "x =". */
const before = (rest: string, text: string): string => (/x ?=/i.test(text) ? text.replace(/\$/g, '').trim() : rest);

function numbersIn(list: string): Rational[] | undefined {
  const pieces = list.includes(',') || list.includes(';') ? list.split(/[,;]/) : list.trim().split(/\s+/);
  const values = pieces.map((piece) => {
    const expr = parseExpression(piece.trim());
    return expr && numericValue(expr)?.rational;
  });
  return values.length > 1 && values.every((value) => value !== undefined) ? values : undefined;
}

/** LaTeX of a point, or of a column vector. */
export const pointLatex = (values: readonly Rational[]): string => `(${values.map(q.rationalLatex).join(', ')})`;
export const columnLatex = (values: readonly Rational[]): string =>
  `\\begin{pmatrix} ${values.map(q.rationalLatex).join(' \\\\ ')} \\end{pmatrix}`;
