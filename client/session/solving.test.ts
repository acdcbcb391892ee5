import { expect, it } from 'vitest';
import { forAll, numbered } from '../../shared/lesson/event.ts';
import { solvingOf } from './solving.ts';

const EVENTS = numbered(
  [
    forAll({ kind: 'problem', turn: 'a', seq: 1 }),
    forAll({ kind: 'asked', turn: 'b', seq: 2 }),
    forAll({ kind: 'solved', turn: 'b' }),
    forAll({ kind: 'problem', turn: 'c', seq: 3 }),
  ],
  0,
  0,
);

it.each([
  ['a', { isProblem: true, solvedBy: 'b' }],
  ['b', { isProblem: false, solves: 'a' }],
  ['c', { isProblem: true }],
  ['d', { isProblem: false }],
])('knows what turn %s is', (turn, solving) => {
  expect(solvingOf(turn, EVENTS)).toEqual(solving);
});
