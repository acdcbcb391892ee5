import { expect, it } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { createDesk } from './desk.ts';
import { memoryStorage } from './storage.ts';

function arrange(keep = memoryStorage(), tab = memoryStorage()) {
  const server = fakeServer();
  const turnId = () => 'turn-0001';
  const outside = {
    url: 'ws://test/ws',
    WebSocket: server.WebSocket,
    keep,
    tab,
    clock: manualClock(),
    random: () => 0.5,
    turnId,
  };
  return { server, keep, tab, desk: createDesk(outside) };
}

it('opens the same session again after a refresh', () => {
  const { server, keep, tab, desk } = arrange();
  desk.follow('');
  server.last().welcome();
  const refreshed = arrange(keep, tab);
  refreshed.desk.follow('');
  refreshed.server.last().open();
  expect(refreshed.server.last().heard[0]).toMatchObject({ session: 'session-1' });
});

it('opens the session used last in a new tab', () => {
  const { server, keep, desk } = arrange();
  desk.follow('');
  server.last().welcome();
  const other = arrange(keep);
  other.desk.follow('');
  expect(other.desk.getSnapshot()).toMatchObject({ kind: 'student', id: 'session-1' });
});

it('leaves a session before it opens another one', () => {
  const { server, desk } = arrange();
  desk.follow('');
  server.last().welcome();
  desk.open();
  expect(server.peers.map((peer) => peer.closedByClient)).toEqual([true, false]);
});

it.each([
  ['#join=k7qm-2xwd', { kind: 'tutor', code: 'K7QM2XWD' }],
  ['#join=nonsense!', { kind: 'door', typed: 'nonsense!' }],
  ['#join', { kind: 'door', typed: '' }],
  ['#home', { kind: 'student' }],
])('goes where %s says', (fragment, place) => {
  const { desk } = arrange();
  desk.follow(fragment);
  expect(desk.getSnapshot()).toMatchObject(place);
});
