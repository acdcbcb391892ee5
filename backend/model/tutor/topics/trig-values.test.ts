import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { trigValues } from '../../../maths/topics/trig-values.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('trigonometric values', () => {
  it.each(tableOf(FIGURE_WORDINGS['trig-values']))('%s', (text, answer) => {
    const problem = trigValues.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'sin 35°',
    'tan 90°',
    'sin x = 1/2',
    'solve sin x = 0.5',
    'sin(30) + cos(60)',
    'cos^2(30)',
    'in radians, find sin(30)',
    'sin = 1/2',
    'differentiate sin 2x',
    'sin',
  ])('is no such problem: %s', (text) => {
    expect(trigValues.read(text)).toBeUndefined();
  });

  it.each([
    ['find the exact value of tan 60°', '\\sqrt{3}', 'yes'],
    ['find the exact value of tan 60°', '√3', 'yes'],
    ['find the exact value of tan 60°', '1.73', 'yes'],
    ['find the exact value of tan 60°', '\\frac{3}{\\sqrt{3}}', 'yes'],
    ['find the exact value of tan 60°', '1/2', 'no'],
    ['find the exact value of tan 60°', '-√3', 'no'],
    ['find the exact value of tan 60°', '1.7', 'rounded-wrongly'],
    ['sin 35° to 3 decimal places', '0.574', 'yes'],
    ['sin 35° to 3 decimal places', '0.5736', 'not-rounded'],
    ['sin 35° to 3 decimal places', '0.57', 'rounded-wrongly'],
    ['sin 35° to 3 decimal places', '0.819', 'no'],
    ['sin 35° to 3 decimal places', '-0.428', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = trigValues.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
