import { expect, it } from 'vitest';
import { forAll } from '../../shared/lesson/event.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { entries, saveEntry } from './device.ts';
import { runOneShotCommand } from './one-shot-command.ts';
import { memoryStorage } from './storage.ts';

const ENTRY = { id: 'session-9', token: 'secret', title: 'Old', code: 'K7QM2XWD', openedAt: 1, usedAt: 1 };

function arrange(message: Parameters<typeof runOneShotCommand>[2]) {
  const server = fakeServer();
  const clock = manualClock();
  const storage = memoryStorage();
  saveEntry(storage, ENTRY);
  const outside = { url: 'ws://test/ws', WebSocket: server.WebSocket, storage, clock, random: () => 0.5 };
  return { server, clock, storage, outcome: runOneShotCommand(outside, ENTRY, message) };
}

it('deletes a session that is not open, on the server first', async () => {
  const { server, storage, outcome } = arrange({ type: 'forget' });
  server.last().welcome();
  expect(server.last().received.at(-1)).toMatchObject({ type: 'forget', s: 1 });
  expect(entries(storage)).toHaveLength(1);
  server.last().say({ type: 'left', s: 1, why: 'forgotten' });
  expect(await outcome).toBe('done');
  expect(entries(storage)).toEqual([]);
});

it('takes one that is gone already for deleted', async () => {
  const { server, storage, outcome } = arrange({ type: 'forget' });
  server.last().open();
  server.last().refuse('no_session');
  expect(await outcome).toBe('done');
  expect(entries(storage)).toEqual([]);
});

it('renames, and leaves', async () => {
  const { server, storage, outcome } = arrange({ type: 'rename', title: 'New' });
  server.last().welcome();
  const event = { n: 4, at: 1, ...forAll({ kind: 'renamed', title: 'New' }) };
  server.last().say({ type: 'events', s: 1, after: 3, upTo: 4, events: [event] });
  expect(await outcome).toBe('done');
  expect(entries(storage)[0]?.title).toBe('New');
  expect(server.last().closedByClient).toBe(true);
});

it('changes nothing where nobody answers', async () => {
  const { clock, storage, outcome } = arrange({ type: 'forget' });
  clock.pass(10_000);
  expect(await outcome).toBe('failed');
  expect(entries(storage)).toHaveLength(1);
});

it('changes nothing where it is refused', async () => {
  const { server, storage, outcome } = arrange({ type: 'rename', title: 'New' });
  server.last().welcome();
  server.last().refuse('rate_limited');
  expect(await outcome).toBe('failed');
  expect(entries(storage)[0]?.title).toBe('Old');
});
