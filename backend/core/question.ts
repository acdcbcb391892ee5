import type { Question } from './model.ts';
import type { Store, Turn } from './ports.ts';
import { HISTORY_TURNS } from './runner-limits.ts';

/** What a model is asked for this turn: the newest answered turns before it, oldest first, and its own question. */
export async function questionOf(store: Store, session: string, turn: Turn): Promise<Question> {
  const before = await store.turns.read(session, { before: turn.seq, limit: HISTORY_TURNS });
  const history = before
    .filter(({ text }) => text !== '')
    .toReversed()
    .map(({ asked, text }) => ({ asked, answered: text }));
  return { history, asked: turn.asked, pictures: [] };
}
