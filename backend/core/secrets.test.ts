import { describe, expect, it } from 'vitest';
import { asked, createCoreFixture, opened } from '../testing/fixture.ts';
import { createPuppet } from '../testing/puppet.ts';

describe('what is kept and told', () => {
  it('stores a token only as its hash', async () => {
    const fixture = createCoreFixture();
    const { session, token } = await opened(fixture);
    const stored = await fixture.store.sessions.get(session);
    expect(stored?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('logs and emits ids, sizes and codes, and never text, tokens or codes to join', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref, session, token, code } = await asked(fixture, { text: 'a private question' });
    puppet.say('a private answer');
    puppet.finish();
    await fixture.runner(ref);
    await fixture.receiver.received('s', { address: () => '' }, '{"type":"a private mistake"}');
    const told = [...fixture.logged, ...fixture.emitted.map((event) => JSON.stringify(event))].join('\n');
    for (const expected of ['turn.ended', 'refused', 'session.opened', session]) expect(told).toContain(expected);
    for (const secret of ['private', token, code]) expect(told).not.toContain(secret);
  });

  it('emits what happens, as data', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { ref, session } = await asked(fixture);
    const run = fixture.runner(ref);
    await fixture.clock.advance(100);
    puppet.say('four');
    await fixture.clock.advance(50);
    puppet.finish();
    await run;
    await fixture.say('s', { type: 'resume', s: 1, turn: ref.turn, epoch: 1, at: 0 });
    await fixture.say('s', { type: 'stop', s: 1, turn: 'turn-9999' });
    expect(fixture.emitted).toEqual([
      { kind: 'session.opened', session },
      {
        kind: 'lesson.grew',
        session,
        events: [
          expect.objectContaining({ n: 1, fact: expect.objectContaining({ kind: 'floor' }) }),
          expect.objectContaining({ n: 2, fact: expect.objectContaining({ kind: 'asked' }) }),
          expect.objectContaining({ n: 3, fact: expect.objectContaining({ kind: 'problem' }) }),
        ],
      },
      { kind: 'text.stored', units: 4 },
      { kind: 'turn.ended', ref, epoch: 1, end: { state: 'done', length: 4 }, firstTextMs: 100, durationMs: 150 },
      { kind: 'turn.resumed', ref },
      { kind: 'message.refused', code: 'no_turn' },
    ]);
  });
});
