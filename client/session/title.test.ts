import { expect, it } from 'vitest';
import { NEW_LESSON } from '../../shared/lesson/lesson.ts';
import { EMPTY_LOG } from './log.ts';
import type { Turn } from './state.ts';
import { shortened, titleOf } from './title.ts';

const turn = (id: string, asked: string): Turn => ({
  turn: id,
  seq: 1,
  asked,
  askedAt: 0,
  pictures: [],
  held: { epoch: 1, text: '', end: undefined },
});
const session = { id: 's', title: '', openedAt: 0 };
const posed = { n: 1, at: 0, audience: 'all' as const, fact: { kind: 'problem' as const, turn: 'b', seq: 2 } };

it('calls a session by its name, else by its first problem, else by its first question', () => {
  const turns = [turn('a', 'hello'), turn('b', 'Solve 2x = 4\nplease')];
  const log = { ...EMPTY_LOG, events: [posed] };
  expect(titleOf({ session: { ...session, title: 'Algebra' }, turns, log })).toBe('Algebra');
  expect(titleOf({ session, turns, log })).toBe('Solve 2x = 4');
  expect(titleOf({ session, turns, log: EMPTY_LOG })).toBe('hello');
  expect(titleOf({ session, turns: [], log: EMPTY_LOG })).toBe('');
  const named = { ...EMPTY_LOG, lesson: { ...NEW_LESSON, title: 'By the log' } };
  expect(titleOf({ session: undefined, turns, log: named })).toBe('By the log');
});

it.each([
  ['Solve the equation 2x + 3 = 7', 16, 'Solve the …'],
  ['Solve 2x = 4', 16, 'Solve 2x = 4'],
  ['Solve the problem', 9, 'Solve the …'],
  ['xxxxxxxxxxxxxxxxxxxx', 8, 'xxxxxxxx …'],
])('cuts %j at %i between words', (text, length, cut) => {
  expect(shortened(text, length)).toBe(cut);
});
