import { OPENING_RUNGS } from '../../backend/maths/earned.ts';
import type { HeldProblem } from '../../backend/maths/held.ts';
import { lettersOf } from '../../backend/maths/problems/problem.ts';
import { ladderOf } from '../../backend/model/tutor/ladder-of.ts';
import type { Talk, Turn } from './talked.ts';

/** Turns after which a pupil who has not come to the end gives up. */
const TURNS_MAX = 120;
/** Wrong values, none of which a school problem comes to. */
const FIRST_WRONG = 7_919;
const STRIDE = 1_013;

/** A line that a pupil means and that is wrong, in forms that change from one to the next. */
function wrongLine({ problem }: HeldProblem, k: number): string {
  const value = FIRST_WRONG + k * STRIDE;
  const letters = lettersOf(problem);
  const isSystem = problem.kind === 'system';
  const named = letters.map((letter, i) => `${letter} = ${value + i}`).join(isSystem ? ', ' : ' or ');
  const forms =
    letters.length > 0
      ? [named, `${value}`, `i think ${letters[0] ?? ''} = ${value}`]
      : [`${value}`, `is it ${value}?`];
  return forms[k % forms.length] ?? `${value}`;
}

/** Works on the problem in hand by genuine failures and wishes until `isThere`; returns the turns that it took. */
function work(talk: Talk, isThere: (held: HeldProblem) => boolean): readonly Turn[] {
  const turns: Turn[] = [];
  for (let k = 0; turns.length < TURNS_MAX; k++) {
    for (const asked of ['can i have a hint?', wrongLine]) {
      if (talk.held.kind !== 'problem' || isThere(talk.held)) return turns;
      turns.push(talk.say(typeof asked === 'string' ? asked : asked(talk.held, k)));
    }
  }
  return turns;
}

/** Earns every rung of the ladder, to the check behind its last step. */
export function toTheEnd(talk: Talk): readonly Turn[] {
  const worked = work(talk, ({ solved }) => solved !== undefined);
  return talk.held.kind === 'problem' && talk.held.solved !== undefined
    ? [...worked, talk.say('ok, what next?')]
    : worked;
}

/** Earns so many hints; false where the ladder is shorter. */
export function earnHints(talk: Talk, hints: number): boolean {
  if (talk.held.kind !== 'problem') return false;
  const last = OPENING_RUNGS + ladderOf(talk.held.line).steps.length;
  const rung = 1 + hints;
  if (rung > last) return false;
  work(talk, (held) => held.rung >= rung);
  return talk.held.kind === 'problem' && talk.held.rung === rung;
}
