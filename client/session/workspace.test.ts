import { expect, it } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryStorage } from './storage.ts';
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
  };
  return { server, storage, tab, workspace: createWorkspace(outside) };
}

it('opens the same session again after a refresh', () => {
  const { server, storage, tab, workspace } = arrange();
  workspace.follow('');
  server.last().welcome();
  const refreshed = arrange(storage, tab);
  refreshed.workspace.follow('');
  refreshed.server.last().open();
  expect(refreshed.server.last().received[0]).toMatchObject({ first: { session: 'session-1' } });
});

it('opens the session used last in a new tab', () => {
  const { server, storage, workspace } = arrange();
  workspace.follow('');
  server.last().welcome();
  const other = arrange(storage);
  other.workspace.follow('');
  expect(other.workspace.getSnapshot()).toMatchObject({ kind: 'student', id: 'session-1' });
});

it('leaves a session before it opens another one', () => {
  const { server, workspace } = arrange();
  workspace.follow('');
  server.last().welcome();
  workspace.open();
  expect(server.peers.map((peer) => peer.closedByClient)).toEqual([true, false]);
});

it.each([
  ['#join=k7qm-2xwd', { kind: 'tutor', code: 'K7QM2XWD' }],
  ['#join=nonsense!', { kind: 'door', typed: 'nonsense!' }],
  ['#join', { kind: 'door', typed: '' }],
  ['#home', { kind: 'student' }],
])('goes where %s says', (fragment, place) => {
  const { workspace } = arrange();
  workspace.follow(fragment);
  expect(workspace.getSnapshot()).toMatchObject(place);
});
