import { expect, it } from 'vitest';
import { forAll, type LessonEvent } from '../../shared/lesson/event.ts';
import type { LogSlice } from '../../shared/lesson/slice.ts';
import { EMPTY_LOG, isBehind, type PageLog, withSlice } from './log.ts';

const event = (n: number): LessonEvent => ({ n, at: n, ...forAll({ kind: 'renamed', title: `title ${n}` }) });
/** The events `after` + 1 to `upTo`. */
const slice = (after: number, upTo: number, more = false): LogSlice => ({
  after,
  upTo,
  events: Array.from({ length: upTo - after }, (_, i) => event(after + 1 + i)),
  ...(more && { more }),
});
const numbers = ({ events }: PageLog): readonly number[] => events.map(({ n }) => n);
const read = (...slices: readonly LogSlice[]): PageLog => slices.reduce(withSlice, EMPTY_LOG);

it('puts slices together, and takes a duplicate for nothing', () => {
  const once = read(slice(0, 2), slice(1, 3));
  expect(numbers(once)).toEqual([1, 2, 3]);
  expect(once.lesson.title).toBe('title 3');
  expect(withSlice(once, slice(0, 3))).toBe(once);
});

it('is behind a gap until the log is held up to all that was heard of', () => {
  const gap = read(slice(0, 1), slice(4, 5));
  expect(numbers(gap)).toEqual([1]);
  expect(isBehind(gap)).toBe(true);
  const nearly = withSlice(gap, slice(1, 4));
  expect(isBehind(nearly)).toBe(true);
  const all = withSlice(nearly, slice(4, 5));
  expect(numbers(all)).toEqual([1, 2, 3, 4, 5]);
  expect(isBehind(all)).toBe(false);
});

it('goes on where a page was cut, though nothing of the rest may be seen', () => {
  const cut = read(slice(0, 2, true));
  expect(isBehind(withSlice(cut, slice(1, 2)))).toBe(true);
  expect(isBehind(withSlice(cut, { after: 2, upTo: 2, events: [] }))).toBe(false);
});
