import { expect, it } from 'vitest';
import { createFollowers } from './followers.ts';

const FOLLOWER = { connection: 'c1', s: 1, session: 'session-1', role: 'tutor', joined: 'x' } as const;

it('returns the same list until it changes, so that a checkpoint with 1,000 observers copies nothing', async () => {
  const followers = createFollowers(() => {});
  await followers.follow(FOLLOWER);
  const list = await followers.list('session-1');
  await followers.follow({ ...FOLLOWER, connection: 'c2', session: 'session-2' });
  expect(await followers.list('session-1')).toBe(list);
  await followers.follow({ ...FOLLOWER, connection: 'c3' });
  expect(await followers.list('session-1')).toHaveLength(2);
});

it('calls `changed` once the list has changed, for each session that a connection leaves', async () => {
  const changes: unknown[] = [];
  const followers = createFollowers((session) => {
    changes.push(followers.list(session).then((list) => [session, list.length]));
  });
  await followers.follow(FOLLOWER);
  await followers.follow({ ...FOLLOWER, s: 2, session: 'session-2' });
  await followers.follow({ ...FOLLOWER, s: 2, session: 'session-3' });
  await followers.gone('c1');
  await followers.gone('c1');
  expect(await Promise.all(changes)).toEqual([
    ['session-1', 1],
    ['session-2', 1],
    ['session-2', 0],
    ['session-3', 1],
    ['session-1', 0],
    ['session-3', 0],
  ]);
});
