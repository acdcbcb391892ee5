import { expect, it } from 'vitest';
import { once } from './once.ts';

it('loads once, also for callers that come while it loads, and again after a failure', async () => {
  let calls = 0;
  const load = once(async () => {
    calls++;
    if (calls === 1) throw new Error('not yet');
    return calls;
  });
  await expect(load()).rejects.toThrow('not yet');
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
  expect(await load()).toBe(2);
});
