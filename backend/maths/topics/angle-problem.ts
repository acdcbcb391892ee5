import { type Draft, measured } from './built.ts';
import type { TopicProblem } from './topic.ts';

type AngleDraft = Omit<Draft, 'topic' | 'dressed'>;

/** An angle problem; undefined where the angle comes out as none. */
export function angleProblem(draft: AngleDraft, names = ['x', 'angle', 'y', 'a', 'it']): TopicProblem | undefined {
  const { answer, mistakes } = draft;
  if (answer.near.lo <= 0n) return undefined;
  return measured(
    {
      ...draft,
      given: `\\text{${draft.task}: } ${draft.given}`,
      topic: 'angles',
      dressed: { unit: 'deg', names },
      mistakes: mistakes.filter(([, gives]) => gives !== undefined && gives.near.lo > 0n),
    },
    'last',
  );
}
