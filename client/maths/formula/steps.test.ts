import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const aligned = (...rows: string[]) => `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
const changes = (...rows: string[]) => stepsOf(aligned(...rows)).map((step) => step && [step.before, step.after]);

describe('the steps of a calculation', () => {
  it.each([
    [['3(x-2) &= 2x+5', '3x-6 &= 2x+5'], [[['3(x-2)'], ['3x', '-6']]]],
    [['3x - 6 &= 2x + 5', '3x &= 2x + 11'], [[['-6', '5'], ['11']]]],
    [['x + 4 &= 9', 'x - 4 &= 9'], [[['4'], ['-4']]]],
    [
      ['y &= 2 + 3 + a', '&= 5 + a', '&= b'],
      [[['2', '3'], ['5']], undefined],
    ],
    [['f &= \\frac{a+b}{2} + 1', 'f &= c + 1.'], [[['\\frac{a+b}{2}'], ['c']]]],
    [['a &= \\left( x + 1 \\right) + 2', 'a &= y + 2'], [[['\\left( x + 1 \\right)'], ['y']]]],
  ])('are what goes and what comes: %j', (rows, found) => {
    expect(changes(...rows)).toEqual(found);
  });

  it.each([
    'x = 1',
    aligned('x &= 1'),
    aligned('x &= 1', 'y &= 2'),
    aligned('x &> 1', 'x &> 2'),
    aligned('a &= b = c', 'a &= b = d'),
    aligned('a &= \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}', 'a &= b'),
    aligned(...Array.from({ length: 20 }, (_, at) => `x &= ${at}`)),
    '\\begin{aligned} ',
  ])('are not seen in %s', (tex) => {
    expect(stepsOf(tex)).toEqual([]);
  });

  it('mark both lines, signs too, and nothing else', () => {
    const [step] = stepsOf(aligned('x + 4 &= 9', 'x - 4 &= 9'));
    const mark = (tex: string) => `\\textcolor{#c0ffee}{${tex}}`;
    expect(step?.marked).toBe(aligned(`x ${mark('+')} ${mark('4')} &= 9`, `x ${mark('-')} ${mark('4')} &= 9`));
  });
});
