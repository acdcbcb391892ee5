import { describe, expect, it } from 'vitest';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import { VERSIONS } from '../../../shared/version.ts';
import type { TurnRef } from '../ports/turns.ts';
import { askedMore, type CoreFixture, createCoreFixture, opened, watched } from '../../testing/fixture.ts';
import { HELLO_LOOKS_MS } from './until-there.ts';

const OPEN: ClientMessageOf<'hello'> = { type: 'hello', v: [...VERSIONS], first: { type: 'open' } };

/** Ends a turn without a runner. */
async function endAtOnce({ store }: CoreFixture, ref: TurnRef): Promise<void> {
  await store.turns.claim(ref, { runner: 'r', until: 9e12 }, 0);
  await store.turns.end(ref, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'done' });
}

describe('the receiver', () => {
  it('MSG-7: messages of one connection take effect in the order in which they were sent', async () => {
    const fixture = createCoreFixture();
    const said = [
      fixture.say('s', OPEN),
      fixture.say('s', { type: 'rename', s: 1, title: 'one' }),
      fixture.say('s', { type: 'ask', s: 1, turn: 'turn-0001', text: 'What is 1+1?' }),
      fixture.say('s', { type: 'stop', s: 1, turn: 'turn-0001' }),
      fixture.say('s', { type: 'rename', s: 1, title: 'two' }),
      fixture.say('s', { type: 'leave', s: 1 }),
      fixture.say('s', { type: 'rename', s: 1, title: 'three' }),
    ];
    await Promise.all(said);
    const kinds = fixture.heard('s').map((message) => (message.type === 'error' ? message.code : message.type));
    expect(kinds).toEqual(['welcome', 'events', 'turn', 'events', 'events', 'left', 'not_followed']);
    const facts = fixture.heard('s').flatMap((message) => (message.type === 'events' ? message.events : []));
    expect(facts.map(({ n, fact }) => [n, fact.kind])).toEqual([
      [1, 'renamed'],
      [2, 'floor'],
      [3, 'asked'],
      [4, 'stop'],
      [5, 'renamed'],
    ]);
  });

  it('MSG-7: who takes its frames slowly waits for its own answers', async () => {
    const fixture = createCoreFixture();
    await opened(fixture);
    const land = fixture.hold('s');
    const page = fixture.say('s', { type: 'earlier', s: 1, before: 1 });
    const behind = fixture.say('s', { type: 'rename', s: 1, title: 'later' });
    await fixture.clock.advance(0);
    expect(fixture.last('s')).toMatchObject({ type: 'turns' });
    land('sent');
    await page;
    await fixture.clock.advance(0);
    expect(fixture.last('s')).toMatchObject({ type: 'events' });
    land('sent');
    await behind;
  });

  it('TURN-4: a follower who takes nothing holds up nobody: neither a stop behind its question nor a tutor', async () => {
    const fixture = createCoreFixture();
    const { code } = await opened(fixture);
    await watched(fixture, 't', code);
    const land = fixture.hold('t');
    const ask = fixture.say('s', { type: 'ask', s: 1, turn: 'turn-0001', text: 'What is 1+1?' });
    const stop = fixture.say('s', { type: 'stop', s: 1, turn: 'turn-0001' });
    await fixture.say('s', { type: 'earlier', s: 1, before: 1 });
    expect(
      fixture
        .heard('s')
        .slice(-3)
        .map(({ type }) => type),
    ).toEqual(['turn', 'events', 'turns']);
    expect(
      fixture
        .heard('t')
        .slice(-2)
        .map(({ type }) => type),
    ).toEqual(['turn', 'events']);
    const landStudent = fixture.hold('s');
    const coming = fixture.say('u', { ...OPEN, first: { type: 'watch', code } });
    await fixture.say('u', { type: 'earlier', s: 1, before: 1 });
    expect(fixture.last('u')).toMatchObject({ type: 'turns' });
    land('sent');
    landStudent('gone');
    await Promise.all([ask, stop, coming]);
  });

  it('MSG-7: where messages may overtake each other, one that needs an earlier one waits for it', async () => {
    const first = createCoreFixture({ mayOvertake: true });
    // Another process takes the message that was sent behind.
    const second = createCoreFixture({ mayOvertake: true, beside: first });
    const behind = second.say('s', { type: 'ask', s: 1, turn: 'turn-0001', text: 'early' });
    await first.clock.advance(100);
    expect(second.heard('s')).toEqual([]);
    await first.say('s', OPEN);
    await first.clock.advance(200);
    await behind;
    expect(second.heard('s')).toMatchObject([{ type: 'turn', turn: 'turn-0001' }]);
    const stop = first.say('s', { type: 'stop', s: 1, turn: 'turn-0002' });
    await first.clock.advance(100);
    const [ref] = second.started;
    if (ref === undefined) throw new Error('nothing started');
    await endAtOnce(first, ref);
    await askedMore(second, 'turn-0002', 'the next');
    await first.clock.advance(200);
    await stop;
    expect(first.last('s')).toMatchObject({
      type: 'events',
      events: expect.arrayContaining([expect.objectContaining({ fact: { kind: 'stop', turn: 'turn-0002' } })]),
    });
  });

  it('HELLO-1: says hello_first at once where order is kept, and after a while where it is not', async () => {
    const ordered = createCoreFixture();
    await ordered.say('s', { type: 'earlier', s: 1, before: 1 });
    expect(ordered.last('s')).toMatchObject({ code: 'hello_first' });
    const unordered = createCoreFixture({ mayOvertake: true });
    const patience = HELLO_LOOKS_MS.reduce((all, ms) => all + ms);
    const said = unordered.say('s', { type: 'earlier', s: 1, before: 1 });
    await unordered.clock.advance(patience - 1);
    expect(unordered.heard('s')).toEqual([]);
    await unordered.clock.advance(1);
    await said;
    expect(unordered.last('s')).toMatchObject({ code: 'hello_first' });
  });

  it('HELLO-8: a hello whose snapshot can not be read has no effect, and may be said again', async () => {
    const healthy = createCoreFixture();
    let broken = true;
    const turns = {
      ...healthy.store.turns,
      read: async (...range: Parameters<typeof healthy.store.turns.read>) => {
        if (broken) throw new Error('the disk is full');
        return healthy.store.turns.read(...range);
      },
    };
    const fixture = createCoreFixture({ store: { ...healthy.store, turns } });
    await fixture.say('s', { ...OPEN, id: 4 });
    expect(fixture.last('s')).toMatchObject({ type: 'error', code: 'internal', re: 4, retryable: true });
    expect(fixture.logged.join('\n')).toContain('the disk is full');
    expect(JSON.stringify(fixture.heard('s'))).not.toContain('disk');
    await fixture.say('s', { type: 'earlier', s: 1, before: 1 });
    expect(fixture.last('s')).toMatchObject({ code: 'hello_first' });
    broken = false;
    await opened(fixture);
  });

  it('HELLO-10: the welcome lists what this deployment can do', async () => {
    const fixture = createCoreFixture({ capabilities: ['pictures'] });
    await fixture.say('s', OPEN);
    expect(fixture.last('s')).toMatchObject({ type: 'welcome', v: VERSIONS[1], can: ['pictures'] });
  });

  it('PRESENCE-1: a connection that goes is gone from all that it followed, behind what it said last', async () => {
    const fixture = createCoreFixture();
    const { session, code } = await opened(fixture);
    const other = await opened(fixture, 'o');
    const hello = fixture.say('t', { ...OPEN, first: { type: 'watch', code } });
    const watch = fixture.say('t', { type: 'watch', code: other.code });
    await fixture.receiver.disconnected('t');
    await Promise.all([hello, watch]);
    for (const [id, connection] of [
      [session, 's'],
      [other.session, 'o'],
    ] as const) {
      expect((await fixture.store.followers.list(id)).map(({ role }) => role)).toEqual(['student']);
      expect(fixture.last(connection)).toMatchObject({ type: 'presence', students: 1, tutors: 0 });
    }
    const told = fixture.heard('s').length;
    await fixture.receiver.disconnected('t');
    expect(fixture.heard('s')).toHaveLength(told);
  });

  it('ROLE-1: a message of the wrong role costs one of the bucket, whatever it is', async () => {
    const fixture = createCoreFixture();
    const { code } = await opened(fixture);
    await watched(fixture, 't', code);
    for (let i = 0; i < 41; i++) await fixture.say('t', { type: 'ask', s: 1, turn: 'turn-0001', text: 'x' });
    expect(fixture.last('t')).toMatchObject({ code: 'rate_limited', retryAfterMs: 200 });
  });
});
