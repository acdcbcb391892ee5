import { expect, it } from 'vitest';
import { disguise } from './disguise.ts';

it('is the same for an address, another for another, and another in another stack', () => {
  const kept = disguise('203.0.113.7', 'stack-1');
  expect(disguise('203.0.113.7', 'stack-1')).toBe(kept);
  expect(disguise('203.0.113.8', 'stack-1')).not.toBe(kept);
  expect(disguise('203.0.113.7', 'stack-2')).not.toBe(kept);
  expect(kept).toMatch(/^[\w-]{16}$/);
});

it.each([
  ['2001:db8:1:2::1', '2001:DB8:1:2:aaaa:bbbb:cccc:dddd', true],
  ['2001:db8::1', '2001:0db8:0000:0000:9::9', true],
  ['::1', '0:0:0:0:0:0:0:2', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
])('takes %s and %s for one network: %s', (one, other, same) => {
  expect(disguise(one, 'k') === disguise(other, 'k')).toBe(same);
});
