import { beforeEach, describe, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Store } from '../../core/ports/store.ts';
import { START_GRACE_MS } from '../../core/turn/limits.ts';
import { ASKED, claimed, follower, LEASE, REF, SESSION } from './lesson.ts';

export function describeTurns(name: string, make: () => Promise<Store>): void {
  describe(`${name}: turns`, () => {
    let store: Store;
    const grow = (epoch: number, at: number, text: string) =>
      store.turns.append(REF, { epoch, at, text, leaseUntil: 30_000, seen: 0 });
    const textOf = async () => (await store.turns.read('session-1', { turn: REF.turn }))[0]?.text;

    beforeEach(async () => {
      store = await make();
      await store.sessions.open(SESSION);
    });

    it('begins a turn once, numbers it, and says busy while it runs', async () => {
      expect(await store.turns.begin('session-1', ASKED)).toEqual({ kind: 'begun', seq: 1 });
      expect(await store.turns.begin('session-1', ASKED)).toEqual({ kind: 'exists' });
      expect(await store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' })).toEqual({ kind: 'busy' });
      expect(await store.turns.begin('session-9', ASKED)).toEqual({ kind: 'missing' });
    });

    it('begins only one of two turns that race', async () => {
      const kinds = await Promise.all(
        ['turn-0001', 'turn-0002'].map(async (turn) => (await store.turns.begin('session-1', { ...ASKED, turn })).kind),
      );
      expect(kinds.toSorted()).toEqual(['begun', 'busy']);
    });

    it('lets one of two runners claim a turn', async () => {
      await store.turns.begin('session-1', ASKED);
      const claims = await Promise.all([
        store.turns.claim(REF, { runner: 'runner-a', until: 20_000 }, 3_000),
        store.turns.claim(REF, { runner: 'runner-b', until: 20_000 }, 3_000),
      ]);
      expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['claimed', 'taken']);
    });

    it('is claimed anew once the lease has run out, with the next epoch and an empty text', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      await grow(1, 0, 'lost words');
      expect(await store.turns.claim(REF, { runner: 'runner-b', until: 60_000 }, 29_999)).toEqual({ kind: 'taken' });
      const { turn } = claimed(await store.turns.claim(REF, { runner: 'runner-b', until: 60_000 }, 30_000));
      expect(turn).toMatchObject({ epoch: 2, text: '', asked: ASKED.asked, seq: 1 });
      expect(await grow(1, 10, 'more')).toBe('stale');
      expect(await grow(2, 0, 'new')).toMatchObject({ kind: 'kept' });
      expect(await textOf()).toBe('new');
    });

    it('lets the same runner claim its turn for the next epoch', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      expect(claimed(await store.turns.claim(REF, LEASE, 3_001)).turn.epoch).toBe(2);
    });

    it('keeps appended text in order, surrogates, control characters and newlines included', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      const pieces = ['a\n', '\u{1F600}', '\u0000\u0001', '', '"\\frac{1}{2}"', 'é'.repeat(3_000)];
      let at = 0;
      for (const piece of pieces) {
        expect(await grow(1, at, piece)).toMatchObject({ kind: 'kept', events: [] });
        at += piece.length;
      }
      expect(await textOf()).toBe(pieces.join(''));
    });

    it('calls an append stale that does not stand where the last one ended', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      await grow(1, 0, 'abc');
      expect(await grow(1, 5, 'x')).toBe('stale');
      expect(await textOf()).toBe('abc');
    });

    it('returns at a checkpoint who follows, and what has happened in the lesson since the event that the runner knows', async () => {
      const { log } = store;
      const { lesson } = await log.append(
        'session-1',
        NEW_LESSON,
        [forAll({ kind: 'asked', turn: REF.turn, seq: 1 })],
        2_000,
      );
      await store.turns.begin('session-1', ASKED);
      await store.followers.follow(follower('c1', { role: 'student' }));
      const claim = claimed(await store.turns.claim(REF, LEASE, 3_000));
      expect(claim.followers).toEqual([follower('c1', { role: 'student' })]);
      await store.followers.follow(follower('c2'));
      const checkpoint = async (seen: number) =>
        store.turns.append(REF, { epoch: 1, at: 0, text: '', leaseUntil: 30_000, seen });
      expect(await checkpoint(1)).toMatchObject({ kind: 'kept', events: [] });
      await log.append(
        'session-1',
        lesson,
        [forAll({ kind: 'stop', turn: REF.turn }), forAll({ kind: 'renamed', title: 'x' })],
        4_000,
      );
      expect(await checkpoint(1)).toEqual({
        kind: 'kept',
        events: await log.read('session-1', 1, 10),
        followers: await store.followers.list('session-1'),
      });
      expect(await checkpoint(0)).toMatchObject({ events: [{ n: 1 }, { n: 2 }, { n: 3 }] });
      expect(await checkpoint(3)).toMatchObject({ events: [] });
      await store.turns.claim(REF, LEASE, 3_500);
      const anew = await store.turns.append(REF, { epoch: 2, at: 0, text: 'a', leaseUntil: 30_000, seen: 1 });
      expect(anew).toMatchObject({ events: [{ n: 2 }, { n: 3 }] });
    });

    it('ends a turn once, with its last words; the next may begin', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      await grow(1, 0, 'ab');
      const end = { length: 3, state: 'failed', code: 'model_cut' } as const;
      await store.followers.follow(follower('c1'));
      expect(await store.turns.end(REF, { epoch: 1, at: 2, text: 'c' }, end)).toEqual([follower('c1')]);
      expect(await store.turns.end(REF, { epoch: 1, at: 3, text: '' }, { length: 3, state: 'done' })).toBe('stale');
      expect(await grow(1, 3, 'd')).toBe('stale');
      expect(await store.turns.claim(REF, LEASE, 99_000)).toEqual({ kind: 'ended' });
      const [turn] = await store.turns.read('session-1', { turn: REF.turn });
      expect(turn).toEqual({ ...ASKED, seq: 1, epoch: 1, text: 'abc', end });
      expect(await store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' })).toEqual({ kind: 'begun', seq: 2 });
    });

    it('does not know turns that were never begun', async () => {
      expect(await store.turns.claim(REF, LEASE, 1)).toEqual({ kind: 'missing' });
      expect(await store.turns.read('session-1', { turn: 'turn-0009' })).toEqual([]);
    });

    it('reads the newest turns first, between two numbers', async () => {
      for (let i = 1; i <= 5; i++) {
        const ref = { session: 'session-1', turn: `turn-000${i}` };
        await store.turns.begin('session-1', { ...ASKED, turn: ref.turn });
        await store.turns.claim(ref, LEASE, 3_000);
        await store.turns.end(ref, { epoch: 1, at: 0, text: `${i}` }, { length: 1, state: 'done' });
      }
      const seqs = async (range: { before?: number; after?: number; limit: number }) =>
        (await store.turns.read('session-1', range)).map(({ seq }) => seq);
      expect(await seqs({ limit: 2 })).toEqual([5, 4]);
      expect(await seqs({ before: 4, limit: 2 })).toEqual([3, 2]);
      expect(await seqs({ after: 3, limit: 9 })).toEqual([5, 4]);
    });

    it('returns what was asked and answered before a turn, newest first, without turns that have no answer', async () => {
      for (const [i, text] of ['one', '', 'three', 'four'].entries()) {
        const ref = { session: 'session-1', turn: `turn-000${i + 1}` };
        await store.turns.begin('session-1', { ...ASKED, turn: ref.turn, asked: `ask ${text}` });
        await store.turns.claim(ref, LEASE, 3_000);
        if (text === 'four') {
          await store.turns.append(ref, { epoch: 1, at: 0, text, leaseUntil: 20_000, seen: 0 });
          break;
        }
        await store.turns.end(ref, { epoch: 1, at: 0, text }, { length: text.length, state: 'done' });
      }
      const one = { seq: 1, asked: 'ask one', answered: 'one' };
      const three = { seq: 3, asked: 'ask three', answered: 'three' };
      expect(await store.turns.history('session-1', 4, 10)).toEqual([three, one]);
      expect(await store.turns.history('session-1', 5, 10)).toEqual([three, one]);
      expect(await store.turns.history('session-1', 4, 2)).toEqual([three]);
      expect(await store.turns.history('session-1', 3, 10)).toEqual([one]);
      expect(await store.turns.history('session-1', 1, 10)).toEqual([]);
      expect(await store.turns.history('session-9', 4, 10)).toEqual([]);
    });

    it.each(['', 'words'])(
      'a checkpoint of "%s" renews the lease, and the last one gives the turn back',
      async (said) => {
        await store.turns.begin('session-1', ASKED);
        await store.turns.claim(REF, LEASE, 3_000);
        await store.turns.append(REF, { epoch: 1, at: 0, text: 'begun', leaseUntil: 21_000, seen: 0 });
        await store.turns.append(REF, { epoch: 1, at: 5, text: said, leaseUntil: 40_000, seen: 0 });
        const other = { runner: 'runner-b', until: 60_000 };
        expect(await store.turns.abandoned(39_999, 10)).toEqual([]);
        expect(await store.turns.claim(REF, other, 39_999)).toEqual({ kind: 'taken' });
        await store.turns.append(REF, { epoch: 1, at: 5 + said.length, text: said, leaseUntil: 0, seen: 0 });
        expect(await store.turns.abandoned(22_000, 10)).toEqual([REF]);
        expect(claimed(await store.turns.claim(REF, other, 22_000)).turn.epoch).toBe(2);
      },
    );

    it('lists turns that nobody holds: never started, or with a lease that ran out', async () => {
      await store.turns.begin('session-1', ASKED);
      expect(await store.turns.abandoned(2_000 + START_GRACE_MS - 1, 10)).toEqual([]);
      expect(await store.turns.abandoned(2_000 + START_GRACE_MS, 10)).toEqual([REF]);
      await store.turns.claim(REF, LEASE, 3_000);
      expect(await store.turns.abandoned(19_999, 10)).toEqual([]);
      expect(await store.turns.abandoned(20_000, 10)).toEqual([REF]);
      await store.turns.end(REF, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'interrupted' });
      expect(await store.turns.abandoned(99_000, 10)).toEqual([]);
    });
  });
}
