import { describe, expect, it } from 'vitest';
import type { Store } from '../ports/store.ts';
import { asked, createCoreFixture, deltasOf, watched } from '../../testing/fixture.ts';
import { createPuppet } from '../../testing/puppet.ts';
import { CHECKPOINT_MS, LEASE_MS, PACE } from './limits.ts';

/** More than checkpoints that are asked for are apart, and far less than the others. */
const REST_MS = CHECKPOINT_MS / 10;

/** The same store as another process sees it: nothing that is appended elsewhere wakes anybody. */
const deaf = (store: Store): Store => ({ ...store, log: { ...store.log, watch: () => () => {} } });

async function running(
  beside = createCoreFixture(),
  options: { readonly persistEvery?: number; readonly store?: Store } = {},
) {
  const puppet = createPuppet();
  const { persistEvery = 1, store = beside.store } = options;
  const pace = { ...PACE, persistEvery };
  const fixture = createCoreFixture({ models: [puppet], pace, store, beside: { store, clock: beside.clock } });
  const opened = await asked(fixture);
  const run = fixture.runner(opened.ref);
  await fixture.clock.advance(0);
  const kept = async () => (await fixture.store.turns.read(opened.session, { turn: opened.ref.turn }))[0]?.text;
  return { ...opened, fixture, puppet, run, kept };
}

describe('a checkpoint', () => {
  it('STOP-1: in one process a stop takes effect at once, with no time passing', async () => {
    const { fixture, puppet, run, ref, kept } = await running();
    puppet.say('kept');
    await fixture.clock.advance(REST_MS);
    const began = fixture.clock.now();
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    expect(await run).toBe('over');
    expect(fixture.clock.now()).toBe(began);
    expect(puppet.aborted).toBe(true);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:kept', 'end 1 stopped 4']);
    expect(await kept()).toBe('kept');
  });

  it('STOP-1: where another process appends, at the next checkpoint', async () => {
    const shared = createCoreFixture();
    const { fixture, puppet, run, ref } = await running(shared, { store: deaf(shared.store) });
    puppet.say('kept');
    await fixture.clock.advance(10);
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    await fixture.clock.advance(CHECKPOINT_MS - 11);
    expect(puppet.aborted).toBe(false);
    await fixture.clock.advance(1);
    expect(await run).toBe('over');
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 stopped 4');
  });

  it('STOP-1: a stop of another turn, and any other event, changes nothing', async () => {
    const { fixture, puppet, run, session } = await running();
    puppet.say('on ');
    for (const turn of ['turn-0009', 'turn-0001x']) {
      const lesson = await fixture.store.log.newest(session);
      await fixture.store.log.append(session, lesson, [{ audience: 'all', fact: { kind: 'stop', turn } }], 0);
      await fixture.clock.advance(CHECKPOINT_MS);
    }
    await fixture.say('s', { type: 'rename', s: 1, title: 'other' });
    await fixture.clock.advance(CHECKPOINT_MS);
    expect(puppet.aborted).toBe(false);
    puppet.say('and on');
    puppet.finish();
    await run;
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 9');
  });

  it('STOP-1: an event that comes while a checkpoint is under way is found by the next one, soon', async () => {
    const shared = createCoreFixture();
    const { append } = shared.store.turns;
    let stall: Promise<void> | undefined;
    const turns: Store['turns'] = {
      ...shared.store.turns,
      async append(...of) {
        const kept = await append(...of);
        await stall;
        return kept;
      },
    };
    const { fixture, run, ref } = await running(shared, { store: { ...shared.store, turns } });
    const { promise, resolve } = Promise.withResolvers<void>();
    stall = promise;
    await fixture.clock.advance(CHECKPOINT_MS);
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    stall = undefined;
    resolve();
    await fixture.clock.advance(REST_MS);
    expect(await run).toBe('over');
    expect(deltasOf(fixture, 's')).toEqual(['end 1 stopped 0']);
  });

  it('notices a stop also at those that keep no text, where writes are billed', async () => {
    const shared = createCoreFixture();
    const { fixture, puppet, run, ref, kept } = await running(shared, { persistEvery: 3, store: deaf(shared.store) });
    for (const [said, expected] of [
      ['a', ''],
      ['b', ''],
      ['c', 'abc'],
      ['d', 'abc'],
    ] as const) {
      puppet.say(said);
      await fixture.clock.advance(CHECKPOINT_MS);
      expect(await kept()).toBe(expected);
    }
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    await fixture.clock.advance(CHECKPOINT_MS);
    await run;
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 stopped 4');
    expect(await kept()).toBe('abcd');
  });

  it('CODE-2: after a renewal, who came in with the old code is sent nothing more of a turn that runs', async () => {
    const { fixture, puppet, run, code } = await running();
    await watched(fixture, 't', code);
    await fixture.clock.advance(CHECKPOINT_MS);
    puppet.say('before');
    await fixture.clock.advance(CHECKPOINT_MS);
    await fixture.say('s', { type: 'renew', s: 1 });
    await fixture.clock.advance(0);
    puppet.say(' after');
    await fixture.clock.advance(CHECKPOINT_MS);
    puppet.finish();
    await run;
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 12');
    expect(deltasOf(fixture, 't')).toEqual(['1:0:before']);
    expect(fixture.last('t')).toMatchObject({ type: 'left', why: 'code_renewed' });
  });

  it('FORGET-1: a turn whose session is deleted stops, and nobody is told its ending', async () => {
    const { fixture, puppet, run, session } = await running();
    puppet.say('secret');
    await fixture.clock.advance(0);
    await fixture.say('s', { type: 'forget', s: 1 });
    await fixture.clock.advance(CHECKPOINT_MS);
    expect(await run).toBe('over');
    expect(puppet.aborted).toBe(true);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:secret']);
    expect(await fixture.store.log.read(session, 0, 9)).toEqual([]);
  });

  it('rides out a store that fails for a while, and gives up once its lease has run out', async () => {
    const shared = createCoreFixture();
    const { append } = shared.store.turns;
    let broken = false;
    const turns: Store['turns'] = {
      ...shared.store.turns,
      async append(...of) {
        if (broken) throw new Error('the disk is full');
        return append(...of);
      },
    };
    const { fixture, puppet, run, kept } = await running(shared, { store: { ...shared.store, turns } });
    broken = true;
    puppet.say('said ');
    await fixture.clock.advance(LEASE_MS / 2);
    expect(puppet.aborted).toBe(false);
    broken = false;
    puppet.say('meanwhile');
    await fixture.clock.advance(CHECKPOINT_MS);
    expect(await kept()).toBe('said meanwhile');
    broken = true;
    await fixture.clock.advance(LEASE_MS + 2 * CHECKPOINT_MS);
    expect(await run).toBe('over');
    expect(puppet.aborted).toBe(true);
    expect(deltasOf(fixture, 's').some((delta) => delta.startsWith('end'))).toBe(false);
  });
});
