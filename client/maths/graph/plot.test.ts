import { expect, it } from 'vitest';
import { checkOf, equationIn } from './equation.ts';
import { frameFor, pathOf } from './plot.ts';

const PROBLEM = 'Solve 3(x - 2) = 2x + 5';
const SIZE = { width: 100, height: 100 };

function sides(problem: string) {
  const equation = equationIn(problem);
  return equation === undefined ? [] : [equation.left, equation.right];
}

it('frames a problem whose crossing is not found as if it knew none', () => {
  expect(frameFor(sides(PROBLEM), [])).toMatchObject({ left: -5, right: 5 });
  expect(frameFor(sides('x + 1 = 3'), [])).toMatchObject({ left: -5, right: 5 });
});

it('makes room for the crossing once it is found', () => {
  const frame = frameFor(sides(PROBLEM), checkOf(PROBLEM, 'x = 11'));
  expect(frame).toMatchObject({ left: -5, right: 13 });
  expect(frame.high).toBeGreaterThanOrEqual(27);
});

it('draws a side from edge to edge', () => {
  const [side] = sides('2x = 3');
  const path = side && pathOf(side, { left: -5, right: 5, low: -10, high: 10 }, SIZE);
  expect(path).toMatch(/^M0\.0 100\.0L/);
  expect(path).toMatch(/L100\.0 0\.0$/);
});

it('interrupts a side where it has no value', () => {
  const [side] = sides('1/x = 3');
  const path = side === undefined ? '' : pathOf(side, frameFor([side], []), SIZE);
  expect(path.match(/M/g)).toHaveLength(2);
});
