import { array, assert, constantFrom, integer, pre as precondition, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational, rationalLatex } from '../../maths/numbers/rational.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import { replyTo } from './conversation.ts';
import { typesettingFault } from './formulas.fixture.ts';
import { ladderOf } from './ladder-of.ts';
import { rungs } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

const SEED = { seed: 20_250_607, numRuns: 80 };
const small = integer({ min: -12, max: 12 });
const digit = integer({ min: 2, max: 9 });
const nonZero = small.filter((n) => n !== 0);
const signed = (n: number): string => (n < 0 ? `- ${-n}` : `+ ${n}`);

function readable(text: string): Problem {
  const problem = readProblem(text);
  if (problem === undefined) throw new Error(`unreadable: ${text}`);
  return problem;
}

const say = (first: string, second: string): string =>
  replyTo({ history: [{ seq: 1, asked: first, answered: '' }], asked: second, pictures: [] });

function expectTypeset(text: string): void {
  for (const rung of rungs(ladderOf(readable(text)))) expect(typesettingFault(rung)).toBeUndefined();
}

describe('random problems made from known answers', () => {
  it('solves a(x + b) + c = dx + e for the x that it was made from, and no other value is ever called right', () => {
    const made = record({ a: nonZero, b: nonZero, c: nonZero, d: small, x: small, off: nonZero });
    assert(
      property(made, ({ a, b, c, d, x, off }) => {
        precondition(a !== d && Math.abs(a) > 1);
        const text = `Solve ${a}(x ${signed(b)}) ${signed(c)} = ${d}x ${signed(a * (x + b) + c - d * x)}`;
        expect(finalAnswer(readable(text))).toBe(`x = ${x}`);
        expectTypeset(text);
        expect(say(text, `x = ${x}`)).toMatch(/^Yes/);
        expect(say(text, `x = ${x + off}`)).not.toMatch(/^Yes/);
      }),
      SEED,
    );
  });

  it('solves x/p + q/r = s for fractions', () => {
    assert(
      property(digit, small, digit, small, (p, top, bottom, x) => {
        const s = rational(BigInt(x * bottom + top * p), BigInt(p * bottom));
        const text = `Solve $\\frac{x}{${p}} + \\frac{${top}}{${bottom}} = ${rationalLatex(s)}$`;
        expect(finalAnswer(readable(text))).toBe(`x = ${x}`);
        expectTypeset(text);
      }),
      SEED,
    );
  });

  it('finds both roots of (ax - m)(x - n) = 0 multiplied out', () => {
    assert(
      property(digit, small, small, nonZero, (a, m, n, off) => {
        const text = `Solve ${a}x^2 ${signed(-(a * n + m))}x ${signed(m * n)} = 0`;
        const problem = readable(text);
        expect(problem.kind).toBe('quadratic');
        const roots = [...new Set([rationalLatex(rational(BigInt(m), BigInt(a))), `${n}`])];
        for (const root of roots) expect(` ${finalAnswer(problem)} `).toContain(`x = ${root} `);
        expectTypeset(text);
        const wrong = rationalLatex(rational(BigInt(m + off), BigInt(a)));
        precondition(!roots.includes(wrong));
        expect(say(text, `x = ${wrong}`)).not.toMatch(/^Yes/);
      }),
      SEED,
    );
  });

  it('solves two equations for the pair that they were made from', () => {
    assert(
      property(nonZero, nonZero, nonZero, nonZero, small, small, nonZero, (a, b, c, d, x, y, off) => {
        precondition(a * d !== b * c);
        const text = `${a}x ${signed(b)}y = ${a * x + b * y}, ${c}x ${signed(d)}y = ${c * x + d * y}`;
        expect(finalAnswer(readable(text))).toBe(`x = ${x},\\; y = ${y}`);
        expectTypeset(text);
        expect(say(text, `x = ${x}, y = ${y}`)).toMatch(/^Yes, .*finishes/);
        expect(say(text, `x = ${x + off}`)).not.toMatch(/^Yes/);
        expect(say(text, `${a}x ${signed(b)}y = ${a * x + b * y + off}`)).not.toMatch(/^Yes/);
      }),
      SEED,
    );
  });

  it('adds, subtracts, multiplies and divides fractions exactly', () => {
    const operator = constantFrom('+', '-', '*', '÷');
    assert(
      property(nonZero, digit, nonZero, digit, operator, nonZero, (a, b, c, d, sign, off) => {
        const sum = sign === '-' ? a * d - c * b : a * d + c * b;
        const top = sign === '*' ? a * c : sign === '÷' ? a * d : sum;
        const bottom = sign === '÷' ? b * c : b * d;
        const value = rational(BigInt(top), BigInt(bottom));
        const text = `What is \\frac{${a}}{${b}} ${sign} \\frac{${c}}{${d}}?`;
        expect(finalAnswer(readable(text))).toBe(rationalLatex(value));
        expectTypeset(text);
        expect(say(text, `${value.n}/${value.d}`)).toMatch(/^Yes/);
        expect(say(text, `${value.n + BigInt(off)}/${value.d}`)).not.toMatch(/^Yes/);
      }),
      SEED,
    );
  });

  it('expands and factorises back', () => {
    assert(
      property(digit, nonZero, digit, nonZero, nonZero, (a, b, c, d, off) => {
        const product = `(${a}x ${signed(b)})(${c}x ${signed(d)})`;
        const open = `${a * c}x^2 ${signed(a * d + b * c)}x ${signed(b * d)}`;
        expect(say(`expand ${product}`, open)).toMatch(/^Yes/);
        expect(say(`expand ${product}`, `${open} ${signed(off)}`)).not.toMatch(/^Yes/);
        expect(say(`expand ${product}`, `${a * c}x^2 ${signed(a * d + b * c + off)}x ${signed(b * d)}`)).not.toMatch(
          /^Yes/,
        );
        expect(say(`factor ${open}`, finalAnswer(readable(`factor ${open}`)))).toMatch(/^Yes, .*finishes/);
        expectTypeset(`factor ${open}`);
      }),
      SEED,
    );
  });
});

describe('hostile input', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['a tower of powers', '9^9^9^9'],
    ['a braced tower of powers', '9^{9^{9^9}}'],
    ['a power of a sum', 'expand (a+b+c+d+f)^{99}'],
    ['ten thousand brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['a hundred brackets', `What is ${'('.repeat(100)}1+1${')'.repeat(100)}?`],
    ['a megabyte of digits', '9'.repeat(1_000_000)],
    ['many minus signs', `1${' -'.repeat(300)} 1`],
    ['many terms', `simplify ${Array.from({ length: 90 }, (_, i) => `${i}x`).join('+')}`],
    ['a long prime', 'prime factorization of 999999999989'],
    ['a root of a long number', '√999999999999999999999999999989'],
    ['braces without an end', '\\frac{'.repeat(150)],
    ['control characters', '\u0000\u0001\u0002 1+1'],
    ['marks of the reader itself', '⟦0⟧ ⟪0⟫ 1+1'],
    ['many words', 'solve '.repeat(190)],
    ['nested powers of unknowns', 'simplify ((((x^9)^9)^9)^9)^9'],
    ['products that grow', `expand ${'(x+y+z+1)'.repeat(12)}`],
  ];

  it.each(HOSTILE)('%s is answered at once', (_, text) => {
    const start = performance.now();
    expect(typesettingFault(replyTo({ history: [], asked: text, pictures: [] }))).toBeUndefined();
    expect(say('Solve 2x + 1 = 5', text).length).toBeLessThan(2_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('random texts are always answered, well typeset, and never thrown at', () => {
    const alphabet = [
      ...'0123456789xyabc+-*/^=(){}[]|.,% $\\?!½√²'.split(''),
      '\\frac',
      '\\sqrt',
      ' solve ',
      ' and ',
      ' of ',
      'when ',
    ];
    const text = array(constantFrom(...alphabet), { maxLength: 30 }).map((all) => all.join(''));
    assert(
      property(text, text, (first, second) => {
        expect(typesettingFault(replyTo({ history: [], asked: first, pictures: [] }))).toBeUndefined();
        expect(typesettingFault(say('Solve 2x + 1 = 5', second))).toBeUndefined();
        expect(typesettingFault(say('simplify 2x + 3x', second))).toBeUndefined();
      }),
      { ...SEED, numRuns: 800 },
    );
  });
});
