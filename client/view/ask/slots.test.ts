import { expect, it } from 'vitest';
import { nextSlot, slotBefore } from './slots.ts';

/** The cursor is written as |. */
const where = (text: string): readonly [string, number] => [text.replace('|', ''), text.indexOf('|')];
const put = (text: string, at: number | undefined): string | undefined =>
  at === undefined ? undefined : `${text.slice(0, at)}|${text.slice(at)}`;

it.each([
  ['(3|)/()', '(3)/(|)'],
  ['(|)/()', '()/(|)'],
  ['(3)/(4|)', '(3)/(4)|'],
  ['(3)/(4)|', undefined],
  ['x = |', undefined],
  ['(3)/(|)', undefined],
  ['sqrt(x|) + 1', 'sqrt(x)| + 1'],
  ['(1|\n()', undefined],
])('leads Tab from %s to %s', (from, to) => {
  const [text, at] = where(from);
  expect(put(text, nextSlot(text, at))).toBe(to);
});

it.each([
  ['(3)/(|)', '(3|)/()'],
  ['()/(|4)', '(|)/(4)'],
  ['(3|)/()', undefined],
  ['2x|', undefined],
])('leads Shift+Tab from %s to %s', (from, to) => {
  const [text, at] = where(from);
  expect(put(text, slotBefore(text, at))).toBe(to);
});
