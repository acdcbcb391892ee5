import type { Followed } from './followed.ts';
import { asideOf } from './asides.ts';
import { type Effort, type HeldProblem, isSeen, spent, withSeen } from './held.ts';
import type { Problem } from './problems/problem.ts';
import type { Asked } from './replies/asks.ts';
import type { Expected } from './replies/expected.ts';

/** The small questions of the hint ladder for a line, in order, as what would answer each; `opening` are those before the steps. */
export type Guide = {
  (line: Problem): readonly Asked[];
  readonly opening?: (line: Problem) => readonly (Expected | undefined)[];
};

/** Rungs before the first worked step: what is asked, which idea helps, the first question. After the last step comes the check. */
export const OPENING_RUNGS = 3;

/** Genuine failures on one step after which the step is given: more of them teach nothing ("progress over purity"). */
const FAILURES_MAX = 3;

/** The next rung, with the effort spent; the last worked step shows the answer. Undefined behind the check. */
export function climb(held: HeldProblem, guide: Guide | undefined): HeldProblem | undefined {
  const rung = held.rung + 1;
  const worked = guide && OPENING_RUNGS + guide(held.line).length;
  if (worked !== undefined && held.rung > worked) return undefined;
  const shown = worked !== undefined && rung >= worked ? 'shown' : undefined;
  return { ...held, rung, solved: held.solved ?? shown, effort: spent(held.effort) };
}

/** The same rung once more, in an easier way: the first easier way is words, the second may ask something of its own. */
export function nudge(held: HeldProblem): HeldProblem {
  const wishes = held.effort.wishes + 1;
  const aside = held.solved === undefined ? asideOf(held.line, wishes) : undefined;
  return {
    ...held,
    effort: { ...held.effort, wishes },
    ...(aside !== undefined && { aside: { kind: 'number-in', expected: aside.expected } as const }),
  };
}

/** Books an attempt: a genuine one pays for a rung, the same wrong line again does not, and the third failure on a step gives it. */
export function withEffort(before: HeldProblem, text: string, followed: Followed, guide: Guide | undefined): Followed {
  if (followed.kind !== 'attempt') return followed;
  const { held, verdict, as } = followed;
  const isFailure = as === 'missed-step' || (as === 'line' && verdict.kind === 'wrong');
  const effort = withSeen(held.effort, text);
  const book = (change: Partial<Effort>): HeldProblem => ({ ...held, effort: { ...effort, ...change } });
  if (!isFailure) {
    // A line of maths that cannot be judged is work all the same.
    if (as === 'line' && verdict.kind === 'unsure')
      return { ...followed, held: book(/\d/.test(text) && !isSeen(before, text) ? { credit: true } : {}) };
    const isProgress = as === 'step' || as === 'last-part' || verdict.kind === 'right';
    if (!isProgress) return { ...followed, held: book({ credit: true, remarks: 0 }) };
    return { ...followed, held: { ...held, effort: { ...spent(effort), credit: as === 'line', remarks: 0 } } };
  }
  if (isSeen(before, text)) return { ...followed, isAgain: true, held: book({ repeats: held.effort.repeats + 1 }) };
  const failures = effort.failures + 1;
  const failed = book({ failures, credit: true, remarks: 0 });
  if (failures < FAILURES_MAX || guide === undefined || held.solved !== undefined) return { ...followed, held: failed };
  const given = climb({ ...failed, rung: Math.max(failed.rung, OPENING_RUNGS) }, guide);
  return given === undefined ? { ...followed, held: failed } : { ...followed, isGiven: true, held: given };
}
