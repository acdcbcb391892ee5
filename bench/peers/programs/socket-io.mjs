// Socket.IO with connection state recovery, as its documentation shows it: a room, and an event for each token.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answer } from './fetch-answer.mjs';

const http = createServer();
const io = new Server(http, { connectionStateRecovery: { maxDisconnectionDuration: 120_000 } });

io.on('connection', (socket) => {
  const { room } = socket.handshake.query;
  socket.join(room);
  socket.on('ask', async (question) => {
    for await (const text of answer(question)) if (text) io.to(room).emit('delta', text);
    io.to(room).emit('end');
  });
});
http.listen(0, '127.0.0.1', () => process.send({ url: `ws://127.0.0.1:${http.address().port}` }));
