import { describe, expect, it } from 'vitest';
import {
  ASK_BUCKET,
  DAILY_TOKENS_BUCKET,
  GUESS_BUCKET,
  OPEN_BUCKET,
  PICTURE_MAX_BYTES,
  UPLOAD_BUCKET,
  VIEWERS_MAX,
} from '../../shared/limits.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { asked, type CoreStage, createCoreStage, createPuppet } from '../testing/stage.ts';

const hello = (rest: object): string => JSON.stringify({ type: 'hello', v: 1, ...rest });
const lastOf = (stage: CoreStage, connection: string): ServerMessage | undefined => stage.sent.get(connection)?.at(-1);

describe('limits', () => {
  it.each([
    ['questions without a word', ASK_BUCKET.capacity, { type: 'ask', turn: 'turn-00000000000000000', text: ' ' }],
    [
      'pictures that are too large',
      UPLOAD_BUCKET.capacity,
      { type: 'upload', ref: 'picture-00000000000', mime: 'image/png', bytes: PICTURE_MAX_BYTES + 1 },
    ],
  ])('bound %s as well, which no other bucket counts', async (_, capacity, message) => {
    const stage = createCoreStage([createPuppet()]);
    await stage.app.received('student', { address: 'here' }, hello({ role: 'student' }));
    const said: unknown[] = [];
    for (let i = 0; i <= capacity; i++) {
      await stage.app.received('student', { address: 'here' }, JSON.stringify(message));
      said.push(lastOf(stage, 'student'));
    }
    expect(said.slice(0, -1)).not.toContainEqual(expect.objectContaining({ code: 'rate_limited' }));
    expect(said.at(-1)).toMatchObject({ type: 'error', code: 'rate_limited' });
  });

  it('HELLO-7: after many wrong codes from one address nobody there may try for a while, and others may', async () => {
    const stage = createCoreStage([createPuppet()]);
    const { session } = await asked(stage);
    const { code = '' } = (await stage.store.sessions.get(session)) ?? {};
    const guess = (connection: string, address: string, typed: string) =>
      stage.app.received(connection, { address }, hello({ role: 'tutor', code: typed }));
    for (let i = 0; i < GUESS_BUCKET.capacity; i++) await guess('thief', 'there', '00000000');
    expect(lastOf(stage, 'thief')).toMatchObject({ code: 'no_such_code' });
    await guess('thief', 'there', code);
    expect(lastOf(stage, 'thief')).toMatchObject({ code: 'rate_limited', retryAfterMs: 5_000 });
    await guess('tutor', 'elsewhere', code);
    expect(lastOf(stage, 'tutor')).toMatchObject({ type: 'welcome' });
    await stage.clock.advance(5_000);
    await guess('thief', 'there', code);
    expect(lastOf(stage, 'thief')).toMatchObject({ type: 'welcome' });
  });

  it('HELLO-7: wrong tokens count as guesses too', async () => {
    const stage = createCoreStage([createPuppet()]);
    const { session } = await asked(stage);
    for (let i = 0; i < GUESS_BUCKET.capacity; i++) {
      await stage.app.received(`t${i}`, { address: 'there' }, hello({ role: 'student', session, token: 'wrong' }));
    }
    await stage.app.received('last', { address: 'there' }, hello({ role: 'student', session, token: 'wrong' }));
    expect(lastOf(stage, 'last')).toMatchObject({ code: 'rate_limited' });
  });

  it('ASK-5: a session that has used up its day is told when to come back', async () => {
    const stage = createCoreStage([createPuppet()]);
    const { session, ref } = await asked(stage);
    await stage.store.turns.claim(ref, { runner: 'r', until: 9e12 }, stage.clock.now());
    await stage.store.turns.end(ref, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'done' });
    await stage.store.quotas.take(
      `day:${session}`,
      DAILY_TOKENS_BUCKET,
      DAILY_TOKENS_BUCKET.capacity,
      stage.clock.now(),
    );
    await stage.app.received('s', { address: '' }, JSON.stringify({ type: 'ask', turn: 'turn-0002', text: 'more' }));
    const refused = lastOf(stage, 's');
    expect(refused).toMatchObject({ type: 'error', code: 'daily_limit', retryable: true });
    expect(refused?.type === 'error' && refused.retryAfterMs).toBeGreaterThan(0);
  });

  it('counts sessions that one address opens', async () => {
    const stage = createCoreStage([createPuppet()]);
    for (let i = 0; i < OPEN_BUCKET.capacity; i++)
      await stage.app.received(`s${i}`, { address: 'here' }, hello({ role: 'student' }));
    expect(lastOf(stage, `s${OPEN_BUCKET.capacity - 1}`)).toMatchObject({ type: 'welcome' });
    await stage.app.received('more', { address: 'here' }, hello({ role: 'student' }));
    expect(lastOf(stage, 'more')).toMatchObject({ code: 'rate_limited' });
    await stage.app.received('other', { address: 'there' }, hello({ role: 'student' }));
    expect(lastOf(stage, 'other')).toMatchObject({ type: 'welcome' });
  });

  it('holds so many viewers in a session, and no more', async () => {
    const stage = createCoreStage([createPuppet()]);
    const { session } = await asked(stage);
    for (let i = 0; i < VIEWERS_MAX; i++)
      await stage.store.viewers.join({ connection: `v${i}`, session, role: 'tutor', joined: 1 });
    const { code = '' } = (await stage.store.sessions.get(session)) ?? {};
    await stage.app.received('one-more', { address: '' }, hello({ role: 'tutor', code }));
    expect(lastOf(stage, 'one-more')).toMatchObject({ code: 'session_full', retryable: true });
  });
});

describe('what is kept and told', () => {
  it('stores a token only as its hash', async () => {
    const stage = createCoreStage([createPuppet()]);
    await asked(stage);
    const [welcome] = stage.sent.get('s') ?? [];
    if (welcome?.type !== 'welcome') throw new Error('no welcome');
    const stored = await stage.store.sessions.get(welcome.session);
    expect(stored?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(welcome.token);
  });

  it('logs ids, sizes and codes, and never text, tokens or codes to join', async () => {
    const puppet = createPuppet();
    const stage = createCoreStage([puppet]);
    const { ref, session } = await asked(stage, 'a private question');
    puppet.say('a private answer');
    puppet.finish();
    await stage.app.runTurn(ref);
    await stage.app.received('s', { address: '' }, '{"type":"a private mistake"}');
    const [welcome] = stage.sent.get('s') ?? [];
    if (welcome?.type !== 'welcome') throw new Error('no welcome');
    expect(stage.logged.join('\n')).toContain('turn.ended');
    expect(stage.logged.join('\n')).toContain('refused');
    expect(stage.logged.join('\n')).toContain(session);
    for (const secret of ['private', welcome.token ?? '', welcome.code ?? ''])
      expect(stage.logged.join('\n')).not.toContain(secret);
  });
});
