import { describe, expect, it } from 'vitest';
import { STUDENT_PACE_MS } from '../../../shared/limits.ts';
import { asked, createCoreFixture, deltasOf } from '../../testing/fixture.ts';
import { createPuppet } from '../../testing/puppet.ts';
import { CHECKPOINT_MS, EPOCHS_MAX, FINISH_MS, FIRST_TOKEN_MS, LEASE_MS, STALL_MS } from './limits.ts';

describe('a run', () => {
  it('TURN-2: sends the first words at once and then what has come, at the pace', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture);
    const run = fixture.runner(ref);
    await fixture.clock.advance(0);
    puppet.say('a');
    await fixture.clock.advance(1);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:a']);
    puppet.say('b');
    await fixture.clock.advance(10);
    puppet.say('c');
    await fixture.clock.advance(STUDENT_PACE_MS - 12);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:a']);
    await fixture.clock.advance(1);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:a', '1:1:bc']);
    puppet.finish();
    expect(await run).toBe('over');
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 3');
  });

  it('TURN-4: a follower who does not take its frame delays nobody, and gets the rest in one', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture, { withTutor: true });
    const land = fixture.hold('t');
    const run = fixture.runner(ref);
    await fixture.clock.advance(0);
    land('sent');
    for (let i = 0; i < 10; i++) {
      puppet.say(`${i}`);
      await fixture.clock.advance(50);
    }
    expect(deltasOf(fixture, 's')).toHaveLength(10);
    expect(deltasOf(fixture, 't')).toEqual(['1:0:0']);
    land('sent');
    await fixture.clock.advance(100);
    expect(deltasOf(fixture, 't')).toEqual(['1:0:0', '1:1:123456789']);
    puppet.finish();
    await fixture.clock.advance(0);
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 10');
    land('sent');
    await fixture.clock.advance(0);
    land('sent');
    await run;
    expect(deltasOf(fixture, 't').at(-1)).toBe('end 1 done 10');
  });

  it('TURN-4: the model is asked at once, also where a follower takes nothing', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture, { withTutor: true });
    const land = fixture.hold('t');
    const run = fixture.runner(ref);
    await fixture.clock.advance(0);
    puppet.say('at once');
    await fixture.clock.advance(0);
    expect(deltasOf(fixture, 's')).toEqual(['1:0:at once']);
    puppet.finish();
    land('gone');
    await fixture.clock.advance(0);
    land('gone');
    await run;
  });

  it('TURN-4: waits no longer than 30 s for one that never takes a frame; it finds the end in the store', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture, { withTutor: true });
    const land = fixture.hold('t');
    const run = fixture.runner(ref);
    puppet.say('whole text');
    puppet.finish();
    await fixture.clock.advance(2 * FINISH_MS);
    await run;
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 10');
    const resumed = fixture.say('t', { type: 'resume', s: 1, turn: ref.turn, epoch: 1, at: 5 });
    await fixture.clock.advance(0);
    land('sent');
    await resumed;
    const turns = fixture.heard('t').findLast(({ type }) => type === 'turns');
    expect(turns).toMatchObject({ turns: [{ at: 5, text: ' text', end: { state: 'done', length: 10 } }] });
  });

  it('forgets a follower who is gone', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref, session } = await asked(fixture, { withTutor: true });
    const run = fixture.runner(ref);
    await fixture.clock.advance(0);
    const land = fixture.hold('t');
    puppet.say('a');
    await fixture.clock.advance(200);
    land('gone');
    puppet.say('b');
    await fixture.clock.advance(500);
    puppet.finish();
    await run;
    expect(deltasOf(fixture, 't')).toEqual(['1:0:a']);
    expect((await fixture.store.followers.list(session)).map(({ connection }) => connection)).toEqual(['s']);
    expect(
      fixture
        .heard('s')
        .filter(({ type }) => type === 'presence')
        .at(-1),
    ).toMatchObject({ tutors: 0 });
  });

  it('ends a turn whose model says nothing, or falls silent, and aborts the model', async () => {
    for (const [words, patience, length] of [
      ['', FIRST_TOKEN_MS, 0],
      ['half', STALL_MS, 4],
    ] as const) {
      const puppet = createPuppet();
      const fixture = createCoreFixture({ models: [puppet] });
      const { ref } = await asked(fixture);
      const run = fixture.runner(ref);
      await fixture.clock.advance(0);
      if (words !== '') puppet.say(words);
      await fixture.clock.advance(patience + FIRST_TOKEN_MS);
      await run;
      expect(puppet.aborted).toBe(true);
      expect(deltasOf(fixture, 's').at(-1)).toBe(`end 1 failed ${length}`);
      const [turn] = await fixture.store.turns.read(ref.session, { turn: ref.turn });
      expect(turn?.end?.code).toBe('model_timeout');
    }
  });

  it('hands its turn on when it must leave', async () => {
    const [early, late] = [createPuppet('early'), createPuppet('late')];
    const fixture = createCoreFixture({ models: [early] });
    const { ref } = await asked(fixture);
    const leaving = new AbortController();
    const run = fixture.runner(ref, { handOn: leaving.signal });
    await fixture.clock.advance(0);
    early.say('half');
    await fixture.clock.advance(10);
    leaving.abort();
    expect(await run).toBe('handed-on');
    expect(early.aborted).toBe(true);
    expect((await fixture.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({ text: 'half' });
    const fresh = createCoreFixture({ models: [late], beside: fixture });
    late.say('whole');
    late.finish();
    expect(await fresh.runner(ref)).toBe('over');
    expect((await fixture.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({
      epoch: 2,
      text: 'whole',
    });
  });

  it('hands on at once where it must leave already, and ends the turn where it was the last epoch', async () => {
    const fixture = createCoreFixture({ models: [createPuppet()] });
    const { ref } = await asked(fixture);
    const handOn = AbortSignal.abort();
    for (let epoch = 1; epoch < EPOCHS_MAX; epoch++) expect(await fixture.runner(ref, { handOn })).toBe('handed-on');
    expect(await fixture.runner(ref, { handOn })).toBe('over');
    expect(deltasOf(fixture, 's')).toEqual([`end ${EPOCHS_MAX} interrupted 0`]);
  });

  it('is over at once where the turn has ended or is run by another', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture);
    puppet.say('x');
    puppet.finish();
    const first = fixture.runner(ref);
    const twin = fixture.runner(ref);
    expect(await Promise.all([first, twin])).toEqual(['over', 'over']);
    expect(await fixture.runner(ref)).toBe('over');
    expect(puppet.questions).toHaveLength(1);
  });

  it('STOP-3: asks no model where the turn was stopped before it came', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture);
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    expect(await fixture.runner(ref)).toBe('over');
    expect(puppet.questions).toEqual([]);
    expect(deltasOf(fixture, 's')).toEqual(['end 1 stopped 0']);
  });

  it('LOG-5: records that a question was asked, and what it makes of the lesson', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { session, ref } = await asked(fixture);
    puppet.say('x');
    puppet.finish();
    await fixture.runner(ref);
    await fixture.store.turns.begin(session, { turn: 'turn-0002', asked: 'lost', pictures: [], askedAt: 0 });
    puppet.say('y');
    puppet.finish();
    await fixture.runner({ session, turn: 'turn-0002' });
    const events = await fixture.store.log.read(session, 0, 10);
    expect(events.map(({ fact }) => fact)).toMatchObject([
      { kind: 'floor' },
      { kind: 'asked', turn: 'turn-0001', seq: 1 },
      { kind: 'problem', turn: 'turn-0001', seq: 1 },
      { kind: 'asked', turn: 'turn-0002', seq: 2 },
    ]);
    expect(fixture.heard('s').filter(({ type }) => type === 'events')).toMatchObject([
      { after: 0, upTo: 3 },
      { after: 3, upTo: 4 },
    ]);
  });
});

describe('leases', () => {
  it('EPOCH-1: a runner that has been overtaken writes and sends no more', async () => {
    const slow = createPuppet('slow');
    const fixture = createCoreFixture({ models: [slow] });
    const { ref } = await asked(fixture);
    const overtaken = fixture.runner(ref);
    await fixture.clock.advance(0);
    slow.say('old ');
    await fixture.clock.advance(CHECKPOINT_MS);
    // The runner's process freezes: its lease runs out, and another one claims the turn.
    const later = fixture.clock.now() + LEASE_MS + 1_000;
    expect((await fixture.store.turns.claim(ref, { runner: 'other', until: 9e12 }, later)).kind).toBe('claimed');
    slow.say('words');
    await fixture.clock.advance(CHECKPOINT_MS);
    expect(await overtaken).toBe('over');
    expect(slow.aborted).toBe(true);
    const append = { epoch: 2, at: 0, text: 'new', leaseUntil: 9e12, seen: 0 };
    expect(await fixture.store.turns.append(ref, append)).toMatchObject({ kind: 'kept' });
    expect(deltasOf(fixture, 's').some((delta) => delta.startsWith('end'))).toBe(false);
    expect((await fixture.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({
      epoch: 2,
      text: 'new',
    });
  });

  it('EPOCH-2: a turn that nobody holds is started anew, and ends interrupted after three epochs', async () => {
    const fixture = createCoreFixture();
    const { ref } = await asked(fixture);
    const { turns } = fixture.store;
    for (let epoch = 1; epoch <= EPOCHS_MAX; epoch++) {
      const until = fixture.clock.now() + LEASE_MS;
      expect((await turns.claim(ref, { runner: `dead-${epoch}`, until }, fixture.clock.now())).kind).toBe('claimed');
      await turns.append(ref, { epoch, at: 0, text: 'lost', leaseUntil: until, seen: 0 });
      await fixture.sweep();
      expect(fixture.started).toHaveLength(epoch);
      await fixture.clock.advance(LEASE_MS);
      await fixture.sweep();
    }
    expect(fixture.started).toHaveLength(EPOCHS_MAX);
    expect(deltasOf(fixture, 's')).toEqual([`end ${EPOCHS_MAX} interrupted 4`]);
    const [turn] = await turns.read(ref.session, { turn: ref.turn });
    expect(turn?.end).toEqual({ state: 'interrupted', code: 'lost', length: 4 });
    expect(fixture.emitted.filter(({ kind }) => kind === 'turn.abandoned')).toHaveLength(EPOCHS_MAX);
    await fixture.sweep();
    expect(deltasOf(fixture, 's')).toHaveLength(1);
  });

  it('keeps its lease while a model thinks', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref } = await asked(fixture);
    const run = fixture.runner(ref);
    await fixture.clock.advance(LEASE_MS * 2);
    await fixture.sweep();
    expect(fixture.started).toHaveLength(1);
    puppet.say('thought through');
    puppet.finish();
    await run;
    expect(deltasOf(fixture, 's').at(-1)).toBe('end 1 done 15');
  });
});
