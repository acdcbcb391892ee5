// Rooms by path: everybody in a room receives its answers.
import { WebSocketServer } from 'ws';

export function serveRooms(answer) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const rooms = new Map();

  server.on('connection', (socket, request) => {
    const room = rooms.get(request.url) ?? new Set();
    rooms.set(request.url, room.add(socket));
    const say = (message) => {
      const frame = JSON.stringify(message);
      for (const member of room) member.send(frame);
    };
    socket.on('message', async (question) => {
      for await (const text of answer(String(question))) if (text) say({ type: 'delta', text });
      say({ type: 'end' });
    });
    socket.on('close', () => {
      room.delete(socket);
      if (room.size === 0) rooms.delete(request.url);
    });
  });
  server.on('listening', () => process.send({ url: `ws://127.0.0.1:${server.address().port}` }));
}
