import type { LogSlice } from '../../shared/lesson/slice.ts';
import type { Link } from '../net/connection.ts';
import type { JoinedBody, SessionFrame } from '../net/follow.ts';
import { withSlice } from './log.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Ask, State } from './state.ts';
import { withDelta, withEnd, withGap, withHead, withView } from './turns.ts';

/** What the server says of a session besides refusals, which belong to a request. */
export type Frame = Exclude<SessionFrame, { type: 'error' }>;

/** Everything that can happen to a page's state. `now` in ms since 1970. */
export type Event =
  | { readonly kind: 'joined'; readonly joined: JoinedBody; readonly can: readonly string[]; readonly now: number }
  | { readonly kind: 'received'; readonly message: Frame }
  | (Refusal & { readonly kind: 'refused' })
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'asked'; readonly turn: string; readonly text: string; readonly pictures: readonly string[] }
  /** The student takes back a question that has not gone out, or tries a refused one again. */
  | { readonly kind: 'withdrew' | 'retried'; readonly turn: string }
  | { readonly kind: 'stopped'; readonly turn: string }
  /** Nothing has come of a turn for too long. */
  | { readonly kind: 'quiet'; readonly turn: string }
  /** The wait of a question that was put off is over. */
  | { readonly kind: 'due'; readonly now: number }
  | { readonly kind: 'dismissed' };

/** The next state; the very same object where nothing changes. */
export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'joined':
      return join(state, event.joined, event.can, event.now);
    case 'received':
      return receive(state, event.message);
    case 'refused':
      return refuse(state, event);
    case 'link':
      return { ...state, link: event.link };
    case 'asked': {
      const { turn, text, pictures } = event;
      const ask: Ask = { turn, text, pictures, standing: { kind: 'waiting' } };
      return { ...state, outbox: [...state.outbox, ask], notice: undefined };
    }
    case 'withdrew':
      return { ...state, outbox: state.outbox.filter(({ turn }) => turn !== event.turn) };
    case 'retried':
      return wait(state, (turn) => turn === event.turn);
    case 'due':
      return wait(state, (_, until) => until !== undefined && until <= event.now);
    case 'stopped':
      return state.stopping.includes(event.turn) ? state : { ...state, stopping: [...state.stopping, event.turn] };
    case 'quiet':
      // The lost frame may be an ending that carried events, and nothing else shows that those are missing.
      return { ...withGap(state, event.turn), log: { ...state.log, more: true } };
    case 'dismissed':
      return { ...state, notice: undefined };
    default:
      return event satisfies never;
  }
}

/** Puts questions back in line. */
function wait(state: State, which: (turn: string, until: number | undefined) => boolean): State {
  const outbox = state.outbox.map((ask) =>
    which(ask.turn, ask.standing.kind === 'later' ? ask.standing.until : undefined)
      ? { ...ask, standing: { kind: 'waiting' as const } }
      : ask,
  );
  return { ...state, outbox };
}

function join(state: State, joined: JoinedBody, can: readonly string[], now: number): State {
  const { session: id, openedAt, code, students, tutors } = joined;
  const session = { id, title: state.log.lesson.title, openedAt, code };
  const known = withLog({ ...state, session, can, students, tutors, notice: undefined }, joined.log);
  const read = joined.turns.reduce(withView, known);
  const over = read.turns.findLast(({ held }) => held.end !== undefined);
  return { ...read, cameIn: state.cameIn ?? { at: now, seq: over?.seq ?? 0 } };
}

function receive(state: State, message: Frame): State {
  switch (message.type) {
    case 'turns':
      return message.turns.length === 0 ? allThereIs(state) : message.turns.reduce(withView, state);
    case 'turn':
      return withHead(state, message);
    case 'delta':
      return withDelta(state, message);
    case 'end':
      return withEnd(state, message);
    case 'events':
      return withLog(state, message);
    case 'presence':
      // Somebody who has left does not type any more, though they never said so.
      return {
        ...state,
        students: message.students,
        tutors: message.tutors,
        typing: state.typing && message.students > 0,
      };
    case 'typing':
      return { ...state, typing: message.on };
    case 'code':
      return state.session ? { ...state, session: { ...state.session, code: message.code } } : state;
    // Answers to whoever asked for them.
    case 'ticket':
    case 'picture':
      return state;
    default:
      return message satisfies never;
  }
}

/** Takes in a part of the log. The session's title is the lesson's. */
function withLog(state: State, slice: LogSlice | undefined): State {
  const log = slice === undefined ? state.log : withSlice(state.log, slice);
  if (log === state.log) return state;
  const { title } = log.lesson;
  const { session } = state;
  return { ...state, log, session: session && session.title !== title ? { ...session, title } : session };
}

/** An empty page: nothing comes before what is held, so that nobody asks for it again. */
function allThereIs(state: State): State {
  const [first] = state.turns;
  return first === undefined ? state : { ...state, firstSeq: first.seq };
}
