import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('reads each of the newest texts once, and an older or a very long one again', () => {
  const reads: string[] = [];
  const lengthOf = remembered((text) => {
    reads.push(text);
    return text === '' ? undefined : text.length;
  }, 2);
  const long = 'x'.repeat(9_000);
  expect(['a', 'a', '', '', 'abc', 'a', long, long].map(lengthOf)).toEqual([
    1,
    1,
    undefined,
    undefined,
    3,
    1,
    9_000,
    9_000,
  ]);
  expect(reads).toEqual(['a', '', 'abc', 'a', long, long]);
});
