import { expect, it } from 'vitest';
import { byDay } from './by-day.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOON = new Date(2026, 4, 20, 12).getTime();
const used = (id: string, usedAt: number) => ({ id, token: '', title: id, code: '', openedAt: 0, usedAt });

it('parts sessions into today, this week and older ones, and leaves out what is empty', () => {
  const list = [used('a', NOON), used('b', NOON - DAY_MS), used('c', NOON - 30 * DAY_MS)];
  expect(byDay(list, NOON).map(({ when, entries }) => [when, entries.map(({ id }) => id)])).toEqual([
    ['today', ['a']],
    ['week', ['b']],
    ['older', ['c']],
  ]);
  expect(byDay(list.slice(2), NOON).map(({ when }) => when)).toEqual(['older']);
});
