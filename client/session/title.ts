import type { State } from './state.ts';

/** As much of a problem as a title shows: two lines of the list. */
const TITLE_LENGTH = 60;

/** What a session is called: the name that somebody gave it, or its first problem; empty as long as it has neither. */
export function titleOf({ session, turns, log }: Pick<State, 'session' | 'turns' | 'log'>): string {
  const named = session?.title ?? log.lesson.title;
  if (named !== '') return named;
  const posed = log.events.find(({ fact }) => fact.kind === 'problem')?.fact;
  const first = turns.find(({ turn }) => posed?.kind === 'problem' && turn === posed.turn) ?? turns[0];
  return first === undefined ? '' : shortened(first.asked);
}

/** The first line of a text, cut between words: a formula that lost its end would be another formula. */
export function shortened(text: string, length = TITLE_LENGTH): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1).replace(/\s+\S*$/, '');
  // One long word has nowhere to be cut.
  const kept = cut.length > length ? line.slice(0, length) : cut;
  return `${kept.toWellFormed()} …`;
}
