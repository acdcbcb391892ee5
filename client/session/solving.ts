import type { LessonEvent } from '../../shared/lesson/event.ts';

/** What a turn is in the lesson: the one that asks a problem, and who finished it; or the one that finished one. */
export type Solving = {
  /** The turn that finished the problem that this turn asks. */
  readonly solvedBy?: string;
  readonly isProblem: boolean;
  /** The turn that asked the problem which this turn finished. */
  readonly solves?: string;
};

/** By the lesson's log. */
export function solvingOf(turn: string, events: readonly LessonEvent[]): Solving {
  let problem: string | undefined;
  let solving: Solving = { isProblem: false };
  for (const { fact } of events) {
    if (fact.kind === 'problem') problem = fact.turn;
    if (problem === turn) solving = { ...solving, isProblem: true };
    if (fact.kind !== 'solved' || problem === undefined) continue;
    if (problem === turn) solving = { ...solving, solvedBy: fact.turn };
    if (fact.turn === turn) solving = { ...solving, solves: problem };
  }
  return solving;
}
