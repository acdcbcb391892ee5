import type { Guide } from '../../maths/earned.ts';
import { followAll, followProblem } from '../../maths/follow.ts';
import type { Followed } from '../../maths/followed.ts';
import type { Held } from '../../maths/held.ts';
import type { Question } from '../ports/model.ts';

/** Where a pupil stands once the newest text is taken in, and what he has written and read about the problem in hand. */
export type Standing = { readonly followed: Followed; readonly texts: readonly string[] };

/** Finds it by the exact maths alone, along the ladder's questions: the same for every model. */
export function standingOf(guide: Guide, { problem, history, asked }: Question): Standing {
  const pinned = problem === undefined ? [] : [{ asked: problem, answered: '' }];
  const turns = [...pinned, ...history, { asked, answered: '' }];
  const before = followAll(
    turns.slice(0, -1).map((turn) => turn.asked),
    guide,
  );
  const followed = followProblem(before, asked, guide);
  return { followed, texts: sincePosed(followed.held, turns) };
}

type Turn = { readonly asked: string; readonly answered: string };

function sincePosed(held: Held, turns: readonly Turn[]): readonly string[] {
  const texts = (from: number): string[] => turns.slice(from).flatMap((turn) => [turn.asked, turn.answered]);
  if (held.kind === 'none') return texts(-1);
  const posed = turns.findLastIndex((turn) => turn.asked === held.text);
  // A twin, or a problem that was agreed to, stands in none of the pupil's texts.
  return posed === -1 ? [held.text, ...texts(-1)] : texts(posed);
}
