import { WebSocket as PartySocket } from 'partysocket';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { VERSIONS } from '../../shared/version.ts';
import { startLocalTarget } from '../testing/local-target.ts';
import { type Dial, RawClient } from '../testing/raw-client.ts';
import { scripted } from '../testing/script.ts';

let target: Awaited<ReturnType<typeof startLocalTarget>>;
beforeAll(async () => {
  target = await startLocalTarget();
});
afterAll(() => target.stop());

it('serves a reconnecting client that we did not write, over a restart of the server', async () => {
  let url = `${target.url().replace('http', 'ws')}/ws`;
  const opened: (() => void)[] = [];
  let socket: PartySocket | undefined;
  const dial: Dial = (events) => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Dial>>>();
    const party = new PartySocket(async () => url, [], {
      WebSocket,
      minReconnectionDelay: 50,
      maxReconnectionDelay: 200,
    });
    socket = party;
    party.addEventListener('message', ({ data }) => events.frame(String(data)));
    party.addEventListener('open', () => {
      resolve({ send: (raw) => party.send(String(raw)), close: () => party.close() });
      opened.shift()?.();
    });
    return promise;
  };
  const client = await RawClient.dial(dial);
  client.say({ type: 'hello', v: [...VERSIONS], first: { type: 'open' } });
  const { session = '', token = '' } = (await client.next('welcome')).joined ?? {};
  const turn = 'turn-before-restart';
  client.say({ type: 'ask', s: 1, turn, text: scripted('kept') });
  await client.ended(turn);

  const { promise: again, resolve } = Promise.withResolvers<void>();
  opened.push(resolve);
  await target.restart?.();
  url = `${target.url().replace('http', 'ws')}/ws`;
  await again;
  const as = { kind: 'session', session, token } as const;
  client.say({ type: 'hello', v: [...VERSIONS], as, first: { type: 'join', session } });
  expect((await client.next('welcome')).joined?.turns[0]).toMatchObject({ turn, text: 'kept' });
  socket?.close();
});
