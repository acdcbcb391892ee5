import { finalAnswer } from '../../backend/model/tutor/problem-words.ts';
import { ladderOf } from '../../backend/model/tutor/ladder-of.ts';
import { rungs } from '../../backend/model/tutor/ladder.ts';
import { compare, type Compared } from './oracle/compare.ts';
import { toTheEnd } from './pupil.ts';
import type { ProblemRow } from './rows/problem-rows.ts';
import { Talk } from './talked.ts';

/** What became of a problem. */
export type ProblemResult = {
  readonly id: string;
  readonly index: number;
  readonly topic: string;
  readonly year: string;
  readonly suspect: string;
  readonly problem: string;
  readonly accepted: readonly string[];
  readonly recognised: boolean;
  /** The kind or the topic that it was read as. */
  readonly readAs?: string;
  /** The ladder was gone to its end, and the check of its answer was said. */
  readonly finished?: boolean;
  readonly answer?: string;
  readonly compared?: Compared;
  readonly turns: number;
  /** Milliseconds of each reply. */
  readonly ms: readonly number[];
};

/** Poses a problem to the tutor and follows its ladder to the end, as a pupil who earns each rung. */
export function evaluateProblem(row: ProblemRow): ProblemResult {
  const { id, index, topic, year, suspect, problem, accepted } = row;
  const talk = new Talk();
  const posed = talk.say(problem);
  const base = { id, index, topic, year, suspect, problem, accepted };
  if (talk.held.kind !== 'problem') return { ...base, recognised: false, turns: 1, ms: [posed.ms] };
  const turns = [posed, ...toTheEnd(talk)];
  const { held } = talk;
  const read = held.kind === 'problem' ? held : undefined;
  if (read === undefined) return { ...base, recognised: false, turns: turns.length, ms: turns.map(({ ms }) => ms) };
  const check = rungs(ladderOf(read.line)).at(-1) ?? '';
  const answer = finalAnswer(read.problem);
  return {
    ...base,
    recognised: true,
    readAs: read.problem.kind === 'topic' ? `${read.problem.topic}/${read.problem.task}` : read.problem.kind,
    finished: read.solved !== undefined && turns.some(({ answered }) => answered.includes(check)),
    answer,
    compared: compare(problem, answer, accepted),
    turns: turns.length,
    ms: turns.map(({ ms }) => ms),
  };
}
