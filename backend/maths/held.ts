import type { Expected } from './replies/expected.ts';
import type { Problem } from './problems/problem.ts';
import { openStory } from './story/follow-story.ts';
import { readStory, type Story } from './story/read-story.ts';
import type { StoryState } from './story/story-state.ts';

/** Where a pupil is. It changes only on purpose: remarks, feelings and lines of working leave the problem where it is. */
export type Held = HeldProblem | HeldStory | HeldNothing;

/** What a "yes" would begin: a problem that was typed without asking for work, or a twin of the one that is finished. */
export type Offer =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'twin'; readonly of: Posed; readonly seed: number };

/** A problem with the words that posed it. */
export type Posed = { readonly problem: Problem; readonly text: string };

export type HeldNothing = { readonly kind: 'none'; readonly offer?: Offer };

/** A problem that cannot be read with certainty, such as a story; its lines of arithmetic can be checked all the same. */
export type HeldStory = {
  readonly kind: 'story';
  readonly text: string;
  readonly story: Story;
  readonly state: StoryState;
  readonly offer?: Offer;
};

export type HeldProblem = Posed & {
  readonly kind: 'problem';
  /** The latest right line, which hints go on from. */
  readonly line: Problem;
  /** The last rung that was given, from 1. */
  readonly rung: number;
  /** Set once nothing is left to do: the pupil gave the answer, or the ladder showed it. */
  readonly solved: 'by-pupil' | 'shown' | undefined;
  /** Parts of the answer that the pupil has given one by one. */
  readonly found: readonly string[];
  readonly effort: Effort;
  /** The question beside the ladder that was asked last: a number put in, or a sum that the pupil came up with. */
  readonly aside?: { readonly kind: 'number-in' | 'sum'; readonly expected: Expected };
  readonly offer?: Offer;
};

/** What the pupil has put into the current rung. */
export type Effort = {
  /** True after a genuine line, which pays for the next rung. */
  readonly credit: boolean;
  /** Genuine failures on the step in hand. */
  readonly failures: number;
  /** Wishes since the last rung that nothing paid for. */
  readonly wishes: number;
  /** Wrong lines that came again since the last rung. */
  readonly repeats: number;
  /** Rungs that remarks have paid for since the last genuine line. */
  readonly remarks: number;
  /** True once the question of this rung has been asked more plainly. */
  readonly plainly: boolean;
  /** The pupil's lines and remarks on this problem, stripped, the newest SEEN_MAX of them. */
  readonly seen: readonly string[];
};

const SEEN_MAX = 24;

export const NO_EFFORT: Effort = {
  credit: false,
  failures: 0,
  wishes: 0,
  repeats: 0,
  remarks: 0,
  plainly: false,
  seen: [],
};
export const NOTHING_HELD: HeldNothing = { kind: 'none' };

export function beginProblem(problem: Problem, text: string): HeldProblem {
  return { kind: 'problem', problem, text, line: problem, rung: 1, solved: undefined, found: [], effort: NO_EFFORT };
}

export function beginStory(text: string): HeldStory {
  const story = readStory(text);
  return { kind: 'story', text, story, state: openStory(story).state };
}

/** The same line, however it was spaced and dressed. */
const strip = (text: string): string => text.toLowerCase().replace(/[\s$]+|[.,!?]+$/g, '');

export const isSeen = ({ effort }: HeldProblem, text: string): boolean => effort.seen.includes(strip(text));

export function withSeen(effort: Effort, text: string): Effort {
  return { ...effort, seen: [...effort.seen, strip(text)].slice(-SEEN_MAX) };
}

/** What is left of the effort once a rung is given or a step is done. */
export function spent({ seen, remarks }: Effort): Effort {
  return { ...NO_EFFORT, seen, remarks };
}

/** Without what was offered or asked beside the ladder, which holds for one reply. */
export function settled(held: Held): Held {
  const { offer: _offer, ...rest } = held;
  if (rest.kind !== 'problem') return rest;
  const { aside: _aside, ...problem } = rest;
  return problem;
}
