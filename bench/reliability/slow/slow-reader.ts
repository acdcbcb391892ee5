import { connect } from 'node:net';
import { endOf, hello, ping } from '../../lib/wire.ts';

/** What a tutor on a very bad line receives. */
const BYTES_PER_SECOND = 1_024;
const READ_MS = 250;
/** Well within the server's idle time-out. */
const PING_MS = 10_000;

/** What a frame's short header can count (RFC 6455, 5.2). */
const SHORT_MAX = 125;

const UPGRADE =
  'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

export type SlowReader = {
  /** Reads everything at full speed from now on. */
  hurry(): void;
  /** Whether the end of this turn has been read. */
  hasEndOf(turn: string): boolean;
  close(): void;
};

/** A tutor's socket that is read at 1 KB/s, so that first the kernel's buffers fill up and then the server's own. */
export function slowTutor(port: number, code: string): SlowReader {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(UPGRADE);
  const send = (message: string): void => {
    const payload = Buffer.from(message);
    if (payload.length > SHORT_MAX) throw new RangeError('a longer frame needs another header');
    // A client must mask; a mask of zeros leaves the payload as it is.
    socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]));
  };
  const received: Buffer[] = [];
  let open = false;
  const read = (bytes: number): void => {
    const chunk = socket.read(bytes) as Buffer | null;
    if (chunk === null) return;
    received.push(chunk);
    if (!open) send(hello({ type: 'watch', code }));
    open = true;
  };
  const bytesEach = (BYTES_PER_SECOND * READ_MS) / 1000;
  const reading = setInterval(() => read(Math.min(bytesEach, socket.readableLength)), READ_MS);
  const pinging = setInterval(() => send(ping(1)), PING_MS);
  socket.on('error', () => {});
  return {
    hurry() {
      clearInterval(reading);
      socket.on('data', (chunk: Buffer) => received.push(chunk));
    },
    // The bytes are frames with their headers between them: an end is found, whatever frame it is in.
    hasEndOf: (turn) => Buffer.concat(received).includes(endOf(turn)),
    close() {
      clearInterval(reading);
      clearInterval(pinging);
      socket.destroy();
    },
  };
}
