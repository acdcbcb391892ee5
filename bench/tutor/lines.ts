import type { Followed } from '../../backend/maths/followed.ts';
import { earnHints } from './pupil.ts';
import type { LineRow } from './rows/line-rows.ts';
import { Talk } from './talked.ts';

/** What the tutor says of a line. `unposed`: the problem is not read, or has no question after so many hints. */
export const SAID = ['right', 'partial', 'wrong', "can't tell", 'unposed'] as const;
export type Said = (typeof SAID)[number];

export type LineResult = LineRow & {
  readonly said: Said;
  /** The wrong idea that the tutor names. */
  readonly named?: string;
  readonly reply: string;
  readonly ms: number;
};

/** Says the line after the problem and so many hints, each of them earned. */
export function evaluateLine(row: LineRow): LineResult {
  const talk = new Talk();
  const posed = talk.say(row.problem);
  if (!earnHints(talk, row.hints)) return { ...row, said: 'unposed', reply: posed.answered, ms: posed.ms };
  const { followed, answered, ms } = talk.say(row.line);
  const named = namedIn(followed);
  return { ...row, said: saidOf(followed), reply: answered, ms, ...(named !== undefined && { named }) };
}

/** What a reply amounts to, for a line of working. */
export function saidOf(followed: Followed): Said {
  if (followed.kind === 'aside') return followed.isRight ? 'right' : 'wrong';
  if (followed.kind !== 'attempt') return "can't tell";
  const { as, verdict } = followed;
  if (as === 'step' || as === 'last-part') return 'right';
  if (as === 'missed-step') return 'wrong';
  if (as === 'nearly-step' || verdict.kind === 'partly') return 'partial';
  return verdict.kind === 'unsure' ? "can't tell" : verdict.kind;
}

function namedIn(followed: Followed): string | undefined {
  if (followed.kind !== 'attempt' || followed.verdict.kind !== 'wrong') return undefined;
  const { verdict } = followed;
  return verdict.misconception?.id ?? (verdict.because === 'other-answer' ? verdict.mistake?.id : undefined);
}
