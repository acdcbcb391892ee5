import { expect, it } from 'vitest';
import { RawClient, type WireEvents } from './raw-client.ts';

async function dialNowhere(): Promise<{ readonly client: RawClient; readonly events: WireEvents }> {
  let given: WireEvents | undefined;
  const client = await RawClient.dial(async (events) => {
    given = events;
    return { send: () => {}, close: () => {} };
  });
  if (given === undefined) throw new Error('dialled nobody');
  return { client, events: given };
}

it("passes over API Gateway's own words about a failed invocation, and keeps them for a report", async () => {
  const { client, events } = await dialNowhere();
  const words = JSON.stringify({ message: 'Internal server error', connectionId: 'abc=', requestId: 'x' });
  events.frame(words);
  events.frame(JSON.stringify({ type: 'pong', re: 1 }));
  expect(client.heard).toEqual([{ type: 'pong', re: 1 }]);
  expect(client.frames).toContain(words);
});

it.each(['{"type":"confetti"}', '{"message":"hello"}', '{}'])('fails on %s, which is no message', async (raw) => {
  const { events } = await dialNowhere();
  expect(() => events.frame(raw)).toThrow('Invalid input');
});
