import type { Attempt } from '../reading/read-line.ts';
import { equationVerdict } from './judge-equation.ts';
import { expressionVerdict } from './judge-expression.ts';
import { systemVerdict } from './judge-system.ts';
import type { Problem } from '../problems/problem.ts';

/** What the tutor says about a student's own line. Only exact proof makes a line `right`. */
type Wrong = {
  readonly kind: 'wrong';
  readonly said: string;
  /** True where one of the common slips explains the line exactly. */
  readonly slip?: boolean;
};

/** Which parts of an answer of `of` parts a line gives: roots by number, unknowns by name. */
type Found = { readonly parts: readonly string[]; readonly of: number };

export type Verdict =
  /** Proven; `finished` once nothing is left to do, else `line` is the problem as the student has now written it, if that helps. */
  | { readonly kind: 'right'; readonly said: string; readonly finished: boolean; readonly line?: Problem }
  /** Disproven; `said` tells how to test it and asks about the likely slip. */
  | Wrong
  /** True as it stands, but not the whole of what is asked; `found` where it is a part of the answer itself. */
  | { readonly kind: 'partly'; readonly said: string; readonly found?: Found }
  | { readonly kind: 'unsure'; readonly said: string };

/** Judges an attempt at `problem`; `line` is the latest right line, from which the student went on. */
export function judge(problem: Problem, line: Problem, attempt: Attempt): Verdict {
  switch (problem.kind) {
    case 'linear':
    case 'quadratic':
      return equationVerdict(problem, line, attempt);
    case 'system':
      return systemVerdict(problem, attempt);
    default:
      return expressionVerdict(problem, line, attempt);
  }
}
