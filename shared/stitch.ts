import type { Code } from './codes.ts';
import type { Outcome } from './messages/turn.ts';

/** How a turn ended, and how long its text is then. */
export type Ending = { readonly length: number; readonly state: Outcome; readonly code?: Code | undefined };

/** What a reader holds of one turn: the text of attempt `epoch` from its beginning, and the ending once it is known. */
export type Held = { readonly epoch: number; readonly text: string; readonly end?: Ending | undefined };

export type Slice = { readonly epoch: number; readonly at: number; readonly text: string };

/** A reader before the first frame. */
export const NOTHING: Held = { epoch: 0, text: '' };

/**
 * The one rule by which every reader puts frames together (STITCH-1 to STITCH-4). Returns the new state, the very same object where
 * the frame changes nothing, or `'gap'` where a frame before this one is missing.
 */
export function stitch(held: Held, slice: Slice): Held | 'gap' {
  if (slice.epoch < held.epoch) return held;
  if (slice.epoch > held.epoch) {
    return slice.at === 0 ? { epoch: slice.epoch, text: slice.text } : 'gap';
  }
  if (held.end !== undefined) return held;
  const overlap = held.text.length - slice.at;
  if (overlap < 0) return 'gap';
  if (overlap >= slice.text.length) return held;
  return { epoch: held.epoch, text: held.text + slice.text.slice(overlap) };
}

/**
 * Ends a turn (END-1 to END-4). A reader that holds less than `length` has a gap; one that holds more read past the last checkpoint of a
 * runner that died, and is cut back to what the store holds.
 */
export function finish(held: Held, epoch: number, end: Ending): Held | 'gap' {
  if (epoch < held.epoch || (epoch === held.epoch && held.end !== undefined)) return held;
  const text = epoch === held.epoch ? held.text : '';
  if (text.length < end.length) return 'gap';
  return { epoch, text: text.slice(0, end.length), end };
}
