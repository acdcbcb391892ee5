import type { Heard, TurnView } from '../../shared/server-messages.ts';
import { finish, type Held, NOTHING, stitch } from '../../shared/stitch.ts';
import type { State, Turn } from './state.ts';

/** Takes in a turn's question. Known ones stay as they are: neither question nor number ever changes. */
export function withHead(state: State, head: Omit<Heard<'turn'>, 'type'>): State {
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

/** Takes in a turn as a page carries it. A long text comes in several pages: what is still missing stays in `lacking`. */
export function withView(state: State, view: TurnView): State {
  const { turn, epoch, at, text, end } = view;
  // The answer to whatever was missing: should it leave a gap all the same, the turn is put down again.
  const answered = without(withHead(state, view), 'lacking', turn);
  const read = withHeld(answered, turn, (held) => stitch(held, { epoch, at, text }));
  return end === undefined ? read : withHeld(read, turn, (held) => finish(held, epoch, end));
}

export function withDelta(state: State, { turn, epoch, at, text }: Heard<'delta'>): State {
  return withHeld(state, turn, (held) => stitch(held, { epoch, at, text }));
}

export function withEnd(state: State, { turn, epoch, length, state: outcome, code }: Heard<'end'>): State {
  return withHeld(state, turn, (held) => finish(held, epoch, { length, state: outcome, code }));
}

function withHeld(state: State, id: string, change: (held: Held) => Held | 'gap'): State {
  const index = state.turns.findIndex(({ turn }) => turn === id);
  const turn = state.turns[index];
  const held = turn === undefined ? 'gap' : change(turn.held);
  if (turn === undefined || held === 'gap') return lack(state, id);
  const changed = held === turn.held ? state : { ...state, turns: state.turns.with(index, { ...turn, held }) };
  return held.end === undefined ? changed : without(without(changed, 'lacking', id), 'stopping', id);
}

/** Notes that a frame of this turn is missing. */
export function lack(state: State, turn: string): State {
  return state.lacking.includes(turn) ? state : { ...state, lacking: [...state.lacking, turn] };
}

export function without(state: State, list: 'lacking' | 'stopping', id: string): State {
  return state[list].includes(id) ? { ...state, [list]: state[list].filter((turn) => turn !== id) } : state;
}
