import type { Held, HeldNothing, HeldProblem, HeldStory } from './held.ts';
import type { Verdict } from './judging/verdict.ts';
import type { Attempt } from './reading/attempt.ts';
import type { Feeling, SmallTalk, Wish } from './reading/intents.ts';
import type { Problem } from './problems/problem.ts';
import type { StoryFollowed } from './story/follow-story.ts';

/** What a text of the pupil was, and what is held after it. */
export type Followed =
  /** A problem is taken; `agreed`: because the pupil said yes to it. */
  | { readonly kind: 'problem'; readonly agreed?: true; readonly held: HeldProblem }
  /** A problem that cannot be read is taken: it ends the older one, whose hints would pass for hints for this one. */
  | { readonly kind: 'story-begun'; readonly agreed?: true; readonly held: HeldStory }
  | Judged
  /** The next rung; `forRemark`: a remark that says where it hurts has paid for it. */
  | { readonly kind: 'hint'; readonly forRemark?: true; readonly held: HeldProblem }
  /** A reply that was not understood: the question is asked once more, more plainly. */
  | { readonly kind: 'asked-plainly'; readonly held: HeldProblem }
  /** A wish that no work has paid for: `held.effort.wishes` counts them. */
  | { readonly kind: 'nudge'; readonly wish: Wish; readonly held: HeldProblem }
  | { readonly kind: 'after-end'; readonly about?: 'thanks'; readonly held: HeldProblem }
  /** The question beside the ladder, answered. */
  | {
      readonly kind: 'aside';
      readonly isRight: boolean;
      readonly aside: 'number-in' | 'sum';
      readonly held: HeldProblem;
    }
  /** A sum on the numbers of the problem: the pupil is asked for it. */
  | { readonly kind: 'sum'; readonly sum: Problem; readonly held: HeldProblem }
  /** Words about the problem, or about anything else, without maths that can be judged. */
  | { readonly kind: 'remark'; readonly isAboutMaths: boolean; readonly held: HeldProblem }
  /** Anything said in a story. */
  | { readonly kind: 'story'; readonly told: StoryFollowed; readonly held: HeldStory }
  /** Maths that may be a new problem: the pupil is asked. */
  | { readonly kind: 'proposal'; readonly text: string; readonly held: HeldProblem | HeldStory }
  | { readonly kind: 'declined'; readonly held: Held }
  | { readonly kind: 'put-away'; readonly held: HeldNothing }
  | { readonly kind: 'wish-without-problem'; readonly wish: Wish; readonly held: HeldNothing }
  | { readonly kind: 'small-talk'; readonly about: SmallTalk; readonly held: Held }
  | { readonly kind: 'feeling'; readonly feeling: Feeling; readonly held: Held }
  | { readonly kind: 'unreadable'; readonly held: HeldNothing };

/**
 * An attempt counts `as` a line of working; as the answer to the question asked last (`step`), which climbs a rung; as that answer but for
 * its form (`nearly-step`); as one that misses it (`missed-step`); or as the `last-part` of an answer given in parts.
 */
export type Judged = {
  readonly kind: 'attempt';
  readonly held: HeldProblem;
  readonly attempt: Attempt;
  readonly verdict: Verdict;
  readonly as: 'line' | 'step' | 'nearly-step' | 'missed-step' | 'last-part';
  /** The same wrong line as before. */
  readonly isAgain: boolean;
  /** The last of so many failures that the step is given: `held` has climbed. */
  readonly isGiven: boolean;
};
