import { expect, it } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryStorage } from './storage.ts';
import { watchedBefore } from './watched.ts';
import { createWatching } from './watching.ts';

function arrange() {
  const server = fakeServer();
  const storage = memoryStorage();
  const clock = manualClock();
  const outside = { url: 'ws://test/ws', WebSocket: server.WebSocket, storage, clock, random: () => 0.5 };
  return { server, storage, watching: createWatching({ ...outside, turnId: () => 'turn-0001' }) };
}

it('watches several sessions on one connection, and steps through them around the end', () => {
  const { server, watching } = arrange();
  watching.watch('AAAAAAAA');
  server.last().welcome();
  watching.watch('BBBBBBBB');
  server.last().joined({ s: 2, session: 'session-2' });
  expect(server.peers).toHaveLength(1);
  expect(watching.getSnapshot().list.map(({ session }) => session.getSnapshot().session?.id)).toEqual([
    'session-1',
    'session-2',
  ]);
  expect(watching.getSnapshot().current).toBe('BBBBBBBB');
  watching.step(1);
  expect(watching.getSnapshot().current).toBe('AAAAAAAA');
  watching.step(-1);
  expect(watching.getSnapshot().current).toBe('BBBBBBBB');
  watching.leave('BBBBBBBB');
  expect(watching.getSnapshot()).toMatchObject({ current: 'AAAAAAAA', list: [{ code: 'AAAAAAAA' }] });
  expect(server.last().received.at(-1)).toMatchObject({ type: 'leave', s: 2 });
});

it('remembers on the device what was watched, and forgets a code that is nobody’s any more', () => {
  const { server, storage, watching } = arrange();
  watching.watch('AAAAAAAA');
  server.last().welcome();
  server.last().say({ type: 'turn', s: 1, turn: 'turn-0001', seq: 1, asked: '2x = 4', askedAt: 5 });
  expect(watchedBefore(storage)).toMatchObject([{ code: 'AAAAAAAA', title: '2x = 4' }]);
  server.last().say({ type: 'left', s: 1, why: 'code_renewed' });
  expect(watchedBefore(storage)).toEqual([]);
});

it('tries a session again that had ended', () => {
  const { server, watching } = arrange();
  watching.watch('AAAAAAAA');
  server.last().welcome();
  watching.watch('BBBBBBBB');
  server.last().refuse('no_such_code');
  watching.watch('BBBBBBBB');
  server.last().joined({ s: 2, session: 'session-2' });
  expect(watching.getSnapshot().list).toHaveLength(2);
  expect(watching.getSnapshot().list[1]?.session.getSnapshot().link.kind).toBe('open');
});
