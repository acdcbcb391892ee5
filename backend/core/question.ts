import type { Question } from './model.ts';
import type { Ports, Turn } from './ports.ts';
import { HISTORY_TURNS } from './runner-limits.ts';

/** What a model is asked for this turn: the newest answered turns before it, oldest first, and its own question. */
export async function questionOf({ store, blobs }: Ports, session: string, turn: Turn): Promise<Question> {
  const newestFirst = await store.turns.history(session, turn.seq, HISTORY_TURNS);
  const history = newestFirst.toReversed();
  const pictures = await Promise.all(turn.pictures.map((picture) => blobs.read({ session, picture })));
  return { history, asked: turn.asked, pictures: pictures.filter((picture) => picture !== undefined) };
}
