import type { ServerMessage } from '../../shared/server-messages.ts';
import type { Link } from '../net/connection.ts';
import { refuse } from './outbox.ts';
import type { Ask, State } from './state.ts';
import { lack, withDelta, withEnd, withHead, without, withView } from './turns.ts';

/** Everything that can happen to a page's state. `now` in ms since 1970. */
export type Event =
  | { readonly kind: 'heard'; readonly message: ServerMessage; readonly now: number }
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
    case 'heard':
      return hear(state, event.message, event.now);
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
      return lack(state, event.turn);
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

function hear(state: State, message: ServerMessage, now: number): State {
  switch (message.type) {
    case 'welcome': {
      const { session: id, title, openedAt, code, students, tutors } = message;
      const info = { ...state, session: { id, title, openedAt, code }, students, tutors, notice: undefined };
      const read = message.turns.reduce(withView, info);
      const over = read.turns.findLast(({ held }) => held.end !== undefined);
      return { ...read, cameIn: state.cameIn ?? { at: now, seq: over?.seq ?? 0 } };
    }
    case 'turns':
      return message.turns.length === 0 ? allThereIs(state) : message.turns.reduce(withView, state);
    case 'turn':
      return withHead(state, message);
    case 'delta':
      return withDelta(state, message);
    case 'end':
      return withEnd(state, message);
    case 'presence':
      // Somebody who has left does not type any more, though he never said so.
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
    case 'title':
      return state.session ? { ...state, session: { ...state.session, title: message.title } } : state;
    case 'error':
      return refuse(noTurn(state, message), message, now);
    // The connection deals with these, and tells of them by its link.
    case 'forgotten':
    case 'goaway':
    case 'pong':
      return state;
    case 'ticket':
    case 'picture':
      return state;
    default:
      return message satisfies never;
  }
}

/** An empty page: nothing comes before what is held, so that nobody asks for it again. */
function allThereIs(state: State): State {
  const [first] = state.turns;
  return first === undefined ? state : { ...state, firstSeq: first.seq };
}

/** A turn that the server does not have can't be resumed or stopped. */
function noTurn(state: State, { code, turn }: Extract<ServerMessage, { type: 'error' }>): State {
  return code === 'no_turn' && turn !== undefined ? without(without(state, 'lacking', turn), 'stopping', turn) : state;
}
