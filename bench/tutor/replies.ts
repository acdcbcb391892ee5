import type { Followed } from '../../backend/maths/followed.ts';
import { saidOf } from './lines.ts';
import { earnHints } from './pupil.ts';
import type { ReplyRow } from './rows/reply-rows.ts';
import { Talk } from './talked.ts';

/** How a reply is taken; `unposed` as for lines. */
export const HEARD = ['understood', 'not understood', 'called wrong', 'unposed'] as const;
export type Heard = (typeof HEARD)[number];

export type ReplyResult = ReplyRow & {
  readonly heard: Heard;
  readonly asked: string;
  readonly answered: string;
  readonly ms: number;
};

/** Gives the reply to the question that stands after so many hints, each of them earned. */
export function evaluateReply(row: ReplyRow): ReplyResult {
  const talk = new Talk();
  const posed = talk.say(row.problem);
  if (!earnHints(talk, row.hints))
    return { ...row, heard: 'unposed', asked: posed.answered, answered: '', ms: posed.ms };
  const asked = talk.history.at(-1)?.answered ?? '';
  const { followed, answered, ms } = talk.say(row.reply);
  return { ...row, heard: heardOf(followed), asked, answered, ms };
}

function heardOf(followed: Followed): Heard {
  const said = saidOf(followed);
  if (said === 'wrong') return 'called wrong';
  return said === "can't tell" || said === 'unposed' ? 'not understood' : 'understood';
}
