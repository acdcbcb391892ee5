import { type State, streaming } from '../../session/state.ts';
import { tutorWords } from './words.ts';

const MINUTE_MS = 60_000;

/** Whole minutes since anything was asked or happened in a lesson; `now` in ms since 1970. */
export function minutesIdle({ turns, log, typing }: Pick<State, 'turns' | 'log' | 'typing'>, now: number): number {
  if (typing) return 0;
  const last = Math.max(turns.at(-1)?.askedAt ?? 0, log.events.at(-1)?.at ?? 0);
  return last === 0 ? 0 : Math.max(0, Math.floor((now - last) / MINUTE_MS));
}

/** What a student is doing, in a word or two for a list. */
export function inShort(state: State, now: number): string {
  if (state.link.kind === 'closed') return tutorWords.rowEnded;
  if (state.link.kind !== 'open') return tutorWords.rowOffline;
  if (state.typing) return tutorWords.rowTyping;
  if (streaming(state) !== undefined) return tutorWords.rowHint;
  if (state.students === 0) return tutorWords.rowAway;
  const minutes = minutesIdle(state, now);
  if (minutes > 0) return tutorWords.rowIdle(minutes);
  return state.log.lesson.problem?.solved === true ? tutorWords.rowSolved : tutorWords.rowHere;
}

/** The same in a sentence, for the one that is looked at. */
export function inFull(state: State, now: number): string {
  if (state.session === undefined || state.link.kind !== 'open') return '';
  if (state.typing) return tutorWords.typing;
  const minutes = state.turns.length === 0 ? 0 : minutesIdle(state, now);
  const who = state.students > 0 ? tutorWords.here : tutorWords.away;
  return minutes > 0 ? `${who} ${tutorWords.idle(minutes)}` : who;
}
