import type { WebSocket } from 'ws';

/** Sends one message in frames of at most `max` bytes, as API Gateway wants them. */
export function sendInFrames(socket: WebSocket, data: string | Uint8Array, max: number): void {
  const bytes = Buffer.from(data);
  const binary = typeof data !== 'string';
  for (let at = 0; at === 0 || at < bytes.length; at += max) {
    socket.send(bytes.subarray(at, at + max), { binary, fin: at + max >= bytes.length });
  }
}
