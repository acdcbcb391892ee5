import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ClientMessage } from '../../shared/client-messages.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { newTurnId } from '../../client/session/turn-id.ts';
import type { Dial } from './contact.ts';

/** Our own protocol, spoken as leanly as that of the others, so that the driver takes the same part of the machine for all. */
export const dialChalkstream: Dial = async (url, room, sink) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false });
  const say = (message: ClientMessage): void => socket.send(JSON.stringify(message));
  const { promise: welcomed, resolve } = Promise.withResolvers<void>();
  let length = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as ServerMessage;
    if (message.type === 'delta') {
      const slice = message.text.slice(Math.max(0, length - message.at));
      length = Math.max(length, message.at + message.text.length);
      sink.text(slice);
    } else if (message.type === 'turn') length = 0;
    else if (message.type === 'end') sink.end();
    else if (message.type === 'welcome') {
      if (message.code !== undefined) room.code = message.code;
      resolve();
    }
  });
  await once(socket, 'open');
  // What breaks later shows as a text without an end.
  socket.on('error', () => socket.terminate());
  say({ type: 'hello', v: 1, ...(room.code === undefined ? { role: 'student' } : { role: 'tutor', code: room.code }) });
  await welcomed;
  return { ask: (text) => say({ type: 'ask', turn: newTurnId(), text }), close: () => socket.close() };
};
