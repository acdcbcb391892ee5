import type { ClientMessage } from '../../shared/messages/client.ts';
import type { ServerMessage } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';

// The messages that the laboratory sends and reads without the client. Those of k6 and Artillery are in bench/load/wire.js.

/** The one session that such a connection follows. */
const S = 1;

/** What a connection's hello brings it to: a new session of its own, or somebody's by the join code. */
export type Entry = { readonly type: 'open' } | { readonly type: 'watch'; readonly code: string };

export function hello(first: Entry): string {
  return encode({ type: 'hello', v: [...VERSIONS], first });
}

export function ask(turn: string, text: string): string {
  return encode({ type: 'ask', s: S, turn, text });
}

export function stop(turn: string): string {
  return encode({ type: 'stop', s: S, turn });
}

export function ping(id: number): string {
  return encode({ type: 'ping', id });
}

/** A server's message, unchecked: the driver must cost next to nothing. */
export function readMessage(data: Buffer): ServerMessage {
  return JSON.parse(data.toString()) as ServerMessage;
}

/** How the frame that ends a turn begins, for a reader that only searches bytes. */
export function endOf(turn: string): string {
  return `"type":"end","s":${S},"turn":"${turn}"`;
}

/** Whether a frame replies to `ping(id)`, by bytes alone: what a hostile connection receives need not be JSON. */
export function isPong(data: Buffer, id: number): boolean {
  return data.includes(`"type":"pong","re":${id}`);
}

function encode(message: ClientMessage): string {
  return JSON.stringify(message);
}
