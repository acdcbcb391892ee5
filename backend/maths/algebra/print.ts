import { absolute } from '../numbers/integer.ts';
import { decimalText, type Rational, rationalLatex } from '../numbers/rational.ts';
import type { Dress, Equation, Expr } from './syntax.ts';

/** How tightly a form binds; a part that binds less than its place asks for gets brackets. */
const SUM = 1;
const PRODUCT = 2;
const FACTOR = 3;

/** LaTeX of an expression as a teacher would write it on the board. */
export function latex(expr: Expr): string {
  return write(expr, SUM);
}

export function equationLatex(equation: Equation): string {
  return `${latex(equation.left)} = ${latex(equation.right)}`;
}

export function numberLatex(value: Rational, dress: Dress): string {
  if (dress === 'decimal') return decimalText(value) ?? rationalLatex(value);
  if (dress === 'mixed' && value.d !== 1n && absolute(value.n) > value.d) {
    const size = absolute(value.n);
    return `${value.n < 0n ? '-' : ''}${size / value.d}\\frac{${size % value.d}}{${value.d}}`;
  }
  return rationalLatex(value);
}

function strength(expr: Expr): number {
  switch (expr.kind) {
    case 'add':
    case 'subtract':
    case 'negative':
      return SUM;
    case 'number':
      if (expr.value.n < 0n) return SUM;
      return expr.value.d !== 1n && expr.dress !== 'decimal' ? PRODUCT : FACTOR;
    case 'multiply':
    case 'divide':
      return PRODUCT;
    default:
      return FACTOR;
  }
}

function write(expr: Expr, place: number): string {
  const bare = writeBare(expr);
  return strength(expr) < place ? bracketed(bare) : bare;
}

/** Brackets around LaTeX. They grow around a fraction alone: elsewhere TeX's growing brackets would only add a gap, 3 (x - 2). */
export function bracketed(inner: string): string {
  return inner.includes('\\frac') ? `\\left(${inner}\\right)` : `(${inner})`;
}

function writeBare(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return numberLatex(expr.value, expr.dress);
    case 'variable':
      return expr.name;
    case 'negative':
      return expr.of.kind === 'number' && expr.of.value.n < 0n
        ? `-${bracketed(writeBare(expr.of))}`
        : `-${write(expr.of, PRODUCT)}`;
    case 'percent':
      return `${write(expr.of, FACTOR)}\\%`;
    case 'size':
      return `\\left|${writeBare(expr.of)}\\right|`;
    case 'root':
      return expr.index === 2 ? `\\sqrt{${writeBare(expr.of)}}` : `\\sqrt[${expr.index}]{${writeBare(expr.of)}}`;
    case 'power':
      return `${write(expr.base, expr.base.kind === 'power' ? FACTOR + 1 : FACTOR)}^{${writeBare(expr.exponent)}}`;
    case 'add':
    case 'subtract':
      return writeSum(expr.left, expr.kind === 'add' ? '+' : '-', expr.right);
    case 'multiply':
      return writeProduct(expr.left, expr.right);
    case 'divide':
      return `\\frac{${writeBare(expr.left)}}{${writeBare(expr.right)}}`;
    default:
      return expr satisfies never;
  }
}

function writeSum(left: Expr, sign: string, right: Expr): string {
  return `${writeBare(left)} ${sign} ${write(right, PRODUCT)}`;
}

/** A times sign only where two numbers would run together; elsewhere the factors stand side by side. */
function writeProduct(left: Expr, right: Expr): string {
  const first = write(left, PRODUCT);
  const second = write(right, right.kind === 'multiply' ? FACTOR : PRODUCT);
  return /^(?:\d|\\frac)/.test(second) ? `${first} \\times ${second}` : `${first}${second}`;
}

/** LaTeX without blanks and braces: equal for two formulas that look the same on the board. */
export const squeezed = (formula: string): string => formula.replace(/[\s{}]/g, '');

/** LaTeX of a line as read: its sides joined by equals signs. */
export const lineLatex = (sides: readonly Expr[]): string => sides.map(latex).join(' = ');
