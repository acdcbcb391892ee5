import { expect, it } from 'vitest';
import type { Sessions } from '../core/ports/sessions.ts';
import { removedWithPictures } from './with-pictures.ts';

const nobody = async () => {
  throw new Error('not asked for');
};

it('leaves no picture without its session, wherever the process dies', async () => {
  const left = new Set(['session', 'picture']);
  const sessions: Sessions = {
    open: nobody,
    get: nobody,
    byCode: nobody,
    renewCode: nobody,
    async remove() {
      left.delete('session');
      throw new Error('the process dies');
    },
  };
  const removing = removedWithPictures(sessions, { removeAll: async () => void left.delete('picture') });
  await expect(removing.remove('s1')).rejects.toThrow('dies');
  expect([...left]).toEqual([]);
});
