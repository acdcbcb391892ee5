import { describe, expect, it } from 'vitest';
import type { Bucket } from '../../../shared/limits.ts';
import type { Store } from '../../core/ports/store.ts';

export function describeQuotas(name: string, make: () => Promise<Store>): void {
  describe(`${name}: quotas`, () => {
    const bucket: Bucket = { capacity: 2, perSecond: 0.5 };

    it('gives what the bucket holds, then says how long to wait', async () => {
      const { quotas } = await make();
      expect(await quotas.take('k', bucket, 1, 0)).toBe('ok');
      expect(await quotas.take('k', bucket, 1, 0)).toBe('ok');
      expect(await quotas.take('k', bucket, 1, 0)).toEqual({ waitMs: 2_000 });
      expect(await quotas.take('other', bucket, 1, 0)).toBe('ok');
      expect(await quotas.take('k', bucket, 1, 2_000)).toBe('ok');
    });

    it('lets a cost that is known only afterwards go into debt, and a cost of 0 only look', async () => {
      const { quotas } = await make();
      expect(await quotas.take('k', bucket, 10, 0)).toBe('ok');
      expect(await quotas.take('k', bucket, 0, 0)).toEqual({ waitMs: 18_000 });
      expect(await quotas.take('k', bucket, 0, 18_000)).toBe('ok');
      expect(await quotas.take('k', bucket, 0, 18_000)).toBe('ok');
    });
  });
}
