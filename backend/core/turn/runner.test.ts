import { describe, expect, it } from 'vitest';
import { STUDENT_PACE_MS } from '../../shared/limits.ts';
import { asked, createCoreStage, createPuppet, deltasOf } from '../testing/stage.ts';
import { ModelError } from './model.ts';
import { CHECKPOINT_MS, EPOCHS_MAX, FINISH_MS, FIRST_TOKEN_MS, LEASE_MS, PACE, STALL_MS } from './runner-limits.ts';

describe('a run', () => {
  it('TURN-2: sends the first words at once and then what has come, at the pace', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage);
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(0);
    puppet.say('a');
    await stage.clock.advance(1);
    expect(deltasOf(stage, 's')).toEqual(['1:0:a']);
    puppet.say('b');
    await stage.clock.advance(10);
    puppet.say('c');
    await stage.clock.advance(STUDENT_PACE_MS - 12);
    expect(deltasOf(stage, 's')).toEqual(['1:0:a']);
    await stage.clock.advance(1);
    expect(deltasOf(stage, 's')).toEqual(['1:0:a', '1:1:bc']);
    puppet.finish();
    await run;
    expect(deltasOf(stage, 's').at(-1)).toBe('end 1 done 3');
  });

  it('TURN-4: a viewer who does not take his frame delays nobody, and gets the rest in one', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage, 'x', true);
    const land = stage.hold('t');
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(0);
    for (let i = 0; i < 10; i++) {
      puppet.say(`${i}`);
      await stage.clock.advance(50);
    }
    expect(deltasOf(stage, 's')).toHaveLength(10);
    expect(deltasOf(stage, 't')).toEqual(['1:0:0']);
    land('sent');
    await stage.clock.advance(100);
    expect(deltasOf(stage, 't')).toEqual(['1:0:0', '1:1:123456789']);
    puppet.finish();
    await stage.clock.advance(0);
    expect(deltasOf(stage, 's').at(-1)).toBe('end 1 done 10');
    land('sent');
    await stage.clock.advance(0);
    land('sent');
    await run;
    expect(deltasOf(stage, 't').at(-1)).toBe('end 1 done 10');
  });

  it('TURN-4: does not wait for ever for a viewer who never takes his frame; he finds the end in the store', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage, 'x', true);
    const land = stage.hold('t');
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(0);
    puppet.say('whole text');
    puppet.finish();
    await stage.clock.advance(FINISH_MS);
    await run;
    land('sent');
    const resumed = stage.app.received(
      't',
      { address: '' },
      JSON.stringify({ type: 'resume', turn: ref.turn, epoch: 1, at: 5 }),
    );
    await stage.clock.advance(0);
    land('sent');
    await resumed;
    const turns = stage.sent.get('t')?.findLast(({ type }) => type === 'turns');
    expect(turns).toMatchObject({ turns: [{ at: 5, text: ' text', end: { state: 'done', length: 10 } }] });
  });

  it('forgets a viewer who is gone', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref, session } = await asked(stage, 'x', true);
    const land = stage.hold('t');
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(0);
    puppet.say('a');
    await stage.clock.advance(200);
    land('gone');
    puppet.say('b');
    await stage.clock.advance(500);
    puppet.finish();
    await run;
    expect(deltasOf(stage, 't')).toEqual(['1:0:a']);
    expect((await stage.store.viewers.list(session)).map(({ connection }) => connection)).toEqual(['s']);
  });

  it('notices a stop at each checkpoint, also at those that keep no text where writes are billed', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet], undefined, { ...PACE, keepEvery: 3 });
    const { ref } = await asked(stage);
    const run = stage.app.runTurn(ref);
    const kept = async () => (await stage.store.turns.read(ref.session, { turn: ref.turn }))[0]?.text;
    await stage.clock.advance(0);
    for (const [said, expected] of [
      ['a', ''],
      ['b', ''],
      ['c', 'abc'],
      ['d', 'abc'],
    ] as const) {
      puppet.say(said);
      await stage.clock.advance(CHECKPOINT_MS);
      expect(await kept()).toBe(expected);
    }
    await stage.app.received('s', { address: '' }, JSON.stringify({ type: 'stop', turn: ref.turn }));
    await stage.clock.advance(CHECKPOINT_MS);
    await run;
    expect(deltasOf(stage, 's').at(-1)).toBe('end 1 stopped 4');
    expect(await kept()).toBe('abcd');
  });

  it('EPOCH-1: a runner that has been overtaken writes and sends no more', async () => {
    const [slow, quick] = [createPuppet('slow'), createPuppet('quick')];
    const first = createCoreStage([slow]);
    const { ref } = await asked(first);
    const overtaken = first.app.runTurn(ref);
    await first.clock.advance(0);
    slow.say('old ');
    await first.clock.advance(CHECKPOINT_MS);
    // The first runner's process freezes: its lease runs out, and another one claims the turn.
    const claim = await first.store.turns.claim(
      ref,
      { runner: 'other', until: 9e12 },
      first.clock.now() + LEASE_MS + 1_000,
    );
    expect(claim.kind).toBe('claimed');
    slow.say('words');
    await first.clock.advance(CHECKPOINT_MS);
    await overtaken;
    expect(slow.aborted).toBe(true);
    const second = createCoreStage([quick], first);
    expect(await second.store.turns.append(ref, { epoch: 2, at: 0, text: 'new', leaseUntil: 9e12 })).toMatchObject({
      kind: 'kept',
    });
    expect(deltasOf(first, 's').some((delta) => delta.startsWith('end'))).toBe(false);
    expect((await first.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({ epoch: 2, text: 'new' });
  });

  it('EPOCH-2: a turn that nobody holds is started anew, and ends interrupted after three epochs', async () => {
    const stage = createCoreStage([createPuppet()]);
    const { ref } = await asked(stage);
    for (let epoch = 1; epoch <= EPOCHS_MAX; epoch++) {
      const claim = await stage.store.turns.claim(
        ref,
        { runner: `dead-${epoch}`, until: stage.clock.now() + LEASE_MS },
        stage.clock.now(),
      );
      expect(claim.kind).toBe('claimed');
      await stage.store.turns.append(ref, { epoch, at: 0, text: 'lost', leaseUntil: stage.clock.now() + LEASE_MS });
      await stage.app.sweep();
      expect(stage.started).toHaveLength(epoch);
      await stage.clock.advance(LEASE_MS);
      await stage.app.sweep();
    }
    expect(stage.started).toHaveLength(EPOCHS_MAX);
    expect(deltasOf(stage, 's')).toEqual([`end ${EPOCHS_MAX} interrupted 4`]);
    const [turn] = await stage.store.turns.read(ref.session, { turn: ref.turn });
    expect(turn?.end).toEqual({ state: 'interrupted', code: 'lost', length: 4 });
  });

  it('EPOCH-3: before the first word the next provider takes over in the same epoch', async () => {
    const [broken, spare] = [createPuppet('broken'), createPuppet('spare')];
    const stage = createCoreStage([broken, spare]);
    const { ref } = await asked(stage);
    broken.fail(new ModelError('model_unavailable', 'down'));
    spare.say('from the spare');
    spare.finish();
    await stage.app.runTurn(ref);
    expect(deltasOf(stage, 's')).toEqual(['1:0:from the spare', 'end 1 done 14']);
  });

  it('EPOCH-3: after it, in a new one', async () => {
    const [broken, spare] = [createPuppet('broken'), createPuppet('spare')];
    const stage = createCoreStage([broken, spare]);
    const { ref } = await asked(stage);
    broken.say('half');
    broken.fail(new ModelError('model_cut', 'cut'));
    spare.say('whole');
    spare.finish();
    await stage.app.runTurn(ref);
    expect(deltasOf(stage, 's')).toEqual(['1:0:half', '2:0:whole', 'end 2 done 5']);
    expect((await stage.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({
      epoch: 2,
      text: 'whole',
    });
  });

  it('waits for a short Retry-After once, where there is no other provider', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage);
    puppet.fail(new ModelError('model_rate_limited', '429', 2_000));
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(1_999);
    expect(puppet.started).toBe(1);
    puppet.say('now');
    puppet.finish();
    await stage.clock.advance(1);
    await run;
    expect(deltasOf(stage, 's')).toEqual(['1:0:now', 'end 1 done 3']);
  });

  it('ends a turn whose model says nothing, or falls silent, and aborts the model', async () => {
    for (const [words, patience, length] of [
      ['', FIRST_TOKEN_MS, 0],
      ['half', STALL_MS, 4],
    ] as const) {
      const puppet = createPuppet();
      const stage = createCoreStage([puppet]);
      const { ref } = await asked(stage);
      const run = stage.app.runTurn(ref);
      await stage.clock.advance(0);
      if (words !== '') puppet.say(words);
      await stage.clock.advance(patience + FIRST_TOKEN_MS);
      await run;
      expect(puppet.aborted).toBe(true);
      expect(deltasOf(stage, 's').at(-1)).toBe(`end 1 failed ${length}`);
      const [turn] = await stage.store.turns.read(ref.session, { turn: ref.turn });
      expect(turn?.end?.code).toBe('model_timeout');
    }
  });

  it('keeps its lease while a model thinks', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage);
    const run = stage.app.runTurn(ref);
    await stage.clock.advance(LEASE_MS * 2);
    await stage.app.sweep();
    expect(stage.started).toHaveLength(1);
    puppet.finish();
    await run;
  });

  it('hands its turn on when it must leave', async () => {
    const [early, late] = [createPuppet('early'), createPuppet('late')];
    const stage = createCoreStage([early]);
    const { ref } = await asked(stage);
    const leaving = new AbortController();
    const run = stage.app.runTurn(ref, { handOn: leaving.signal });
    await stage.clock.advance(0);
    early.say('half');
    await stage.clock.advance(10);
    leaving.abort();
    await run;
    expect(stage.started).toHaveLength(2);
    const fresh = createCoreStage([late], stage);
    late.say('whole');
    late.finish();
    await fresh.app.runTurn(ref);
    expect((await stage.store.turns.read(ref.session, { turn: ref.turn }))[0]).toMatchObject({
      epoch: 2,
      text: 'whole',
    });
  });

  it('is done at once where the turn has ended or is run by another', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref } = await asked(stage);
    puppet.say('x');
    puppet.finish();
    const first = stage.app.runTurn(ref);
    const twin = stage.app.runTurn(ref);
    await Promise.all([first, twin]);
    await stage.app.runTurn(ref);
    expect(puppet.started).toBe(1);
  });
});
