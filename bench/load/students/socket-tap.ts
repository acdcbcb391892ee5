import { WebSocket } from 'ws';
import type { SocketConstructor } from '../../../client/net/socket.ts';

/** The sockets of one member: the client makes them, and the load tester counts their frames and cuts them off. */
export type SocketTap = {
  readonly Socket: SocketConstructor;
  /** Ends the newest socket as a dead network would: without a close frame. */
  cut(): void;
};

export function tapSockets(frame: () => void): SocketTap {
  const sockets: WebSocket[] = [];
  class Tapped extends WebSocket {
    constructor(url: string) {
      super(url, { perMessageDeflate: false });
      sockets.push(this);
      this.on('message', frame);
      this.on('close', () => sockets.splice(sockets.indexOf(this), 1));
    }
  }
  return { Socket: Tapped, cut: () => sockets.at(-1)?.terminate() };
}
