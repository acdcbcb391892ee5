import {
  add,
  call,
  coefficientOf,
  type Fn,
  holdsX,
  isNum,
  mul,
  negate,
  ONE,
  pow,
  subtract,
  whole,
  ZERO,
} from './fn.ts';

/** The derivative by the usual rules. */
export function derivative(fn: Fn): Fn {
  if (!holdsX(fn)) return ZERO;
  switch (fn.kind) {
    case 'num':
    case 'const':
      return ZERO;
    case 'var':
      return ONE;
    case 'sum':
      return add(...fn.of.map(derivative));
    case 'prod':
      return add(...fn.of.map((factor, i) => mul(derivative(factor), ...fn.of.filter((_, j) => j !== i))));
    case 'pow':
      return powerRule(fn.base, fn.exponent);
    case 'call': {
      const inner = derivative(fn.of);
      if (fn.name === 'sin') return mul(inner, call('cos', fn.of));
      return fn.name === 'cos' ? negate(mul(inner, call('sin', fn.of))) : mul(inner, pow(fn.of, whole(-1)));
    }
    default:
      return fn satisfies never;
  }
}

function powerRule(base: Fn, exponent: Fn): Fn {
  if (!holdsX(exponent)) return mul(exponent, pow(base, subtract(exponent, ONE)), derivative(base));
  const grown = mul(pow(base, exponent), call('ln', base), derivative(exponent));
  if (!holdsX(base)) return grown;
  return add(grown, mul(exponent, pow(base, subtract(exponent, ONE)), derivative(base)));
}

export function derivativeOf(fn: Fn, order: number): Fn {
  return order <= 0 ? fn : derivativeOf(derivative(fn), order - 1);
}

/** An antiderivative, by the table and linear inner functions alone; undefined for all else. */
export function antiderivative(fn: Fn): Fn | undefined {
  const terms = fn.kind === 'sum' ? fn.of : [fn];
  const found = terms.map(termIntegral);
  return found.every((one) => one !== undefined) ? add(...found) : undefined;
}

function termIntegral(term: Fn): Fn | undefined {
  if (!holdsX(term)) return mul(term, { kind: 'var' });
  const [coefficient, rest] = coefficientOf(term);
  const constants = rest.kind === 'prod' ? rest.of.filter((one) => !holdsX(one)) : [];
  const bare = rest.kind === 'prod' ? mul(...rest.of.filter(holdsX)) : rest;
  const integral = basic(bare);
  return integral && mul({ kind: 'num', value: coefficient }, ...constants, integral);
}

/** The slope of a linear function; undefined for any other. */
function slopeOf(fn: Fn): Fn | undefined {
  const slope = derivative(fn);
  return isNum(slope) && slope.value.n !== 0n ? slope : undefined;
}

function basic(fn: Fn): Fn | undefined {
  if (fn.kind === 'var') return mul(whole(1, 2), pow(fn, whole(2)));
  if (fn.kind === 'call') {
    const slope = slopeOf(fn.of);
    if (slope === undefined || fn.name === 'ln') return undefined;
    const over = pow(slope, whole(-1));
    return fn.name === 'sin' ? negate(mul(over, call('cos', fn.of))) : mul(over, call('sin', fn.of));
  }
  if (fn.kind !== 'pow') return undefined;
  if (fn.base.kind === 'const' && fn.base.name === 'e') {
    const slope = slopeOf(fn.exponent);
    return slope && mul(pow(slope, whole(-1)), fn);
  }
  const slope = slopeOf(fn.base);
  if (slope === undefined || !isNum(fn.exponent)) return undefined;
  const over = pow(slope, whole(-1));
  if (fn.exponent.value.n === -1n && fn.exponent.value.d === 1n) return mul(over, call('ln', fn.base));
  const up = add(fn.exponent, ONE);
  return mul(over, pow(up, whole(-1)), pow(fn.base, up));
}
