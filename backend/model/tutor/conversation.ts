import type { Question } from '../../core/ports/model.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { followAll, type Followed, followProblem, type Held, OPENING_RUNGS } from '../../maths/follow.ts';
import {
  DONE,
  FINISHED,
  NO_PICTURES,
  NOTHING_TO_HINT,
  remarkReply,
  smallTalkReply,
  unreadableReply,
  WHOLE_ANSWER,
} from './chat.ts';
import { ladderOf, stepsOf } from './ladder-of.ts';
import { rungs } from './ladder.ts';
import { lineLatexOf } from './problem-words.ts';
import { plainly } from './plainly.ts';
import { missedWords, takenFor, yesWords } from './reply-words.ts';
import { verdictWords } from './verdict-words.ts';

/** The tutor's whole answer to a question. The same history and question always give the same answer. */
export function replyTo({ problem, history, asked, pictures }: Question): string {
  if (pictures.length > 0) return NO_PICTURES;
  const pinned = problem === undefined ? [] : [problem];
  const before = [...pinned, ...history.map((exchange) => exchange.asked)];
  return wordsFor(asked, followProblem(followAll(before, stepsOf), asked, stepsOf));
}

function wordsFor(asked: string, followed: Followed): string {
  switch (followed.kind) {
    case 'small-talk':
      return smallTalkReply(followed.about);
    case 'hint-without-problem':
      return NOTHING_TO_HINT;
    case 'unreadable':
      return unreadableReply(asked);
    case 'problem':
    case 'hint':
      return rungOf(followed.held);
    case 'no-hint-left':
      return DONE;
    case 'asked-plainly':
      return plainly(questionOn(followed.held), expectedOn(followed.held));
    case 'remark':
      return remarkReply(lineLatexOf(followed.held.line));
    case 'attempt':
      return attemptWords(followed);
    default:
      return followed satisfies never;
  }
}

const rungOf = ({ line, rung }: Held): string => rungs(ladderOf(line))[rung - 1] ?? '';

function attemptWords({ held, attempt, verdict, as }: Extract<Followed, { kind: 'attempt' }>): string {
  if (as === 'step') return `${yesWords(held.rung)} ${rungOf(held)}`;
  if (as === 'missed-step') return missedWords(questionOn(held), expectedOn(held));
  if (as === 'last-part') return `${WHOLE_ANSWER} ${FINISHED}`;
  const said = takenFor(attempt, verdictWords(held.problem, verdict));
  if (verdict.kind !== 'right') return said;
  return verdict.finished ? `${said} ${FINISHED}` : `${said} It is not finished yet. ${questionOn(held)}`;
}

/** The ladder's question that the pupil has been asked. */
function questionOn({ line, rung }: Held): string {
  const { asked, idea, steps } = ladderOf(line);
  return rung < OPENING_RUNGS ? (rung === 1 ? asked : idea) : (steps[rung - OPENING_RUNGS]?.question ?? '');
}

function expectedOn({ line, rung }: Held): Expected | undefined {
  const { opening, steps } = ladderOf(line);
  return rung < OPENING_RUNGS ? opening[rung - 1] : steps[rung - OPENING_RUNGS]?.expected;
}
