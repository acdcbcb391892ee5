import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { trigValues } from '../../../maths/topics/trig-values.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
What is sin 30° => \\frac12
exact value of cos 45 degrees => \\frac\\sqrt22
find the exact value of tan 60° => \\sqrt3
sin(90°) => 1
$\\cos(60^\\circ)$ => \\frac12
Evaluate $\\sin\\left(\\frac{\\pi}{6}\\right)$ => \\frac12
Enter the value of the trig function at the given angle (in radians). // $\\cos(-\\pi/2)$ => 0
Enter the value of the trig function at the given angle (in radians). // $\\tan(0)$ => 0
Think about the trig functions at special values. // $\\tan\\left(\\frac{3\\pi}{4}\\right)$ => -1
sin 35° to 3 decimal places => 0.574
Find cos(40°) correct to 2 d.p. => 0.77
what is tan(45) => 1
work out the exact value of sin 120° => \\frac\\sqrt32
what is the exact value of cos(5π/6)? => -\\frac\\sqrt32
Find sec(60°) => 2
$\\cot(\\pi/4)$ => 1
csc(30°) => 2
WHAT IS SIN 45 => \\frac\\sqrt22
how do i find the exact value of sin 60 => \\frac\\sqrt32
tan(30°) => \\frac\\sqrt33
cos(0) => 1
evaluate tan 25° to 3 significant figures => 0.466
sin(-30°) => -\\frac12
cos(180°) => -1
find the value of sin(270°) => -1
`;

describe('trigonometric values', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
