import { beforeEach, describe, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Store } from '../../core/ports/store.ts';
import { ASKED, claimed, follower, LEASE, REF, SESSION } from './lesson.ts';

export function describeSessions(name: string, make: () => Promise<Store>): void {
  describe(`${name}: sessions`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
      await store.sessions.open(SESSION);
    });

    it('finds a session by id and by join code', async () => {
      expect(await store.sessions.get('session-1')).toEqual(SESSION);
      expect(await store.sessions.byCode('AAAA1111')).toEqual(SESSION);
      expect(await store.sessions.get('session-2')).toBeUndefined();
      expect(await store.sessions.byCode('ZZZZ9999')).toBeUndefined();
    });

    it('refuses an id or a code that is taken', async () => {
      expect(await store.sessions.open({ ...SESSION, code: 'BBBB2222' })).toBe('exists');
      expect(await store.sessions.open({ ...SESSION, id: 'session-2' })).toBe('exists');
      expect(await store.sessions.get('session-2')).toBeUndefined();
    });

    it('renews a code: the old one finds nothing from then on', async () => {
      expect(await store.sessions.renewCode('session-1', 'CCCC3333')).toBe('renewed');
      expect(await store.sessions.byCode('AAAA1111')).toBeUndefined();
      expect((await store.sessions.byCode('CCCC3333'))?.id).toBe('session-1');
      expect(await store.sessions.renewCode('session-9', 'DDDD4444')).toBe('missing');
    });

    it("does not renew to another session's code", async () => {
      await store.sessions.open({ ...SESSION, id: 'session-2', code: 'BBBB2222' });
      expect(await store.sessions.renewCode('session-1', 'BBBB2222')).toBe('exists');
      expect((await store.sessions.byCode('AAAA1111'))?.id).toBe('session-1');
      expect((await store.sessions.byCode('BBBB2222'))?.id).toBe('session-2');
    });

    it('removes a session with its turns, its code, its log and its followers; a runner that still runs is stale', async () => {
      await store.turns.begin('session-1', ASKED);
      const { turn } = claimed(await store.turns.claim(REF, LEASE, 2_001));
      await store.log.append('session-1', NEW_LESSON, [forAll({ kind: 'stop', turn: REF.turn })], 2_002);
      await store.followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
      await store.followers.follow(follower('c1'));
      await store.sessions.remove('session-1');
      expect(await store.sessions.get('session-1')).toBeUndefined();
      expect(await store.sessions.byCode('AAAA1111')).toBeUndefined();
      const append = { epoch: turn.epoch, at: 0, text: 'x', leaseUntil: 30_000, seen: 0 };
      expect(await store.turns.append(REF, append)).toBe('stale');
      expect(await store.turns.read('session-1', { limit: 10 })).toEqual([]);
      expect(await store.turns.begin('session-1', ASKED)).toEqual({ kind: 'missing' });
      expect(await store.log.newest('session-1')).toEqual(NEW_LESSON);
      expect(await store.log.read('session-1', 0, 10)).toEqual([]);
      expect(await store.followers.list('session-1')).toEqual([]);
      expect(await store.followers.of('c1')).toMatchObject({ id: 'c1', follows: [] });
    });
  });
}
