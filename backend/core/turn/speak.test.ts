import { describe, expect, it } from 'vitest';
import { ANSWER_MAX } from '../../../shared/limits.ts';
import { asked, createCoreFixture, deltasOf } from '../../testing/fixture.ts';
import { createPuppet, type Puppet } from '../../testing/puppet.ts';
import { ModelError } from '../ports/model.ts';
import { FIRST_TOKEN_MS, RETRY_AFTER_MAX_MS, RETRY_PAUSE_MS } from './limits.ts';

async function speaking(models: readonly [Puppet, ...Puppet[]], random = 0.5) {
  const fixture = createCoreFixture({ models, random: () => random });
  const { ref, session } = await asked(fixture);
  const stored = async () => (await fixture.store.turns.read(session, { turn: ref.turn }))[0];
  return { fixture, ref, session, stored, run: fixture.runner(ref) };
}

const down = (retryAfterMs?: number) => new ModelError('model_unavailable', 'down', retryAfterMs);

describe('EPOCH-3', () => {
  it('EPOCH-3: before the first word the next provider takes over in the same epoch', async () => {
    const [broken, spare] = [createPuppet('broken'), createPuppet('spare')];
    broken.fail(down());
    spare.say('from the spare');
    spare.finish();
    const { fixture, run } = await speaking([broken, spare]);
    await run;
    expect(deltasOf(fixture, 's')).toEqual(['1:0:from the spare', 'end 1 done 14']);
    expect(fixture.emitted).toContainEqual({ kind: 'model.failed', model: 'broken', code: 'model_unavailable' });
  });

  it('EPOCH-3: after it, in a new one', async () => {
    const [broken, spare] = [createPuppet('broken'), createPuppet('spare')];
    broken.say('half');
    broken.fail(new ModelError('model_cut', 'cut'));
    spare.say('whole');
    spare.finish();
    const { fixture, run, stored } = await speaking([broken, spare]);
    await run;
    expect(deltasOf(fixture, 's')).toEqual(['1:0:half', '2:0:whole', 'end 2 done 5']);
    expect(await stored()).toMatchObject({ epoch: 2, text: 'whole' });
  });

  it('EPOCH-3: the last one that is left is tried again twice, each time after a random pause', async () => {
    const puppet = createPuppet();
    const { fixture, run } = await speaking([puppet], 0.5);
    for (let tries = 1; tries <= 2; tries++) {
      puppet.fail(down());
      await fixture.clock.advance(RETRY_PAUSE_MS / 2 - 1);
      expect(puppet.questions).toHaveLength(tries);
      await fixture.clock.advance(1);
      expect(puppet.questions).toHaveLength(tries + 1);
    }
    puppet.say('at last');
    puppet.finish();
    await run;
    expect(deltasOf(fixture, 's')).toEqual(['1:0:at last', 'end 1 done 7']);
  });

  it('EPOCH-3: a third failure ends the turn', async () => {
    const puppet = createPuppet();
    for (let i = 0; i < 3; i++) puppet.fail(down());
    const { fixture, run, stored } = await speaking([puppet]);
    await fixture.clock.advance(2 * RETRY_PAUSE_MS);
    await run;
    expect(puppet.questions).toHaveLength(3);
    expect((await stored())?.end).toEqual({ state: 'failed', code: 'model_unavailable', length: 0 });
  });

  it('EPOCH-3: a provider that says when to come back is tried again then', async () => {
    const puppet = createPuppet();
    const { fixture, run } = await speaking([puppet]);
    puppet.fail(new ModelError('model_rate_limited', '429', 2_000));
    await fixture.clock.advance(1_999);
    expect(puppet.questions).toHaveLength(1);
    puppet.say('now');
    puppet.finish();
    await fixture.clock.advance(1);
    await run;
    expect(deltasOf(fixture, 's')).toEqual(['1:0:now', 'end 1 done 3']);
  });

  it.each([
    ['wants a longer pause than we grant', new ModelError('model_rate_limited', '429', RETRY_AFTER_MAX_MS + 1)],
    ['refuses our key', new ModelError('model_refused_key', 'no')],
    ['filters the question', new ModelError('model_filtered', 'no')],
    ['does not understand the question', new ModelError('model_bad_request', 'no')],
    ['did not answer in time', new ModelError('model_timeout', 'late')],
  ])('EPOCH-3: one that %s is not tried again', async (_, error) => {
    const puppet = createPuppet();
    puppet.fail(error);
    const { run, stored } = await speaking([puppet]);
    await run;
    expect(puppet.questions).toHaveLength(1);
    expect((await stored())?.end).toEqual({ state: 'failed', code: error.code, length: 0 });
  });

  it('EPOCH-3: nothing is tried again beyond the time that a first word may take', async () => {
    const puppet = createPuppet();
    const { fixture, run, stored } = await speaking([puppet]);
    await fixture.clock.advance(FIRST_TOKEN_MS - 100);
    puppet.fail(down(100));
    await fixture.clock.advance(0);
    await run;
    expect(puppet.questions).toHaveLength(1);
    expect((await stored())?.end?.code).toBe('model_unavailable');
  });

  it('EPOCH-3: after its first word a lone provider is not tried again', async () => {
    const puppet = createPuppet();
    puppet.say('half');
    puppet.fail(down());
    const { run, stored } = await speaking([puppet]);
    await run;
    expect(puppet.questions).toHaveLength(1);
    expect(await stored()).toMatchObject({
      text: 'half',
      end: { state: 'failed', code: 'model_unavailable', length: 4 },
    });
  });

  it('STOP-1: a stop during the pause ends the turn, and the provider is not asked again', async () => {
    const puppet = createPuppet();
    puppet.fail(down(4_000));
    const { fixture, ref, run, stored } = await speaking([puppet]);
    await fixture.clock.advance(10);
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    await run;
    expect(puppet.questions).toHaveLength(1);
    expect((await stored())?.end).toEqual({ state: 'stopped', length: 0 });
  });
});

describe('an answer without end', () => {
  it.each([
    ['in one piece', ['x'.repeat(ANSWER_MAX + 6_000)], ANSWER_MAX],
    ['in one piece ten times as long', ['x'.repeat(10 * ANSWER_MAX)], ANSWER_MAX],
    ['in many pieces', Array.from({ length: 17 }, () => 'x'.repeat(4_000)), ANSWER_MAX],
    ['by one code unit', ['x'.repeat(ANSWER_MAX), 'x'], ANSWER_MAX],
    ['inside a pair', [`${'x'.repeat(ANSWER_MAX - 1)}\u{1F600}`], ANSWER_MAX - 1],
  ])('END-3: is cut, %s', async (_, pieces, length) => {
    const puppet = createPuppet();
    for (const piece of pieces) puppet.say(piece);
    const { run, stored } = await speaking([puppet, createPuppet('spare')]);
    await run;
    const { text = '', end } = (await stored()) ?? {};
    expect(end).toEqual({ state: 'failed', code: 'answer_too_long', length });
    expect(text).toHaveLength(length);
    expect(text.isWellFormed()).toBe(true);
    expect(puppet.aborted).toBe(true);
  });

  it('END-3: one of exactly the longest length is done', async () => {
    const puppet = createPuppet();
    puppet.say('x'.repeat(ANSWER_MAX));
    puppet.finish();
    const { run, stored } = await speaking([puppet]);
    await run;
    expect((await stored())?.end).toEqual({ state: 'done', length: ANSWER_MAX });
  });
});

describe('a model that says nothing', () => {
  it('END-2: and says that it is done, has failed', async () => {
    const puppet = createPuppet();
    for (let i = 0; i < 3; i++) puppet.finish();
    const { fixture, run, stored } = await speaking([puppet]);
    await fixture.clock.advance(2 * RETRY_PAUSE_MS);
    await run;
    expect((await stored())?.end).toEqual({ state: 'failed', code: 'model_cut', length: 0 });
  });

  it('END-2: an error that is none of a provider is internal, and its text goes to nobody', async () => {
    const puppet = createPuppet();
    puppet.fail(new Error('a secret of ours'));
    const { fixture, run, stored } = await speaking([puppet]);
    await run;
    expect((await stored())?.end).toEqual({ state: 'failed', code: 'internal', length: 0 });
    expect(JSON.stringify(fixture.heard('s'))).not.toContain('secret');
  });
});
