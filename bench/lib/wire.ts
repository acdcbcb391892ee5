import { type ClientMessage, VERSION } from '../../shared/client-messages.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';

// The messages that the laboratory sends and reads without the client. Those of k6 and Artillery are in bench/load/wire.js.

/** Who says hello. */
export type Entry = { readonly role: 'student' } | { readonly role: 'tutor'; readonly code: string };

export function hello(entry: Entry): string {
  return encode({ type: 'hello', v: VERSION, ...entry });
}

export function ask(turn: string, text: string): string {
  return encode({ type: 'ask', turn, text });
}

export function ping(n: number): string {
  return encode({ type: 'ping', n });
}

/** A server's message, unchecked: the driver must cost next to nothing. */
export function readMessage(data: Buffer): ServerMessage {
  return JSON.parse(data.toString()) as ServerMessage;
}

/** How the frame that ends a turn begins, for a reader that only searches bytes. */
export function endOf(turn: string): string {
  return `"type":"end","turn":"${turn}"`;
}

/** Whether a frame replies to `ping(n)`, by bytes alone: what a hostile connection receives need not be JSON. */
export function isPong(data: Buffer, n: number): boolean {
  return data.includes(`"n":${n}`);
}

function encode(message: ClientMessage): string {
  return JSON.stringify(message);
}
