import { expect, it } from 'vitest';
import type { Fact } from '../../shared/lesson/event.ts';
import { ANOTHER_HINT, isWorking, problemsOf } from './problems.ts';
import type { Turn } from './state.ts';

function turns(...asked: readonly string[]): readonly Turn[] {
  return asked.map((text, index) => ({
    turn: `turn-${index + 1}`,
    seq: index + 1,
    asked: text,
    askedAt: index,
    pictures: [],
    held: { epoch: 1, text: '', end: undefined },
  }));
}
const events = (...facts: readonly Fact[]) =>
  facts.map((fact, index) => ({ n: index + 1, at: index, audience: 'all' as const, fact }));

it('groups a session by the problems of its log, with lines, rungs and questions told apart', () => {
  const asked = ['hello', 'Solve 2x = 4', '2x = 4\nx = 2', ANOTHER_HINT, 'why is that?', '3x = 9'];
  const log = events(
    { kind: 'problem', turn: 'turn-2', seq: 2 },
    { kind: 'solved', turn: 'turn-3' },
    { kind: 'problem', turn: 'turn-6', seq: 6 },
  );
  const problems = problemsOf(turns(...asked), log);
  expect(
    problems.map(({ title, parts, isPosed, isSolved, rungs, currentLine }) => ({
      title,
      parts: parts.map(({ part }) => part).join(' '),
      isPosed,
      isSolved,
      rungs,
      currentLine,
    })),
  ).toEqual([
    { title: 'hello', parts: 'problem', isPosed: false, isSolved: false, rungs: 1, currentLine: undefined },
    {
      title: 'Solve 2x = 4',
      parts: 'problem work rung question',
      isPosed: true,
      isSolved: true,
      rungs: 2,
      currentLine: 'x = 2',
    },
    { title: '3x = 9', parts: 'problem', isPosed: true, isSolved: false, rungs: 1, currentLine: undefined },
  ]);
});

it.each([
  ['x = 3', true],
  ['2x + 3 = 7\n2x = 4', true],
  ['x = 3 or x = -2', true],
  ['sin(x) = 1/2', true],
  ['\\frac{x}{2} = 3', true],
  ['42', true],
  ['yes', false],
  ['why 3?', false],
  ['is x = 3 right', false],
  ['x = 3\nis that right', false],
  ['', false],
])('takes %j for working: %s', (text, is) => {
  expect(isWorking(text)).toBe(is);
});
