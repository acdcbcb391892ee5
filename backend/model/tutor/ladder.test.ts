import { describe, expect, it } from 'vitest';
import type { Problem } from '../../maths/problems/problem.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import { formulasOf, typesettingFault } from './formulas.fixture.ts';
import { ladderOf } from './ladder-of.ts';
import { rungs } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

const PROBLEMS: readonly string[] = [
  'Solve for x: 3(x-2)=2x+5',
  'solve 7x + 8 = -13',
  'solve x/3 + 1/2 = 5x/6 - 2',
  'Solve $7=\\frac{1}{2} x+\\frac{3}{4} x-\\frac{2}{3} x$',
  '-k = 8',
  '0x = 0',
  'x = 3 + 4',
  'x = x',
  '5 = 2x/2 + 0.5',
  '(x-4)(x+2) = 0',
  '3(x+1)^2 = 27',

  '2^0 + 4^{1/2}',
  '25% of 12.5',
  '2.1k + 3 = 7.2',
  'x + 1 = x + 2',
  '2(x+1) = 2x+2',
  'x^2 = 5x - 6',
  'x^2 - 4x = 0',
  '6x^2 + 7x - 3 = 0',
  'solve x^2-3x+1=0',
  'x^2 + x + 2 = 0',
  'x^2 = 49',
  'x^2 = 2',
  '2x+3y=12, x-y=1',
  'x=3, x+2y=7y-2',
  'y=2x+1, 3x+2y=16',
  'Subtract 3x-2 from 5x+1',
  '2x^2 - 4x = 0',
  'x+y=1, 2x+2y=3',
  'x+y=1, 2x+2y=2',
  '3/4 + 2/5',
  '2/3 ÷ 4/5',
  '8+3*9-(4-6)^2',
  '1 1/2 × 2/3 - 5/6',
  '-3^2 + |2 - 7|',
  '2^{-3} × 16',
  '0.5 × 1.2 + 3.75',
  'Simplify $\\frac{-210}{385}$',
  'Simplify $\\sqrt{50} + \\sqrt{8}$',
  '√64 + 1',
  '15% of 80',
  '12.5% of 64',
  'Find the LCM of 15 and 20',
  'gcd of 84 and 36',
  'gcd of 8 and 9',
  'prime factorization of 84',
  'evaluate 2x^2+3x+8 when x=-4',
  'Evaluate $4c^3 d$ when $c=\\frac{-1}{2}$ and $d=\\frac{-4}{3}$',
  'simplify 5(2n+9)+12(n-3)',
  'simplify -(y+5)',
  'simplify (x^2-9)/(x+3)',
  'simplify \\frac{6x^2}{3x}',
  'Add: $\\frac{3}{5}+\\frac{x}{8}$',
  'simplify (-8u^6)(-9u)',
  'expand (x+2)(x-3)',
  'expand (3d+1)^2',
  'expand 2x(x^2 - 3x + 1)',
  'factor 6x^2+7x-3',
  'factor 49x^2-36y^2',
  'factor 3x^2 - 27',
  'factor 12x + 18',
  'factor x^3 - 2x^2 - 5x + 6',
];

function readable(text: string): Problem {
  const problem = readProblem(text);
  if (problem === undefined) throw new Error(`unreadable: ${text}`);
  return problem;
}

const tight = (latex: string): string => latex.replace(/\\left|\\right|[\s{}]/g, '');

describe('the hint ladder', () => {
  it.each(PROBLEMS)('of "%s" is well typeset, asks one question a rung, and keeps the answer back', (text) => {
    const problem = readable(text);
    const all = rungs(ladderOf(problem));
    const answer = tight(finalAnswer(problem));
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const rung of all) {
      expect(typesettingFault(rung)).toBeUndefined();
      expect(rung.match(/\?/g) ?? []).toHaveLength(1);
      expect(rung.trimEnd().endsWith('?')).toBe(true);
    }
    const early = all.slice(0, 3).join(' ');
    const given = formulasOf(`$${text.replaceAll('$', ' ')}$`)
      .map(tight)
      .join(' ');
    const shown = formulasOf(early)
      .map(tight)
      .filter((formula) => !given.includes(formula));
    expect(shown).not.toContain(answer);
    expect(early).not.toMatch(/no solution|every number works|infinitely/);
  });

  it('shows the answer once the steps have led there', () => {
    for (const text of PROBLEMS) {
      const problem = readable(text);
      const late = rungs(ladderOf(problem)).slice(3).join(' ');
      const plain = finalAnswer(problem).replace(/\\text\{ ?|\}/g, '');
      expect(tight(late).includes(tight(finalAnswer(problem))) || /solution|every number/.test(plain)).toBe(true);
    }
  });

  it('speaks in the numbers of the problem', () => {
    const problem = readable('3/4 + 2/5');
    const said = rungs(ladderOf(problem)).join('\n');
    expect(said).toContain('$20$');
    expect(said).toContain('\\frac{15}{20}');
  });
});
