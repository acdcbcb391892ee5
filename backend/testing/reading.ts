import type { LessonEvent } from '../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../shared/lesson/lesson.ts';
import { type HeldLog, type LogSlice, stitchLog } from '../../shared/lesson/slice.ts';
import type { ServerMessage } from '../../shared/messages/server.ts';
import type { TurnView } from '../../shared/messages/turn.ts';
import { finish, type Held, NOTHING, stitch } from '../../shared/stitch.ts';

/** What a reader holds of a log, with the events one by one: a client keeps only the lesson that they fold into. */
export type HeldEvents = HeldLog & { readonly events: readonly LessonEvent[] };

export const NO_EVENTS: HeldEvents = { upTo: 0, lesson: NEW_LESSON, events: [] };

/** A reader's text of one turn after one more message, by the rule that clients follow. `s`: the follow that it reads. */
export function readText(held: Held, message: ServerMessage, turn: string, s: number): Held | 'gap' {
  if (message.type === 'delta') return isOf(message, turn, s) ? stitch(held, message) : held;
  if (message.type === 'end') {
    const { length, state, code } = message;
    const end = { length, state, ...(code !== undefined && { code }) };
    return isOf(message, turn, s) ? finish(held, message.epoch, end) : held;
  }
  const view = viewsIn(message, s).find((candidate) => candidate.turn === turn);
  if (view === undefined) return held;
  const grown = stitch(held, view);
  return grown === 'gap' || view.end === undefined ? grown : finish(grown, view.epoch, view.end);
}

/** A reader's log after one more message, by the rule that clients follow. */
export function readEvents(held: HeldEvents, message: ServerMessage, s: number): HeldEvents | 'gap' {
  const slice = sliceIn(message, s);
  if (slice === undefined) return held;
  const next = stitchLog(held, slice);
  if (next === 'gap' || next === held) return next;
  return { ...next, events: [...held.events, ...slice.events.filter(({ n }) => n > held.upTo)] };
}

/** What a turn's reader holds after all of these messages. */
export function textIn(messages: readonly ServerMessage[], turn: string, s = 1, from: Held = NOTHING): Held | 'gap' {
  let held: Held | 'gap' = from;
  for (const message of messages) {
    held = readText(held, message, turn, s);
    if (held === 'gap') return held;
  }
  return held;
}

/**
 * What a log's reader holds after all of these messages. A slice that came too early is taken once what it follows has come: a client asks
 * for that instead.
 */
export function eventsIn(messages: readonly ServerMessage[], s = 1, from: HeldEvents = NO_EVENTS): HeldEvents | 'gap' {
  let held = from;
  let early: readonly ServerMessage[] = [];
  for (const message of messages) {
    let waiting: readonly ServerMessage[] = [...early, message];
    do {
      early = waiting;
      waiting = early.filter((one) => {
        const next = readEvents(held, one, s);
        if (next !== 'gap') held = next;
        return next === 'gap';
      });
    } while (waiting.length < early.length && waiting.length > 0);
    early = waiting;
  }
  return early.length === 0 ? held : 'gap';
}

function isOf(message: { readonly s: number; readonly turn: string }, turn: string, s: number): boolean {
  return message.s === s && message.turn === turn;
}

function viewsIn(message: ServerMessage, s: number): readonly TurnView[] {
  if (message.type === 'welcome') return message.joined?.s === s ? message.joined.turns : [];
  if (message.type === 'joined' || message.type === 'turns') return message.s === s ? message.turns : [];
  return [];
}

function sliceIn(message: ServerMessage, s: number): LogSlice | undefined {
  switch (message.type) {
    case 'welcome':
      return message.joined?.s === s ? message.joined.log : undefined;
    case 'joined':
      return message.s === s ? message.log : undefined;
    case 'events':
      return message.s === s ? message : undefined;
    default:
      return undefined;
  }
}
