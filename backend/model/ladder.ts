import type { Followed } from '../maths/followed.ts';
import type { Ladder } from '../core/ports/ladder.ts';
import { replyTo } from './tutor/conversation.ts';
import { stepsOf } from './tutor/ladder-of.ts';
import { takenFor, yesWords } from './tutor/reply-words.ts';
import { verdictWords } from './tutor/verdict-words.ts';

/** Where a sentence ends and another one begins; a formula holds no such place. */
const BETWEEN_SENTENCES = /(?<=[.!?])\s+(?=[A-Z$])/;

/** The built-in tutor as what other models' turns rest on. */
export const LADDER: Ladder = {
  guide: stepsOf,
  replyTo,
  verdictOn,
  locked: 'The last step is yours today. What do you get when you work it out?',
};

function verdictOn(followed: Followed): string | undefined {
  if (followed.kind !== 'attempt' || followed.isAgain || followed.isGiven) return undefined;
  const { as, attempt, held, verdict } = followed;
  if (as === 'step') return yesWords(held.rung);
  if (as !== 'line' || verdict.kind === 'unsure') return undefined;
  const sentences = takenFor(attempt, verdictWords(held.problem, verdict)).split(BETWEEN_SENTENCES);
  const statements = sentences.filter((sentence) => !sentence.includes('?'));
  return statements.length === 0 ? undefined : statements.join(' ');
}
