/** A complex number in double precision. */
export type Complex = { readonly re: number; readonly im: number };

export const real = (re: number): Complex => ({ re, im: 0 });
export const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
export const minus = (a: Complex): Complex => ({ re: -a.re, im: -a.im });
export const mul = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
export const abs = (a: Complex): number => Math.hypot(a.re, a.im);

export function div(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

export const exp = (a: Complex): Complex => ({
  re: Math.exp(a.re) * Math.cos(a.im),
  im: a.im === 0 ? 0 : Math.exp(a.re) * Math.sin(a.im),
});
export const ln = (a: Complex): Complex => ({ re: Math.log(abs(a)), im: Math.atan2(a.im, a.re) });

/** The principal power; an odd root of a negative number is the real one, as at school. */
export function pow(a: Complex, b: Complex): Complex {
  if (a.im === 0 && b.im === 0) {
    const power = a.re ** b.re;
    if (!Number.isNaN(power)) return real(power);
    const root = 1 / b.re;
    if (Math.abs(root - Math.round(root)) < 1e-9 && Math.round(root) % 2 !== 0) return real(-((-a.re) ** b.re));
  }
  return abs(a) === 0 ? real(0) : exp(mul(b, ln(a)));
}
