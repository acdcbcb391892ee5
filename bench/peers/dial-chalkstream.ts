import { once } from 'node:events';
import { WebSocket } from 'ws';
import { newTurnId } from '../../client/session/turn-id.ts';
import { ask, hello, readMessage } from '../lib/wire.ts';
import type { Dial } from './connection.ts';

/** Our own protocol without the client's session, so that the driver takes the same part of the machine for all contenders. */
export const dialChalkstream: Dial = async (url, room, sink) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false });
  const { promise: welcomed, resolve } = Promise.withResolvers<void>();
  let length = 0;
  socket.on('message', (data: Buffer) => {
    const message = readMessage(data);
    if (message.type === 'delta') {
      const slice = message.text.slice(Math.max(0, length - message.at));
      length = Math.max(length, message.at + message.text.length);
      sink.text(slice);
    } else if (message.type === 'turn') length = 0;
    else if (message.type === 'end') sink.end();
    else if (message.type === 'welcome') {
      if (message.joined?.code !== undefined) room.code = message.joined.code;
      resolve();
    }
  });
  await once(socket, 'open');
  // A later failure shows as a text without an end.
  socket.on('error', () => socket.terminate());
  socket.send(hello(room.code === undefined ? { type: 'open' } : { type: 'watch', code: room.code }));
  await welcomed;
  return { ask: (text) => socket.send(ask(newTurnId(), text)), close: () => socket.close() };
};
