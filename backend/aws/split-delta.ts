import type { ServerMessage } from '../../shared/messages/server.ts';
import { cutAt } from '../../shared/text.ts';
import { frame } from '../core/wire/frame.ts';

/** Splits a `delta` into two that carry the same text between them; `undefined` for a frame that can't be split. */
export function splitDelta(json: string): readonly [string, string] | undefined {
  // The sender passes only frames that this service made.
  const message = JSON.parse(json) as ServerMessage;
  if (message.type !== 'delta') return undefined;
  const { at, text } = message;
  const cut = cutAt(text, Math.ceil(text.length / 2));
  if (cut === 0 || cut === text.length) return undefined;
  return [frame({ ...message, text: text.slice(0, cut) }), frame({ ...message, at: at + cut, text: text.slice(cut) })];
}
