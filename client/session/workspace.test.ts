import { expect, it } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryStorage } from './storage.ts';
import { addressOf, readRoute } from './route.ts';
import { createWatching } from './watching.ts';
import { createWorkspace } from './workspace.ts';

function arrange(storage = memoryStorage(), tab = memoryStorage()) {
  const server = fakeServer();
  const turnId = () => 'turn-0001';
  const outside = {
    url: 'ws://test/ws',
    WebSocket: server.WebSocket,
    storage,
    tab,
    clock: manualClock(),
    random: () => 0.5,
    turnId,
    loadWatching: async () => createWatching,
  };
  return { server, storage, tab, workspace: createWorkspace(outside) };
}

it('opens the same session again after a refresh', () => {
  const { server, storage, tab, workspace } = arrange();
  workspace.follow({ kind: 'home' });
  server.last().welcome();
  const refreshed = arrange(storage, tab);
  refreshed.workspace.follow({ kind: 'home' });
  refreshed.server.last().open();
  expect(refreshed.server.last().received[0]).toMatchObject({ first: { session: 'session-1' } });
});

it('opens the session used last in a new tab', () => {
  const { server, storage, workspace } = arrange();
  workspace.follow({ kind: 'home' });
  server.last().welcome();
  const other = arrange(storage);
  other.workspace.follow({ kind: 'home' });
  expect(other.workspace.getSnapshot()).toMatchObject({ kind: 'student', id: 'session-1' });
});

it('leaves a session before it opens another one', () => {
  const { server, workspace } = arrange();
  workspace.follow({ kind: 'home' });
  server.last().welcome();
  workspace.open();
  expect(server.peers.map((peer) => peer.closedByClient)).toEqual([true, false]);
});

it.each([
  ['/watch#join=k7qm-2xwd', { kind: 'tutor' }, '/watch#join=K7QM2XWD'],
  // As links were before there were addresses.
  ['/#join=k7qm-2xwd', { kind: 'tutor' }, '/watch#join=K7QM2XWD'],
  ['/#join=nonsense!', { kind: 'door', typed: 'nonsense!' }, '/watch'],
  ['/watch', { kind: 'door', typed: '' }, '/watch'],
  ['/', { kind: 'student' }, '/'],
  ['/s/somebody-elses', { kind: 'absent', what: 'session' }, undefined],
  ['/class/7b', { kind: 'absent', what: 'class' }, undefined],
])('goes where %s says', async (address, place, shown) => {
  const { workspace } = arrange();
  const { pathname, hash } = new URL(address, 'http://test');
  workspace.follow(readRoute({ pathname, hash }));
  await Promise.resolve();
  await Promise.resolve();
  expect(workspace.getSnapshot()).toMatchObject(place);
  const route = workspace.route();
  expect(route && addressOf(route)).toBe(shown);
});

it('gives a session its address with its first question', () => {
  const { server, workspace } = arrange();
  workspace.follow({ kind: 'home' });
  server.last().welcome();
  expect(workspace.route()).toEqual({ kind: 'home' });
  server.last().say({ type: 'turn', s: 1, turn: 'turn-0001', seq: 1, asked: '2x = 4', askedAt: 5 });
  expect(workspace.route()).toEqual({ kind: 'session', id: 'session-1' });
  workspace.open();
  workspace.follow({ kind: 'session', id: 'session-1' });
  server.last().open();
  expect(server.last().received[0]).toMatchObject({ first: { session: 'session-1' } });
});

it('stays in a session whose address is followed again', () => {
  const { server, workspace } = arrange();
  workspace.follow({ kind: 'home' });
  server.last().welcome();
  workspace.follow({ kind: 'session', id: 'session-1' });
  workspace.follow({ kind: 'home' });
  expect(server.peers).toHaveLength(1);
});
