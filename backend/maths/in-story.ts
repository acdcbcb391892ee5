import type { Followed } from './followed.ts';
import { beginProblem, beginStory, type HeldStory } from './held.ts';
import type { Problem } from './problems/problem.ts';
import { claimsAnswer, readAttempt } from './reading/attempt.ts';
import { posesStory, sumOfStory } from './reading/new-problem.ts';
import { asksForWork, readProblem } from './reading/read-problem.ts';
import { followStory, type StoryFollowed } from './story/follow-story.ts';

/** A text is taken as the problem in hand: to be solved, or as a story. */
export function takenUp(
  text: string,
  problem: Problem | undefined,
): Extract<Followed, { kind: 'problem' | 'story-begun' }> {
  return problem === undefined
    ? { kind: 'story-begun', held: beginStory(text) }
    : { kind: 'problem', held: beginProblem(problem, text) };
}

/** A pupil's line never takes a story's place, unless it asks for work; an equation is taken once the pupil says that it is meant so. */
export function inStory(held: HeldStory, text: string): Followed {
  const sum = sumOfStory(held, text);
  if (sum !== undefined) return toldOn(held, followStory(held.story, held.state, sum));
  const problem = readProblem(text);
  const isLine = readAttempt(text) !== undefined;
  const pair = pairedWith(held, text);
  if (pair !== undefined) return takenUp(pair, readProblem(pair));
  if (problem !== undefined && (asksForWork(text) || !isLine)) return takenUp(text, problem);
  if (problem === undefined && !isLine && posesStory(text)) return takenUp(text, undefined);
  const next = toldOn(held, followStory(held.story, held.state, text));
  const isEquation = problem?.kind === 'linear' || problem?.kind === 'quadratic' || problem?.kind === 'system';
  if (isEquation && !claimsAnswer(text))
    return { kind: 'proposal', text, held: { ...next.held, offer: { kind: 'typed', text } } };
  return next;
}

/** Two equations in two unknowns, typed one after the other, are a pair. */
function pairedWith(held: HeldStory, text: string): string | undefined {
  const isAlone = asksForWork(text) || readProblem(text) !== undefined;
  if (isAlone || !held.text.includes('=') || !text.includes('=')) return undefined;
  const both = `${held.text}\n${text}`;
  return readProblem(both)?.kind === 'system' ? both : undefined;
}

export function toldOn(held: HeldStory, told: StoryFollowed): Extract<Followed, { kind: 'story' }> {
  return { kind: 'story', told, held: { ...held, state: told.state } };
}
