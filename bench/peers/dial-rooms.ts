import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Dial } from './contact.ts';

type Message = { readonly type: 'delta'; readonly text: string } | { readonly type: 'end' };

/** The bare `ws` servers: a room by its path, a question as it is, a frame for each token. */
export const dialRooms: Dial = async (url, room, sink) => {
  const socket = new WebSocket(`${url}/${room.name}`, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.type === 'delta') sink.text(message.text);
    else sink.end();
  });
  await once(socket, 'open');
  // What breaks later shows as a text without an end.
  socket.on('error', () => socket.terminate());
  return { ask: (question) => socket.send(question), close: () => socket.close() };
};
