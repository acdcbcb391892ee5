import { expect, it } from 'vitest';
import { storageKeep } from './keep.ts';

it('works for as long as the page lives where storage throws', () => {
  const keep = storageKeep(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  keep.set('a:1', 'one');
  expect(keep.get('a:1')).toBe('one');
  expect(keep.keys('a:')).toEqual(['a:1']);
  keep.remove('a:1');
  expect(keep.get('a:1')).toBeUndefined();
});
