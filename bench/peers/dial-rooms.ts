import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Dial } from './connection.ts';

type Message = { readonly type: 'delta'; readonly text: string } | { readonly type: 'end' };

/** The bare `ws` servers: the path names the room, a message is a question, and each token is a frame. */
export const dialRooms: Dial = async (url, room, sink) => {
  const socket = new WebSocket(`${url}/${room.name}`, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.type === 'delta') sink.text(message.text);
    else sink.end();
  });
  await once(socket, 'open');
  // A later failure shows as a text without an end.
  socket.on('error', () => socket.terminate());
  return { ask: (question) => socket.send(question), close: () => socket.close() };
};
