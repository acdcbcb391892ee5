import { connect } from 'node:net';

/** What a tutor on a very bad line takes. */
const BYTES_PER_SECOND = 1_024;

export type SlowReader = {
  /** Takes everything from now on. */
  hurry(): void;
  /** All bytes taken so far, as text: frames with their headers between. */
  text(): string;
  close(): void;
};

/** A tutor's socket that is read at 1 KB/s, so that the server's kernel buffers and then the server itself feel it. */
export function slowTutor(port: number, code: string): SlowReader {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(
    'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const say = (message: object): void => {
    const payload = Buffer.from(JSON.stringify(message));
    // A client must mask; with a mask of zeros the payload stands as it is.
    socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]));
  };
  const taken: Buffer[] = [];
  let open = false;
  const take = (bytes?: number): void => {
    const chunk = socket.read(bytes) as Buffer | null;
    if (chunk === null) return;
    taken.push(chunk);
    if (!open) say({ type: 'hello', v: 1, role: 'tutor', code });
    open = true;
  };
  const reading = setInterval(() => take(Math.min(BYTES_PER_SECOND / 4, socket.readableLength)), 250);
  const beating = setInterval(() => say({ type: 'ping', n: 1 }), 10_000);
  socket.on('error', () => {});
  return {
    hurry() {
      clearInterval(reading);
      socket.on('data', (chunk: Buffer) => taken.push(chunk));
    },
    text: () => Buffer.concat(taken).toString(),
    close() {
      clearInterval(reading);
      clearInterval(beating);
      socket.destroy();
    },
  };
}
