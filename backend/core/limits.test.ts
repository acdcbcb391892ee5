import { describe, expect, it } from 'vitest';
import {
  ASK_BUCKET,
  CODE_GUESS_BUCKET,
  DAILY_TOKENS_BUCKET,
  FOLLOWS_MAX,
  OPEN_BUCKET,
  PICTURE_MAX_BYTES,
  TOKEN_GUESS_BUCKET,
  UPLOAD_BUCKET,
  VIEWERS_MAX,
} from '../../shared/limits.ts';
import type { ClientMessage, ClientMessageOf } from '../../shared/messages/client.ts';
import { VERSIONS } from '../../shared/version.ts';
import { asked, askedMore, createCoreFixture, joinedOf, opened, watched } from '../testing/fixture.ts';
import { createPuppet } from '../testing/puppet.ts';

type Hello = ClientMessageOf<'hello'>;
const hello = (rest: Pick<Hello, 'as' | 'first'>): Hello => ({ type: 'hello', v: [...VERSIONS], ...rest });
const watch = (code: string): Hello => hello({ first: { type: 'watch', code } });

describe('limits', () => {
  it.each<[string, number, ClientMessage]>([
    ['questions without a word', ASK_BUCKET.capacity, { type: 'ask', s: 1, turn: 'turn-0000', text: ' ' }],
    [
      'pictures that are too large',
      UPLOAD_BUCKET.capacity,
      { type: 'upload', s: 1, mime: 'image/png', bytes: PICTURE_MAX_BYTES + 1 },
    ],
  ])('bound %s as well, which no other bucket counts', async (_, capacity, message) => {
    const fixture = createCoreFixture();
    await opened(fixture);
    const said: unknown[] = [];
    for (let i = 0; i <= capacity; i++) {
      await fixture.say('s', message);
      said.push(fixture.last('s'));
    }
    expect(said.slice(0, -1)).not.toContainEqual(expect.objectContaining({ code: 'rate_limited' }));
    expect(said.at(-1)).toMatchObject({ type: 'error', code: 'rate_limited', s: 1 });
  });

  it('HELLO-7: after many wrong codes from one address nobody there may try for a while, and others may', async () => {
    const fixture = createCoreFixture();
    const { code } = await opened(fixture);
    for (let i = 0; i < CODE_GUESS_BUCKET.capacity; i++) await fixture.say('thief', watch('00000000'), 'there');
    expect(fixture.last('thief')).toMatchObject({ code: 'no_such_code' });
    await fixture.say('thief', watch(code), 'there');
    expect(fixture.last('thief')).toMatchObject({ code: 'rate_limited', retryAfterMs: 5_000 });
    await fixture.say('tutor', watch(code), 'elsewhere');
    expect(fixture.last('tutor')).toMatchObject({ type: 'welcome' });
    await fixture.clock.advance(5_000);
    await fixture.say('thief', watch(code), 'there');
    expect(fixture.last('thief')).toMatchObject({ type: 'welcome' });
  });

  it('HELLO-7: right codes cost nothing, however many come in', async () => {
    const fixture = createCoreFixture();
    const { code } = await opened(fixture);
    for (let i = 0; i < 2 * CODE_GUESS_BUCKET.capacity; i++) await watched(fixture, `t${i}`, code);
    expect(joinedOf(fixture, 't0')).toMatchObject({ role: 'tutor' });
  });

  it('HELLO-5: a right token comes in whatever was tried from there, wrong codes and wrong tokens', async () => {
    const fixture = createCoreFixture();
    const { session, token } = await opened(fixture);
    for (let i = 0; i <= CODE_GUESS_BUCKET.capacity; i++) await fixture.say('thief', watch('00000000'), 'there');
    expect(fixture.last('thief')).toMatchObject({ code: 'rate_limited' });
    const guess = (guessed: string) => hello({ as: { kind: 'session', session, token: guessed } });
    for (let i = 0; i < TOKEN_GUESS_BUCKET.capacity; i++) {
      await fixture.say(`g${i}`, guess('wrong'), 'there');
      expect(fixture.last(`g${i}`)).toMatchObject({ code: 'bad_token' });
    }
    await fixture.say('last', guess('wrong'), 'there');
    expect(fixture.last('last')).toMatchObject({ code: 'rate_limited', retryAfterMs: 5_000 });
    await fixture.say('student', guess(token), 'there');
    expect(fixture.last('student')).toMatchObject({ type: 'welcome' });
  });

  it('HELLO-5: wrong tokens keep no right code out', async () => {
    const fixture = createCoreFixture();
    const { session, code } = await opened(fixture);
    const guess = hello({ as: { kind: 'session', session, token: 'wrong' } });
    for (let i = 0; i <= TOKEN_GUESS_BUCKET.capacity; i++) await fixture.say(`g${i}`, guess, 'there');
    await fixture.say('tutor', watch(code), 'there');
    expect(fixture.last('tutor')).toMatchObject({ type: 'welcome' });
  });

  it('ASK-5: a session that has used up its day is told when to come back', async () => {
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet] });
    const { session, ref } = await asked(fixture);
    puppet.say('x');
    puppet.finish();
    await fixture.runner(ref);
    const { store, clock } = fixture;
    await store.quotas.take(`day:${session}`, DAILY_TOKENS_BUCKET, DAILY_TOKENS_BUCKET.capacity, clock.now());
    await fixture.say('s', { type: 'ask', s: 1, turn: 'turn-0002', text: 'more' });
    const about = { kind: 'turn', id: 'turn-0002' };
    const refused = fixture.last('s');
    expect(refused).toMatchObject({ type: 'error', code: 'daily_limit', retryable: true, about });
    expect(refused?.type === 'error' && refused.retryAfterMs).toBeGreaterThan(0);
    await fixture.say('s', { type: 'ask', s: 1, turn: ref.turn, text: 'again' });
    expect(fixture.last('s')).toMatchObject({ type: 'turn', turn: ref.turn, seq: 1 });
  });

  it('ASK-3: a question that comes while a turn runs costs one of the bucket', async () => {
    const fixture = createCoreFixture();
    await asked(fixture);
    const more: ClientMessage = { type: 'ask', s: 1, turn: 'turn-0002', text: 'more' };
    for (let i = 1; i < ASK_BUCKET.capacity; i++) await fixture.say('s', more);
    expect(fixture.last('s')).toMatchObject({ code: 'busy' });
    await fixture.say('s', more);
    expect(fixture.last('s')).toMatchObject({ code: 'rate_limited' });
  });

  it('ASK-2: a question that is known starts a runner again where none has ended it', async () => {
    const fixture = createCoreFixture();
    const { ref } = await asked(fixture);
    await fixture.say('s', { type: 'ask', s: 1, turn: ref.turn, text: 'again' });
    expect(fixture.started).toEqual([ref, ref]);
    expect(await askedMore(fixture, ref.turn, 'and again')).toEqual(ref);
  });

  it('counts sessions that one address opens', async () => {
    const fixture = createCoreFixture();
    const open = (connection: string, address: string) =>
      fixture.say(connection, hello({ first: { type: 'open' } }), address);
    for (let i = 0; i < OPEN_BUCKET.capacity; i++) await open(`s${i}`, 'here');
    expect(fixture.last(`s${OPEN_BUCKET.capacity - 1}`)).toMatchObject({ type: 'welcome' });
    await open('more', 'here');
    expect(fixture.last('more')).toMatchObject({ code: 'rate_limited' });
    await open('other', 'there');
    expect(fixture.last('other')).toMatchObject({ type: 'welcome' });
  });

  it('FOLLOW-3: a connection follows 64 sessions, and one more once it has left one', async () => {
    const fixture = createCoreFixture();
    await opened(fixture);
    for (let i = 1; i < FOLLOWS_MAX; i++) {
      await fixture.say('s', { type: 'open' });
      await fixture.clock.advance(200);
    }
    expect(fixture.last('s')).toMatchObject({ type: 'joined', s: FOLLOWS_MAX });
    await fixture.say('s', { type: 'open', id: 7 });
    expect(fixture.last('s')).toMatchObject({ code: 'too_many', re: 7, retryable: false });
    await fixture.say('s', { type: 'leave', s: 3 });
    await fixture.say('s', { type: 'open' });
    expect(fixture.last('s')).toMatchObject({ type: 'joined', s: FOLLOWS_MAX + 1 });
  });

  it('FOLLOW-3: 1,200 connections follow one session, and no more', async () => {
    const fixture = createCoreFixture();
    const { session, code } = await opened(fixture);
    for (let i = 1; i < VIEWERS_MAX; i++) {
      await fixture.store.followers.follow({ connection: `v${i}`, s: 1, session, role: 'tutor', joined: 'x' });
    }
    await fixture.say('one-more', watch(code));
    expect(fixture.last('one-more')).toMatchObject({ code: 'session_full', retryable: true });
    await fixture.store.followers.gone('v1');
    // HELLO-8: the hello that was refused has had no effect.
    await watched(fixture, 'one-more', code);
    expect(joinedOf(fixture, 'one-more')).toMatchObject({ s: 1, tutors: VIEWERS_MAX - 1 });
  });
});
