import { expect, it } from 'vitest';
import { browserStorage } from './storage.ts';

it('works for as long as the page lives where storage throws', () => {
  const storage = browserStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  storage.set('a:1', 'one');
  expect(storage.get('a:1')).toBe('one');
  expect(storage.keys('a:')).toEqual(['a:1']);
  storage.remove('a:1');
  expect(storage.get('a:1')).toBeUndefined();
});
