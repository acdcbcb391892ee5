import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../shared/limits.ts';
import type { Claim, Session, Store, Turn, Viewer } from '../core/ports.ts';
import { START_GRACE_MS } from '../core/runner-limits.ts';

const SESSION: Session = { id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', title: '', openedAt: 1_000 };
const REF = { session: 'session-1', turn: 'turn-0001' };
const ASKED = { turn: REF.turn, asked: 'What is $\\frac12$ of 8?', pictures: [], askedAt: 2_000 };
const LEASE = { runner: 'runner-a', until: 20_000 };

function claimed(claim: Claim): { readonly turn: Turn; readonly viewers: readonly Viewer[] } {
  if (claim.kind !== 'claimed') throw new Error(`expected to claim the turn, it is ${claim.kind}`);
  return claim;
}

/** What every store promises. Each adapter's test calls it with a way to make an empty store. */
export function describeStore(name: string, make: () => Promise<Store>): void {
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

    it('renames', async () => {
      expect(await store.sessions.rename('session-1', 'Fractions')).toBe('renamed');
      expect((await store.sessions.get('session-1'))?.title).toBe('Fractions');
      expect(await store.sessions.rename('session-9', 'x')).toBe('missing');
    });

    it('removes a session with its turns and its code; a runner that still runs is stale', async () => {
      await store.turns.begin('session-1', ASKED);
      const { turn } = claimed(await store.turns.claim(REF, LEASE, 2_001));
      await store.sessions.remove('session-1');
      expect(await store.sessions.get('session-1')).toBeUndefined();
      expect(await store.sessions.byCode('AAAA1111')).toBeUndefined();
      expect(await store.turns.append(REF, { epoch: turn.epoch, at: 0, text: 'x', leaseUntil: 30_000 })).toBe('stale');
      expect(await store.turns.read('session-1', { limit: 10 })).toEqual([]);
      expect(await store.turns.begin('session-1', ASKED)).toEqual({ kind: 'missing' });
    });
  });

  describe(`${name}: viewers`, () => {
    const viewer = (connection: string, joined = 1): Viewer => ({
      connection,
      session: 'session-1',
      role: 'tutor',
      joined,
    });

    it('knows who reads a session, and what a connection reads', async () => {
      const { viewers } = await make();
      await viewers.join(viewer('c1'));
      await viewers.join(viewer('c2'));
      expect((await viewers.list('session-1')).map(({ connection }) => connection).toSorted()).toEqual(['c1', 'c2']);
      expect(await viewers.of('c1')).toEqual(viewer('c1'));
      expect(await viewers.of('c9')).toBeUndefined();
      expect(await viewers.list('session-9')).toEqual([]);
    });

    it('replaces the row of a connection that joins again', async () => {
      const { viewers } = await make();
      await viewers.join(viewer('c1', 1));
      await viewers.join(viewer('c1', 2));
      expect(await viewers.list('session-1')).toEqual([viewer('c1', 2)]);
    });

    it('answers who left, once', async () => {
      const { viewers } = await make();
      await viewers.join(viewer('c1'));
      expect(await viewers.leave('c1')).toEqual(viewer('c1'));
      expect(await viewers.leave('c1')).toBeUndefined();
      expect(await viewers.list('session-1')).toEqual([]);
    });
  });

  describe(`${name}: turns`, () => {
    let store: Store;
    const grow = (epoch: number, at: number, text: string) =>
      store.turns.append(REF, { epoch, at, text, leaseUntil: 30_000 });
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
        expect(await grow(1, at, piece)).toMatchObject({ kind: 'kept', stop: false });
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

    it('tells the runner at its checkpoint who reads and whether to stop', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      const viewer: Viewer = { connection: 'c1', session: 'session-1', role: 'student', joined: 5 };
      await store.viewers.join(viewer);
      expect(await grow(1, 0, 'a')).toEqual({ kind: 'kept', stop: false, viewers: [viewer] });
      expect(await store.turns.stop(REF)).toBe('asked');
      expect(await grow(1, 1, 'b')).toMatchObject({ stop: true });
    });

    it('ends a turn once, with its last words; the next may begin', async () => {
      await store.turns.begin('session-1', ASKED);
      await store.turns.claim(REF, LEASE, 3_000);
      await grow(1, 0, 'ab');
      const end = { length: 3, state: 'failed', code: 'model_cut' } as const;
      expect(await store.turns.end(REF, { epoch: 1, at: 2, text: 'c' }, end)).toMatchObject({ kind: 'kept' });
      expect(await store.turns.end(REF, { epoch: 1, at: 3, text: '' }, { length: 3, state: 'done' })).toBe('stale');
      expect(await grow(1, 3, 'd')).toBe('stale');
      expect(await store.turns.claim(REF, LEASE, 99_000)).toEqual({ kind: 'ended' });
      expect(await store.turns.stop(REF)).toBe('ended');
      const [turn] = await store.turns.read('session-1', { turn: REF.turn });
      expect(turn).toEqual({ ...ASKED, seq: 1, epoch: 1, text: 'abc', end });
      expect(await store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' })).toEqual({ kind: 'begun', seq: 2 });
    });

    it('does not know turns that were never begun', async () => {
      expect(await store.turns.claim(REF, LEASE, 1)).toEqual({ kind: 'missing' });
      expect(await store.turns.stop(REF)).toBe('missing');
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

    it('tells what was asked and answered before a turn, newest first, without turns that have no answer', async () => {
      for (const [i, text] of ['one', '', 'three', 'four'].entries()) {
        const ref = { session: 'session-1', turn: `turn-000${i + 1}` };
        await store.turns.begin('session-1', { ...ASKED, turn: ref.turn, asked: `ask ${text}` });
        await store.turns.claim(ref, LEASE, 3_000);
        if (text === 'four') {
          await store.turns.append(ref, { epoch: 1, at: 0, text, leaseUntil: 20_000 });
          break;
        }
        await store.turns.end(ref, { epoch: 1, at: 0, text }, { length: text.length, state: 'done' });
      }
      const one = { asked: 'ask one', answered: 'one' };
      const three = { asked: 'ask three', answered: 'three' };
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
        await store.turns.append(REF, { epoch: 1, at: 0, text: 'begun', leaseUntil: 21_000 });
        await store.turns.append(REF, { epoch: 1, at: 5, text: said, leaseUntil: 40_000 });
        const other = { runner: 'runner-b', until: 60_000 };
        expect(await store.turns.abandoned(39_999, 10)).toEqual([]);
        expect(await store.turns.claim(REF, other, 39_999)).toEqual({ kind: 'taken' });
        await store.turns.append(REF, { epoch: 1, at: 5 + said.length, text: said, leaseUntil: 0 });
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
