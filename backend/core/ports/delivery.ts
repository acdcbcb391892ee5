/** A socket as its runtime names it. The core knows nothing else of it. */
export type ConnectionId = string;

export type Sent = 'sent' | 'gone';

/** Hands frames to connections. */
export interface Sender {
  /** Settles once the connection can take another frame. A slow reader's promise stays open; only then does it cost anything. */
  send(connection: ConnectionId, frame: string): Sent | Promise<Sent>;
  close(connection: ConnectionId, code: number, reason: string): void | Promise<void>;
}
