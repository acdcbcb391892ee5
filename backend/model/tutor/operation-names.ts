import type { Expr } from '../../maths/algebra/syntax.ts';

/** How pupils name an operation, by its node. */
export const NAMES: Readonly<Record<Expr['kind'], readonly string[]>> = {
  number: [],
  variable: [],
  add: ['add', 'adding', 'addition', 'plus', 'sum', '+'],
  subtract: ['subtract', 'minus', 'take away', 'taking away', 'take', 'difference', '-'],
  multiply: ['multiply', 'multiplication', 'times', 'timesing', 'product', '×', '*', 'x'],
  divide: ['divide', 'dividing', 'division', 'share', 'fraction', 'cancel', 'simplify', '÷', '/'],
  power: ['power', 'square', 'squaring', 'squared', 'cube', 'index', 'indices', 'exponent', '^', 'order', 'orders'],
  root: ['root', 'roots', 'square root', 'sqrt', '√'],
  size: ['bars', 'absolute', 'modulus', 'inside'],
  negative: ['negative', 'minus', 'sign'],
  percent: ['percent', 'per cent', '%'],
};
