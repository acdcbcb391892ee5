import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expr } from './syntax.ts';
import { numericValue } from './numeric-value.ts';

/** A complex number a + bi with fractions for a and b. */
export type Gaussian = { readonly re: Rational; readonly im: Rational };

/** The letter that stands for i in a parsed expression: the parser refuses i itself, which may be an unknown. */
export const IMAGINARY = 'j';

const MAX_POWER = 64n;

export const times = (a: Gaussian, b: Gaussian): Gaussian => ({
  re: q.subtract(q.multiply(a.re, b.re), q.multiply(a.im, b.im)),
  im: q.add(q.multiply(a.re, b.im), q.multiply(a.im, b.re)),
});

export const plus = (a: Gaussian, b: Gaussian): Gaussian => ({ re: q.add(a.re, b.re), im: q.add(a.im, b.im) });
export const minus = (a: Gaussian, b: Gaussian): Gaussian => ({
  re: q.subtract(a.re, b.re),
  im: q.subtract(a.im, b.im),
});
export const conjugate = (a: Gaussian): Gaussian => ({ re: a.re, im: q.negate(a.im) });
export const norm = (a: Gaussian): Rational => q.add(q.multiply(a.re, a.re), q.multiply(a.im, a.im));
export const sameGaussian = (a: Gaussian, b: Gaussian): boolean => q.equal(a.re, b.re) && q.equal(a.im, b.im);

export function over(a: Gaussian, b: Gaussian): Gaussian | undefined {
  const by = q.divide(q.ONE, norm(b));
  const top = times(a, conjugate(b));
  return by && { re: q.multiply(top.re, by), im: q.multiply(top.im, by) };
}

/** The value of an expression in i; undefined where another letter or a root is in it. */
export function gaussianOf(expr: Expr): Gaussian | undefined {
  switch (expr.kind) {
    case 'number':
      return { re: expr.value, im: q.ZERO };
    case 'variable':
      return expr.name === IMAGINARY ? { re: q.ZERO, im: q.ONE } : undefined;
    case 'negative': {
      const inner = gaussianOf(expr.of);
      return inner && { re: q.negate(inner.re), im: q.negate(inner.im) };
    }
    case 'root': {
      const value = numericValue(expr.of)?.rational;
      if (value === undefined || expr.index !== 2) return undefined;
      const root = numericValue({
        kind: 'root',
        index: 2,
        of: { kind: 'number', value: q.size(value), dress: 'whole' },
      })?.rational;
      return root && (value.n < 0n ? { re: q.ZERO, im: root } : { re: root, im: q.ZERO });
    }
    case 'size':
    case 'percent':
      return undefined;
    case 'power': {
      const [base, exponent] = [gaussianOf(expr.base), numericValue(expr.exponent)?.rational];
      if (!base || !exponent || exponent.d !== 1n || exponent.n < 0n || exponent.n > MAX_POWER) return undefined;
      let all: Gaussian = { re: q.ONE, im: q.ZERO };
      for (let n = 0n; n < exponent.n; n += 1n) {
        all = times(all, base);
        if (q.tooBig(all.re) || q.tooBig(all.im)) return undefined;
      }
      return all;
    }
    default: {
      const [left, right] = [gaussianOf(expr.left), gaussianOf(expr.right)];
      if (left === undefined || right === undefined) return undefined;
      if (expr.kind === 'divide') return over(left, right);
      return expr.kind === 'multiply'
        ? times(left, right)
        : expr.kind === 'add'
          ? plus(left, right)
          : minus(left, right);
    }
  }
}

export function gaussianLatex({ re, im }: Gaussian): string {
  const size = q.size(im);
  const part = q.equal(size, q.ONE) ? 'i' : `${q.rationalLatex(size)}i`;
  if (q.isZero(im)) return q.rationalLatex(re);
  if (q.isZero(re)) return `${im.n < 0n ? '-' : ''}${part}`;
  return `${q.rationalLatex(re)} ${im.n < 0n ? '-' : '+'} ${part}`;
}
