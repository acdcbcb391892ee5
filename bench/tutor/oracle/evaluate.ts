import * as z from './complex.ts';
import { type Exact, exact, over, plus, times, toNumber, toPower } from './exact.ts';
import type { Tree } from './tree.ts';

/** The exact value where letters are fractions; undefined where it has none (roots, functions, a division by zero). */
export function exactValue(tree: Tree, letters: ReadonlyMap<string, Exact>): Exact | undefined {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return letters.get(tree.name);
    case 'minus': {
      const of = exactValue(tree.of, letters);
      return of && exact(-of.n, of.d);
    }
    case 'two': {
      const [left, right] = [exactValue(tree.left, letters), exactValue(tree.right, letters)];
      return left && right && combined(tree.op, left, right);
    }
    case 'call': {
      const of = tree.name === 'abs' ? exactValue(tree.of, letters) : undefined;
      return of && exact(of.n < 0n ? -of.n : of.n, of.d);
    }
    default:
      return tree satisfies never;
  }
}

function combined(op: '+' | '-' | '*' | '/' | '^', left: Exact, right: Exact): Exact | undefined {
  switch (op) {
    case '+':
      return plus(left, right);
    case '-':
      return plus(left, { n: -right.n, d: right.d });
    case '*':
      return times(left, right);
    case '/':
      return over(left, right);
    case '^':
      return toPower(left, right);
    default:
      return op satisfies never;
  }
}

/** The value in double precision, complex; not finite where there is none. */
export function nearValue(tree: Tree, letters: ReadonlyMap<string, z.Complex>): z.Complex {
  switch (tree.kind) {
    case 'number':
      return z.real(toNumber(tree.value));
    case 'name':
      if (tree.name === 'pi') return z.real(Math.PI);
      if (tree.name === 'oo') return z.real(Infinity);
      return letters.get(tree.name) ?? (tree.name === 'e' ? z.real(Math.E) : z.real(NaN));
    case 'minus':
      return z.minus(nearValue(tree.of, letters));
    case 'two': {
      const [left, right] = [nearValue(tree.left, letters), nearValue(tree.right, letters)];
      switch (tree.op) {
        case '+':
          return z.add(left, right);
        case '-':
          return z.add(left, z.minus(right));
        case '*':
          return z.mul(left, right);
        case '/':
          return z.div(left, right);
        case '^':
          return z.pow(left, right);
        default:
          return tree.op satisfies never;
      }
    }
    case 'call':
      return called(tree.name, nearValue(tree.of, letters), tree.base && nearValue(tree.base, letters));
    default:
      return tree satisfies never;
  }
}

const REAL: Readonly<Record<string, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sec: (x) => 1 / Math.cos(x),
  csc: (x) => 1 / Math.sin(x),
  cot: (x) => 1 / Math.tan(x),
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  cbrt: Math.cbrt,
};

function called(name: string, of: z.Complex, base: z.Complex | undefined): z.Complex {
  switch (name) {
    case 'sqrt':
      return z.pow(of, z.real(0.5));
    case 'root':
      return z.pow(of, z.div(z.real(1), base ?? z.real(2)));
    case 'abs':
      return z.real(z.abs(of));
    case 'exp':
      return z.exp(of);
    case 'ln':
      return z.ln(of);
    case 'log':
      return z.div(z.ln(of), z.ln(base ?? z.real(10)));
    default:
      return z.real(of.im === 0 ? (REAL[name]?.(of.re) ?? NaN) : NaN);
  }
}
