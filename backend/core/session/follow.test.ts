import { describe, expect, it } from 'vitest';
import { createCoreFixture, opened } from '../../testing/fixture.ts';
import { helloOf } from '../../testing/people.ts';
import type { Followers } from '../ports/sessions.ts';

/** A core whose next follower's row is held back, as a slow store would, until something else has happened. */
async function racing() {
  const shared = createCoreFixture();
  let meanwhile: (() => Promise<void>) | undefined;
  const followers: Followers = {
    ...shared.store.followers,
    async follow(follower) {
      const happen = meanwhile;
      meanwhile = undefined;
      await happen?.();
      return shared.store.followers.follow(follower);
    },
  };
  const fixture = createCoreFixture({ store: { ...shared.store, followers } });
  const session = await opened(fixture);
  return {
    fixture,
    ...session,
    race: (happen: () => Promise<void>): void => {
      meanwhile = happen;
    },
  };
}

describe('a follower', () => {
  it('CODE-2: who comes in with a code while it is renewed follows nothing', async () => {
    const { fixture, session, code, race } = await racing();
    race(() => fixture.say('s', { type: 'renew', s: 1 }));
    await fixture.say('t', helloOf({ first: { type: 'watch', code } }));
    expect(fixture.last('t')).toMatchObject({ type: 'error', code: 'no_such_code' });
    expect((await fixture.store.followers.list(session)).map(({ connection }) => connection)).toEqual(['s']);
  });

  it('CODE-1: a tab that comes in while the code is renewed is told the new one', async () => {
    const { fixture, session, token, code, race } = await racing();
    race(() => fixture.say('s', { type: 'renew', s: 1 }));
    const as = { kind: 'session', session, token } as const;
    await fixture.say('tab', helloOf({ as, first: { type: 'join', session } }));
    const stored = await fixture.store.sessions.get(session);
    expect(stored?.code).not.toBe(code);
    expect(fixture.last('tab')).toMatchObject({ type: 'welcome', joined: { code: stored?.code } });
  });

  it('FORGET-1: who comes in while the session is deleted follows nothing', async () => {
    const { fixture, session, token, race } = await racing();
    race(() => fixture.say('s', { type: 'forget', s: 1 }));
    const as = { kind: 'session', session, token } as const;
    await fixture.say('tab', helloOf({ as, first: { type: 'join', session } }));
    expect(fixture.last('tab')).toMatchObject({ type: 'error', code: 'no_session' });
    expect(await fixture.store.followers.list(session)).toEqual([]);
  });
});
