import { expect, it } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { entries, saveEntry } from './device.ts';
import { runErrand } from './errand.ts';
import { memoryStorage } from './storage.ts';

const ENTRY = { id: 'session-9', token: 'secret', title: 'Old', code: 'K7QM2XWD', openedAt: 1, usedAt: 1 };

function arrange(message: Parameters<typeof runErrand>[2]) {
  const server = fakeServer();
  const clock = manualClock();
  const keep = memoryStorage();
  saveEntry(keep, ENTRY);
  const outside = { url: 'ws://test/ws', WebSocket: server.WebSocket, keep, clock, random: () => 0.5 };
  return { server, clock, keep, outcome: runErrand(outside, ENTRY, message) };
}

it('deletes a session that is not open, on the server first', async () => {
  const { server, keep, outcome } = arrange({ type: 'forget' });
  server.last().welcome();
  expect(server.last().heard.at(-1)).toEqual({ type: 'forget' });
  expect(entries(keep)).toHaveLength(1);
  server.last().say({ type: 'forgotten' });
  expect(await outcome).toBe('done');
  expect(entries(keep)).toEqual([]);
});

it('takes one that is gone already for deleted', async () => {
  const { server, keep, outcome } = arrange({ type: 'forget' });
  server.last().open();
  server.last().say({ type: 'error', code: 'no_session', message: '', retryable: false });
  expect(await outcome).toBe('done');
  expect(entries(keep)).toEqual([]);
});

it('renames, and leaves', async () => {
  const { server, keep, outcome } = arrange({ type: 'rename', title: 'New' });
  server.last().welcome();
  server.last().say({ type: 'title', title: 'New' });
  expect(await outcome).toBe('done');
  expect(entries(keep)[0]?.title).toBe('New');
  expect(server.last().closedByClient).toBe(true);
});

it('changes nothing where nobody answers', async () => {
  const { clock, keep, outcome } = arrange({ type: 'forget' });
  clock.pass(10_000);
  expect(await outcome).toBe('failed');
  expect(entries(keep)).toHaveLength(1);
});
