import type { Question } from '../../core/ports/model.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { asideOf } from '../../maths/asides.ts';
import { OPENING_RUNGS } from '../../maths/earned.ts';
import { followAll, followProblem } from '../../maths/follow.ts';
import type { Followed, Judged } from '../../maths/followed.ts';
import type { Held, HeldProblem } from '../../maths/held.ts';
import { afterEndWays, takenWords, twinWords } from './after-end.ts';
import * as chat from './chat.ts';
import { DANGER_WORDS, KIND_WORDS, WISH_WORDS } from './feelings.ts';
import { ladderOf, stepsOf } from './ladder-of.ts';
import { inline, rungs } from './ladder.ts';
import { afterAside, afterSum, easierWays } from './nudges.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import { lineLatexOf } from './problem-words.ts';
import { plainly } from './plainly.ts';
import { isAboutMoves, missedWords, takenFor, yesWords } from './reply-words.ts';
import { againOn, questionsOn } from './questions.ts';
import { freshOf, withoutEchoes } from './repeats.ts';
import { questionsOnStory, storyOpening, storyReply } from './story/story-opening.ts';
import { verdictWords } from './verdict-words.ts';

/** The tutor's whole answer to a question. The same history and question always give the same answer. */
export function replyTo({ problem, history, asked, pictures }: Question): string {
  if (pictures.length > 0) return chat.NO_PICTURES;
  const pinned = problem === undefined ? [] : [problem];
  const texts = [...pinned, ...history.map((exchange) => exchange.asked)];
  const before = followAll(texts, stepsOf);
  const followed = followProblem(before, asked, stepsOf);
  const said: Said = { before: history.at(-1)?.answered ?? '', turn: history.length };
  return withoutEchoes(wordsFor(asked, followed, before, said), said.before, questionsFor(followed.held), said.turn);
}

/** The reply before this one, which nothing should repeat, and the number of replies so far. */
type Said = { readonly before: string; readonly turn: number };

function wordsFor(asked: string, followed: Followed, before: Held, said: Said): string {
  const fresh = (ways: readonly string[]): string => freshOf(ways, said.before, said.turn);
  /** A few words, then a question that leads back to what is held. */
  const back = (openings: readonly string[]): string => `${fresh(openings)} ${fresh(questionsFor(followed.held))}`;
  switch (followed.kind) {
    case 'problem': {
      const first = rungOf(followed.held);
      return followed.agreed ? takenWords(followed.held, first) : first;
    }
    case 'story-begun':
      return fresh(storyOpening(followed.held));
    case 'story':
      return fresh(storyReply(followed.held, followed.told));
    case 'hint':
      return followed.forRemark ? `${fresh(chat.SAID_WHERE)} ${rungOf(followed.held)}` : rungOf(followed.held);
    case 'asked-plainly':
      return plainly(questionOn(followed.held), expectedOn(followed.held));
    case 'nudge': {
      const { wish, held } = followed;
      const easier = easierOf(held, said);
      return wish === 'answer' || wish === 'give-up' ? `${fresh(WISH_WORDS[wish])} ${easier}` : easier;
    }
    case 'aside':
      return fresh(
        followed.aside === 'sum' || before.kind !== 'problem'
          ? afterSum(followed.held, followed.isRight)
          : afterAside(followed.held, asideOf(before.line, before.effort.wishes), followed.isRight),
      );
    case 'sum':
      return `${fresh(chat.SUM_WORDS)} What do you get for ${inline(lineLatexOf(followed.sum))}?`;
    case 'after-end':
      return fresh(afterEndWays(followed.held, followed.about === 'thanks'));
    case 'remark':
      if (isSolved(followed.held)) return back(chat.REMARK_AFTER);
      return back(followed.isAboutMaths ? chat.REMARK_WORDS : chat.OFF_TOPIC_WORDS);
    case 'proposal': {
      const problem = readProblem(followed.text);
      const shown = problem === undefined ? 'it' : inline(lineLatexOf(problem));
      return fresh(chat.proposalWords(followed.held.kind === 'story', shown));
    }
    case 'declined':
      return back(isSolved(followed.held) ? chat.DECLINED_AFTER : chat.DECLINED);
    case 'put-away': {
      const { offer } = followed.held;
      return offer === undefined ? fresh(chat.PUT_AWAY) : `All right, type the next one. ${fresh(twinWords(offer))}`;
    }
    case 'wish-without-problem':
      return fresh(chat.NOTHING_TO_HINT);
    case 'unreadable':
      return fresh(chat.unreadableReply(asked));
    case 'small-talk':
      if (followed.held.kind === 'none') return fresh(chat.smallTalkAlone(followed.about));
      return back(chat.SMALL_TALK_WORDS[followed.about]);
    case 'feeling': {
      if (followed.feeling === 'danger') return fresh(DANGER_WORDS);
      const { held, feeling } = followed;
      if (held.kind === 'problem' && held.solved === undefined)
        return `${fresh(KIND_WORDS[feeling])} ${easierOf(held, said)}`;
      return back(KIND_WORDS[feeling]);
    }
    case 'attempt':
      return attemptWords(followed, said);
    default:
      return followed satisfies never;
  }
}

const isSolved = (held: Held): boolean => held.kind === 'problem' && held.solved !== undefined;

function questionsFor(held: Held): readonly string[] {
  switch (held.kind) {
    case 'none':
      return chat.WITHOUT_PROBLEM;
    case 'story':
      return questionsOnStory(held);
    case 'problem':
      return isSolved(held) ? chat.AFTER_SOLVED : questionsOn(held.line);
    default:
      return held satisfies never;
  }
}

/** The easier way whose turn it is: they go round with the wishes, not with the replies. */
const easierOf = (held: HeldProblem, { before }: Said): string => freshOf(easierWays(held), before, 0);

const rungOf = ({ line, rung }: HeldProblem): string => rungs(ladderOf(line))[rung - 1] ?? '';

function attemptWords(judged: Judged, said: Said): string {
  const { held, attempt, verdict, as, isAgain, isGiven } = judged;
  const fresh = (ways: readonly string[]): string => freshOf(ways, said.before, said.turn);
  if (as === 'step') return `${yesWords(held.rung)} ${rungOf(held)}`;
  if (as === 'last-part') return `${chat.WHOLE_ANSWER} ${fresh(chat.FINISHED)}`;
  if (isGiven) return `${fresh(chat.GIVEN)} ${rungOf(held)}`;
  if (isAgain) return `${fresh(chat.SAME_AGAIN)} ${easierOf(held, said)}`;
  if (as === 'missed-step')
    return isAboutMoves(expectedOn(held))
      ? missedWords(questionOn(held), expectedOn(held))
      : `${fresh(chat.MISSED)} ${fresh([questionOn(held), ...againOn(held.line)])}`;
  if (held.solved !== undefined && verdict.kind === 'partly' && verdict.because === 'true-aside')
    return `${fresh(chat.TRUE_AFTER)} ${fresh(chat.AFTER_SOLVED)}`;
  const words = takenFor(attempt, verdictWords(held.problem, verdict));
  if (verdict.kind !== 'right') return words;
  return verdict.finished
    ? `${words} ${fresh(chat.FINISHED)}`
    : `${words} It is not finished yet. ${fresh([questionOn(held), ...questionsOn(held.line)].filter((way) => way !== ''))}`;
}

/** The ladder's question that the pupil has been asked. */
function questionOn({ line, rung }: HeldProblem): string {
  const { asked, idea, steps } = ladderOf(line);
  return rung < OPENING_RUNGS ? (rung === 1 ? asked : idea) : (steps[rung - OPENING_RUNGS]?.question ?? '');
}

function expectedOn({ line, rung }: HeldProblem): Expected | undefined {
  const { opening, steps } = ladderOf(line);
  return rung < OPENING_RUNGS ? opening[rung - 1] : steps[rung - OPENING_RUNGS]?.expected;
}
