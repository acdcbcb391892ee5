import { WebSocket } from 'ws';
import type { WebSocketConstructor } from '../../../client/net/web-socket.ts';

/** The sockets of one participant: the client opens them, the load tester counts their frames and cuts them. */
export type SocketTap = {
  readonly Socket: WebSocketConstructor;
  /** Ends the newest socket without a close frame, as a dead network does. */
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
