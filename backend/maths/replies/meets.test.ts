import { describe, expect, it } from 'vitest';
import { numericValue } from '../algebra/numeric-value.ts';
import { rational } from '../numbers/rational.ts';
import { parseExpression, parseSides } from '../reading/parse.ts';
import { asksAll, asksAny, asksChoice, asksNumber, asksOperation, asksWords, asksYes } from './asks.ts';
import type { Expected, Form } from './expected.ts';
import type { Rounding } from './rounded.ts';
import { meets } from './meets.ts';

function value(text: string, more: { form?: Form; unit?: string; rounded?: Rounding } = {}): Expected {
  const expr = parseExpression(text);
  const exact = expr && numericValue(expr);
  if (exact === undefined) throw new Error(text);
  return { kind: 'number', exact, ...more };
}

function equation(text: string): Expected {
  const [left, right] = parseSides(text) ?? [];
  if (left === undefined || right === undefined) throw new Error(text);
  return { kind: 'equation', equation: { left, right } };
}

function expression(text: string, looks?: 'open' | 'collected' | 'product'): Expected {
  const expr = parseExpression(text);
  if (expr === undefined) throw new Error(text);
  return { kind: 'expression', expr, ...(looks && { looks }) };
}

const places = (count: number): Rounding => ({ kind: 'places', places: count });
const roots = asksAll([asksNumber(2n), asksNumber(-3n)]);
const point = asksAll([asksNumber(3n), asksNumber(-2n)], true);
const pi: Expected = {
  kind: 'real',
  near: rational(314159265358979n, 100000000000000n),
  rounded: places(2),
  unit: 'cm',
};

/** What is asked, a reply, and how it is met: `yes`, `no`, `unreadable`, or why it is nearly right. */
const REPLIES: readonly (readonly [Expected, string, string])[] = [
  [value('3'), 'three', 'yes'],
  [value('3'), 'is it 3?', 'yes'],
  [value('3'), '3 because 2+3=5', 'yes'],
  [value('3'), '2 of them', 'unreadable'],
  [value('2'), '2 of them', 'yes'],
  [value('3'), 'not 3', 'unreadable'],
  [value('3'), '3 or 4', 'unreadable'],
  [value('3'), 'x = 3', 'yes'],
  [value('3'), 'X is 3', 'yes'],
  [value('3'), '3 is the answer', 'yes'],
  [value('3'), 'my answer is 4', 'no'],
  [value('3'), 'about 3', 'unreadable'],
  [value('-11'), 'then -11', 'yes'],
  [value('-11'), 'minus eleven', 'yes'],
  [value('-11'), 'negative eleven', 'yes'],
  [value('-11'), '11', 'no'],
  [value('345'), 'three hundred and forty five', 'yes'],
  [value('1/2'), 'a half', 'yes'],
  [value('1/2'), '½', 'yes'],
  [value('1/2'), '0.5', 'yes'],
  [value('1/2'), '50%', 'yes'],
  [value('1/2'), '2/4', 'yes'],
  [value('3/4'), 'three quarters', 'yes'],
  [value('5/2'), '2 1/2', 'yes'],
  [value('5/2'), 'two and a half', 'yes'],
  [value('5/2'), '2½', 'yes'],
  [value('1200'), '1,200', 'yes'],
  [value('12'), '3 x 4', 'form'],
  [value('12'), '3 x 4 = 12', 'yes'],
  [value('12'), '3 x 5 = 12', 'unreadable'],
  [value('5'), '5 percent', 'unit'],
  [value('70'), '£70', 'yes'],
  [value('70', { unit: '£' }), '£70', 'yes'],
  [value('70', { unit: '£' }), '70', 'yes'],
  [value('0.7', { unit: '£' }), '70p', 'yes'],
  [value('70', { unit: '£' }), '70 kg', 'unit'],
  [value('500', { unit: 'cm' }), '500cm', 'yes'],
  [value('500', { unit: 'cm' }), '5 m', 'form'],
  [value('500', { unit: 'cm' }), '5 cm', 'no'],
  [value('150', { unit: 'min' }), '2 h 30 min', 'yes'],
  [value('12', { unit: 'cm^2' }), '12 cm²', 'yes'],
  [value('12', { unit: 'cm^2' }), '12 square centimetres', 'yes'],
  [value('12', { unit: 'cm^2' }), '12 cm', 'unit'],
  [value('60', { unit: '°' }), '60 degrees', 'yes'],
  [value('3/4', { form: 'decimal' }), '0.75', 'yes'],
  [value('3/4', { form: 'decimal' }), '3/4', 'form'],
  [value('3/4', { form: 'fraction' }), '0.75', 'form'],
  [value('3/4', { form: 'fraction' }), '6/8', 'form'],
  [value('3/4', { form: 'percent' }), '75%', 'yes'],
  [value('3/4', { form: 'percent' }), '75', 'yes'],
  [value('3/4', { form: 'percent' }), '0.75', 'form'],
  [value('7/4', { form: 'mixed' }), '1 3/4', 'yes'],
  [value('7/4', { form: 'mixed' }), '7/4', 'form'],
  [value('3400', { form: 'standard' }), '3.4 × 10^3', 'yes'],
  [value('3400', { form: 'standard' }), '34 × 10^2', 'form'],
  [value('√12', { form: 'surd' }), '2√3', 'yes'],
  [value('√12', { form: 'surd' }), '√12', 'form'],
  [value('√12'), '2 root 3', 'yes'],
  [value('3.478', { rounded: places(1) }), '3.5', 'yes'],
  [value('3.478', { rounded: places(1) }), '3.4', 'no'],
  [value('3.478', { rounded: places(1) }), '3.478', 'not-rounded'],
  [value('3.478', { rounded: places(1) }), '3.48', 'not-rounded'],
  [pi, '3.14', 'yes'],
  [pi, '3.14 cm', 'yes'],
  [pi, '3.1416', 'not-rounded'],
  [pi, '3.15', 'rounded-wrongly'],
  [pi, '31.4', 'no'],
  [expression('3x - 6', 'open'), '3x - 6', 'yes'],
  [expression('3x - 6', 'open'), '3X-6', 'yes'],
  [expression('3x - 6', 'open'), '3(x-2)', 'form'],
  [expression('3x - 6', 'open'), '3x - 2', 'no'],
  [expression('2a'), '3a and a make 2a', 'yes'],
  [expression('2a'), '2b', 'unreadable'],
  [expression('x^2 + 5x + 6', 'product'), 'i got (x+2)(x+3)', 'yes'],
  [expression('x^2 + 5x + 6', 'product'), 'x^2+5x+6', 'form'],
  [equation('3x = 15'), '3x=15', 'yes'],
  [equation('3x = 15'), '3x is 15', 'yes'],
  [equation('3x = 15'), '15', 'part'],
  [equation('3x = 15'), '3x = 25', 'no'],
  [equation('x^2 - 4x + 5 = 0'), 'x^2 + 100 = 0', 'unreadable'],
  [equation('x^2 - 4x + 5 = 0'), '2x^2 - 8x + 10 = 0', 'yes'],
  [equation('0 = 3'), '2 = 5', 'yes'],
  [equation('2x + y = 7'), '4x + 2y = 14', 'yes'],
  [equation('2x + y = 7'), '2x + y = 8', 'no'],
  [roots, 'x = 2 or x = -3', 'yes'],
  [roots, 'x=2 or -3', 'yes'],
  [roots, '-3, 2', 'yes'],
  [roots, 'two and minus three', 'yes'],
  [roots, '2', 'part'],
  [roots, '2 and 3', 'no'],
  [asksAll([asksNumber(4n), asksNumber(-4n)]), '±4', 'yes'],
  [point, '(3, -2)', 'yes'],
  [point, '(-2, 3)', 'no'],
  [point, 'y = -2, x = 3', 'yes'],
  [asksOperation('add', rational(8n)), 'add 8', 'yes'],
  [asksOperation('add', rational(8n)), '+8', 'yes'],
  [asksOperation('add', rational(8n)), 'add 8 to both sides', 'yes'],
  [asksOperation('add', rational(8n)), 'subtract 8', 'no'],
  [asksOperation('add', rational(8n)), 'add', 'part'],
  [asksOperation('add', rational(8n)), 'move it', 'unreadable'],
  [asksOperation('subtract', rational(5n)), 'take 5 from both sides', 'yes'],
  [asksOperation('subtract', rational(5n)), 'minus both sides by 5', 'yes'],
  [asksOperation('subtract', rational(5n)), 'the opposite: subtract 5', 'yes'],
  [asksOperation('subtract', rational(5n)), 'the opposite of adding 5, so subtract 5', 'yes'],
  [asksOperation('divide', rational(3n)), 'divide by 3', 'yes'],
  [asksOperation('divide', rational(3n)), '÷3', 'yes'],
  [asksOperation('divide', rational(2n)), 'halve it', 'yes'],
  [asksOperation('divide', rational(3n)), 'times by 3', 'no'],
  [asksOperation('multiply', rational(2n)), 'times it by 2', 'yes'],
  [asksOperation('multiply', rational(2n)), 'double it', 'yes'],
  [asksOperation('root'), 'square root both sides', 'yes'],
  [asksChoice('both', 'left|right'), 'on both sides', 'yes'],
  [asksChoice('both', 'left|right'), 'left', 'no'],
  [asksChoice('both', 'left|right'), 'not left', 'unreadable'],
  [asksChoice('multiply|times', 'add|plus'), 'mulitply', 'yes'],
  [asksYes(true), 'yeah', 'yes'],
  [asksYes(true), 'it is', 'yes'],
  [asksYes(false), 'no because its squared', 'yes'],
  [asksYes(false), 'nope', 'yes'],
  [asksYes(false), "it doesn't", 'yes'],
  [asksYes(false), 'yep', 'no'],
  [asksYes(false), 'no idea', 'unreadable'],
  [asksYes(true), 'yes please', 'unreadable'],
  [asksYes(false), 'not sure', 'unreadable'],
  [asksWords('hundred|100'), 'out of a hundred', 'yes'],
  [asksWords('hundred|100'), 'out of a hundered', 'yes'],
  [asksWords('hundred|100'), 'dunno', 'unreadable'],
  [asksAny(asksNumber(1n), asksNumber(2n)), '2', 'yes'],
  [asksAny(asksNumber(1n), asksNumber(2n)), '3', 'no'],
  [{ kind: 'any', of: [asksNumber(1n)], open: true }, '3', 'unreadable'],
  [{ kind: 'primes', of: 12n }, '2 x 2 x 3', 'yes'],
  [{ kind: 'primes', of: 12n }, '2, 2 and 3', 'yes'],
  [{ kind: 'primes', of: 12n }, '3 x 4', 'form'],
  [{ kind: 'primes', of: 12n }, '2 x 5', 'no'],
];

describe('whether a reply is what was asked for', () => {
  it.each(REPLIES.map(([expected, ...rest]) => [expected.kind, ...rest, expected] as const))(
    '%s: "%s" is met: %s',
    (_, text, met, expected) => {
      const found = meets(expected, text);
      expect(found.kind === 'nearly' ? found.why : found.kind).toBe(met);
    },
  );
});
