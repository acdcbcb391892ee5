import type { Lesson } from '../../../shared/lesson/lesson.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Exchange, Question } from '../ports/model.ts';
import type { Store } from '../ports/store.ts';
import type { Turn } from '../ports/turns.ts';
import { findTurn } from './find-turn.ts';
import { HISTORY_TOKENS_MAX, HISTORY_TURNS } from './limits.ts';
import { posedBy } from './posed.ts';

type Ports = { readonly store: Pick<Store, 'turns'>; readonly blobs: Blobs };

/**
 * What every model is given: the newest exchanges that fit, the problem in hand however long ago it was set, and the newest question with
 * its pictures.
 */
export async function prepare(
  { store, blobs }: Ports,
  session: string,
  turn: Turn,
  { problem }: Lesson,
): Promise<Question> {
  const newestFirst = turn.seq === 1 ? [] : await store.turns.history(session, turn.seq, HISTORY_TURNS);
  const history = newestThatFit(newestFirst);
  const isPinned = problem !== undefined && problem.seq < turn.seq && !history.some(({ seq }) => seq === problem.seq);
  const pinned = isPinned ? await findTurn(store, session, problem.turn) : undefined;
  const pictures = await Promise.all(turn.pictures.map((picture) => blobs.read({ session, picture })));
  return {
    ...(pinned !== undefined && { problem: posedBy(pinned) }),
    history,
    asked: turn.asked,
    pictures: pictures.filter((picture) => picture !== undefined),
  };
}

/** An upper estimate for English and LaTeX: three characters to a token, and four for a message's frame (OpenAI's cookbook). */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 3) + 4;
}

/** The newest exchanges that fit into HISTORY_TOKENS_MAX, oldest first. */
export function newestThatFit(newestFirst: readonly Exchange[]): readonly Exchange[] {
  let tokens = 0;
  const fitting = newestFirst.findIndex(({ asked, answered }) => {
    tokens += tokensOf(asked) + tokensOf(answered);
    return tokens > HISTORY_TOKENS_MAX;
  });
  return (fitting === -1 ? newestFirst : newestFirst.slice(0, fitting)).toReversed();
}
