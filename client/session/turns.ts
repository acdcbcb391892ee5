import type { ServerMessageOf } from '../../shared/messages/server.ts';
import type { TurnView } from '../../shared/messages/turn.ts';
import { finish, type Held, NOTHING, stitch } from '../../shared/stitch.ts';
import type { State, Turn } from './state.ts';

type Head = Pick<TurnView, 'turn' | 'seq' | 'asked' | 'askedAt' | 'pictures'>;

/** Takes in a turn's question. Known ones stay as they are: neither question nor number ever changes. */
export function withHead(state: State, head: Head): State {
  if (state.turns.some(({ turn }) => turn === head.turn)) return state;
  const { turn, seq, asked, askedAt, pictures = [] } = head;
  const added: Turn = { turn, seq, asked, askedAt, pictures, held: NOTHING };
  const at = state.turns.findLastIndex((other) => other.seq < seq) + 1;
  return {
    ...state,
    turns: state.turns.toSpliced(at, 0, added),
    outbox: state.outbox.filter((ask) => ask.turn !== turn),
  };
}

/** Takes in a turn as a page carries it. A long text comes in several pages: what is still missing stays in `gaps`. */
export function withView(state: State, view: TurnView): State {
  const { turn, epoch, at, text, end } = view;
  // The answer to whatever was missing: should it leave a gap all the same, the turn is noted again.
  const answered = without(withHead(state, view), 'gaps', turn);
  const read = withHeld(answered, turn, (held) => stitch(held, { epoch, at, text }));
  return end === undefined ? read : withHeld(read, turn, (held) => finish(held, epoch, end));
}

export function withDelta(state: State, { turn, epoch, at, text }: ServerMessageOf<'delta'>): State {
  return withHeld(state, turn, (held) => stitch(held, { epoch, at, text }));
}

export function withEnd(state: State, { turn, epoch, length, state: outcome, code }: ServerMessageOf<'end'>): State {
  return withHeld(state, turn, (held) => finish(held, epoch, { length, state: outcome, code }));
}

function withHeld(state: State, id: string, change: (held: Held) => Held | 'gap'): State {
  // From the end: nearly every frame belongs to the newest turn.
  const index = state.turns.findLastIndex(({ turn }) => turn === id);
  const turn = state.turns[index];
  const held = turn === undefined ? 'gap' : change(turn.held);
  if (turn === undefined || held === 'gap') return withGap(state, id);
  const changed = held === turn.held ? state : { ...state, turns: state.turns.with(index, { ...turn, held }) };
  return held.end === undefined ? changed : without(without(changed, 'gaps', id), 'stopping', id);
}

/** Notes that a frame of this turn is missing. */
export function withGap(state: State, turn: string): State {
  return state.gaps.includes(turn) ? state : { ...state, gaps: [...state.gaps, turn] };
}

export function without(state: State, list: 'gaps' | 'stopping', id: string): State {
  return state[list].includes(id) ? { ...state, [list]: state[list].filter((turn) => turn !== id) } : state;
}
