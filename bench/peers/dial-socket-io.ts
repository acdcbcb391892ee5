import { WebSocket } from 'ws';
import type { Dial } from './connection.ts';

/**
 * Socket.IO, protocol 5 over Engine.IO 4 (https://socket.io/docs/v4/socket-io-protocol/), without its client: 1,000 clients would take
 * more of the machine than the server that is measured.
 */
export const dialSocketIo: Dial = async (url, room, sink) => {
  const address = `${url}/socket.io/?EIO=4&transport=websocket&room=${room.name}`;
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const { promise: joined, resolve, reject } = Promise.withResolvers<void>();
  socket.on('error', reject);
  socket.on('message', (data: Buffer) => {
    const packet = data.toString();
    if (packet.startsWith('42')) {
      const [event, text = ''] = JSON.parse(packet.slice(2)) as [string, string?];
      if (event === 'delta') sink.text(text);
      else if (event === 'end') sink.end();
    } else if (packet === '2') socket.send('3');
    else if (packet.startsWith('0')) socket.send('40');
    else if (packet.startsWith('40')) resolve();
  });
  await joined;
  return { ask: (question) => socket.send(`42${JSON.stringify(['ask', question])}`), close: () => socket.close() };
};
