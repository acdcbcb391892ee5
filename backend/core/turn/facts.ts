import { type Draft, forAll } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { followAll, followProblem } from '../../maths/follow.ts';
import type { Held } from '../../maths/held.ts';
import type { Exchange } from '../ports/model.ts';
import type { Turn } from '../ports/turns.ts';
import { askedFacts } from './asked-facts.ts';

/** Sessions whose standing is remembered: what is not, costs a tenth of a millisecond for each exchange of the history. */
const REMEMBERED_MAX = 1_000;

/** What a turn's question makes of the lesson, given the exchanges before it, oldest first. Decided again wherever the lesson has gone on. */
export type FindFacts = (
  session: string,
  turn: Pick<Turn, 'turn' | 'seq' | 'asked'>,
  history: readonly Exchange[],
) => (lesson: Lesson) => readonly Draft[];

/**
 * Finds the facts by the exact maths alone, whatever model answers: which problem is in hand, and whether the student has finished it.
 * Remembers where sessions stand, so that a long one is not followed from its beginning at each turn.
 */
export function createFindFacts(): FindFacts {
  /** What was held after the turn `seq`: pure, so that remembering it changes nothing. */
  const remembered = new Map<string, { readonly seq: number; readonly held: Held }>();

  return (session, { turn, seq, asked }, history) => {
    const known = remembered.get(session);
    const isKnown = known !== undefined && known.seq === history.at(-1)?.seq;
    const before = isKnown ? known.held : followAll(history.map((exchange) => exchange.asked));
    const followed = followProblem(before, asked);
    remembered.delete(session);
    if (remembered.size >= REMEMBERED_MAX) {
      const [oldest = ''] = remembered.keys();
      remembered.delete(oldest);
    }
    remembered.set(session, { seq, held: followed.held });

    const isSolved = !isSolvedByPupil(before) && isSolvedByPupil(followed.held);
    return (lesson) => {
      const drafts = askedFacts(lesson, turn, seq);
      // A first text without maths may still be a problem, which another model can read.
      const isFirst = lesson.problem === undefined && followed.kind === 'unreadable';
      const isTaken = followed.kind === 'problem' || followed.kind === 'story-begun' || isFirst;
      if (isTaken && (lesson.problem?.seq ?? 0) < seq) drafts.push(forAll({ kind: 'problem', turn, seq }));
      if (isSolved && lesson.problem?.solved === false) drafts.push(forAll({ kind: 'solved', turn }));
      return drafts;
    };
  };
}

const isSolvedByPupil = (held: Held): boolean => held.kind === 'problem' && held.solved === 'by-pupil';
