import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../core/ports/sessions.ts';
import type { Store } from '../../core/ports/store.ts';
import { follower } from './lesson.ts';

const GREETED: Omit<Connection, 'follows'> = {
  id: 'c1',
  identity: { kind: 'session', session: 'session-1' },
  isNewer: false,
};

export function describeFollowers(name: string, make: () => Promise<Store>): void {
  describe(`${name}: followers`, () => {
    let followers: Store['followers'];
    beforeEach(async () => {
      ({ followers } = await make());
    });

    it('knows who said hello, and as whom', async () => {
      await followers.greet(GREETED, 0);
      await followers.greet({ id: 'c2', identity: { kind: 'nobody' }, isNewer: true }, 0);
      expect(await followers.of('c1')).toEqual({ ...GREETED, follows: [] });
      expect(await followers.of('c2')).toEqual({ id: 'c2', identity: { kind: 'nobody' }, isNewer: true, follows: [] });
      expect(await followers.of('c3')).toBeUndefined();
    });

    it('knows who follows a session, and what a connection follows', async () => {
      await followers.greet(GREETED, 2);
      await followers.follow(follower('c1', { role: 'student' }));
      await followers.follow(follower('c1', { s: 2, session: 'session-2' }));
      await followers.follow(follower('c2'));
      const list = await followers.list('session-1');
      expect(list.toSorted((a, b) => a.connection.localeCompare(b.connection))).toEqual([
        follower('c1', { role: 'student' }),
        follower('c2'),
      ]);
      expect((await followers.of('c1'))?.follows).toEqual([
        { s: 1, session: 'session-1', role: 'student' },
        { s: 2, session: 'session-2', role: 'tutor' },
      ]);
      expect(await followers.list('session-9')).toEqual([]);
    });

    it('never gives a number twice, whoever asks at the same moment', async () => {
      await followers.greet(GREETED, 1);
      const numbers = await Promise.all([followers.number('c1'), followers.number('c1'), followers.number('c1')]);
      expect(numbers.toSorted()).toEqual([2, 3, 4]);
      await followers.follow(follower('c1', { s: 4 }));
      await followers.unfollow('c1', 4);
      expect(await followers.number('c1')).toBe(5);
    });

    it('gives no number to a connection that is gone', async () => {
      await followers.greet(GREETED, 0);
      await followers.gone('c1');
      await expect(followers.number('c1')).rejects.toThrow(/not there/);
      expect(await followers.of('c1')).toBeUndefined();
    });

    it('replaces the row of a follow that joins again', async () => {
      await followers.follow(follower('c1'));
      await followers.follow(follower('c1', { joined: 'again' }));
      expect(await followers.list('session-1')).toEqual([follower('c1', { joined: 'again' })]);
      await followers.follow(follower('c1', { session: 'session-2' }));
      expect(await followers.list('session-1')).toEqual([]);
    });

    it('CODE-2: a follow is renewed only where it is there still', async () => {
      expect(await followers.follow(follower('c1'), 'again')).toBe('gone');
      expect(await followers.list('session-1')).toEqual([]);
      expect(await followers.follow(follower('c1'))).toBe('followed');
      expect(await followers.follow(follower('c1', { joined: 'again' }), 'again')).toBe('followed');
      expect(await followers.list('session-1')).toEqual([follower('c1', { joined: 'again' })]);
    });

    it('returns what was unfollowed, once', async () => {
      await followers.greet(GREETED, 2);
      await followers.follow(follower('c1'));
      await followers.follow(follower('c1', { s: 2, session: 'session-2' }));
      expect(await followers.unfollow('c1', 1)).toEqual({ s: 1, session: 'session-1', role: 'tutor' });
      expect(await followers.unfollow('c1', 1)).toBeUndefined();
      expect(await followers.list('session-1')).toEqual([]);
      expect((await followers.of('c1'))?.follows).toEqual([{ s: 2, session: 'session-2', role: 'tutor' }]);
    });

    it('returns what a connection that is gone followed, once', async () => {
      await followers.greet(GREETED, 2);
      await followers.follow(follower('c1'));
      await followers.follow(follower('c1', { s: 2, session: 'session-2' }));
      await followers.follow(follower('c2'));
      expect((await followers.gone('c1')).map(({ session }) => session)).toEqual(['session-1', 'session-2']);
      expect(await followers.gone('c1')).toEqual([]);
      expect(await followers.list('session-1')).toEqual([follower('c2')]);
      expect(await followers.list('session-2')).toEqual([]);
    });
  });
}
