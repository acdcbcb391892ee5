import { DELTA_MAX, PAGE_TEXT_MAX, PAGE_TURNS_MAX } from '../../../shared/limits.ts';
import type { Cursor } from '../../../shared/messages/following.ts';
import type { TurnView } from '../../../shared/messages/turn.ts';
import { cutAt } from '../../../shared/text.ts';
import type { Turn } from '../ports/turns.ts';

/** A page of turns, oldest first; `earlier` is the `before` of the next page, absent where there is none. */
export type Page = { readonly turns: TurnView[]; readonly earlier?: number };

/** A turn from a reader's cursor on: from its beginning where the cursor belongs to another epoch, from before a surrogate pair where it stands inside one. Long texts are cut (PAGE-2). */
export function viewOf(turn: Turn, cursor?: Omit<Cursor, 'turn'>): TurnView {
  const at = cursor?.epoch === turn.epoch ? cutAt(turn.text, cursor.at) : 0;
  const rest = turn.text.slice(at);
  return {
    turn: turn.turn,
    seq: turn.seq,
    asked: turn.asked,
    ...(turn.pictures.length > 0 && { pictures: [...turn.pictures] }),
    askedAt: turn.askedAt,
    epoch: turn.epoch,
    at,
    text: rest.slice(0, cutAt(rest, DELTA_MAX)),
    ...(turn.end !== undefined && { end: turn.end }),
  };
}

/** The newest of `turns` (newest first) that fit into one frame. One turn always does. `after`: what the reader has up to there. */
export function pageOf(turns: readonly Turn[], cursors: readonly Cursor[], after: number): Page {
  const views: TurnView[] = [];
  let size = 0;
  for (const turn of turns) {
    const view = viewOf(
      turn,
      cursors.find((cursor) => cursor.turn === turn.turn),
    );
    size += view.text.length + view.asked.length;
    if (views.length > 0 && (size > PAGE_TEXT_MAX || views.length === PAGE_TURNS_MAX)) break;
    views.unshift(view);
  }
  const first = views[0]?.seq ?? 0;
  return first > after + 1 ? { turns: views, earlier: first } : { turns: views };
}
