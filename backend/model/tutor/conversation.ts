import type { Question } from '../../core/model.ts';
import { type Attempt, claimsAnswer, readAttempt } from '../../maths/reading/read-line.ts';
import { chatReply, DONE, isMore, NO_PICTURES, NOTHING_TO_HINT, remarkReply, unreadableReply } from './chat.ts';
import { ladderOf } from './ladder-of.ts';
import { rungs } from './ladder.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { asksForWork, looksLikeProblem, read } from '../../maths/reading/read-problem.ts';
import { lineLatexOf, restate } from '../../maths/problems/same-problem.ts';
import { answersStep, isPlainNumbers } from '../../maths/judging/step-reply.ts';
import { judge } from '../../maths/judging/judge.ts';

/** Where the student is: the problem, the line of theirs that the hints go on from, and the last rung shown (1 = the first). */
type Place = {
  readonly problem: Problem;
  readonly line: Problem;
  readonly rung: number;
  readonly solved: boolean;
  /** Parts of the answer that the student has given one by one. */
  readonly found: readonly string[];
};

type Turn = { readonly place: Place | undefined; readonly said: string };

/** Older turns cannot matter to a hint; the bound keeps a reply quick however long a session grows. */
const MAX_TURNS = 200;

/** A longer text without readable maths is a new problem rather than a remark, in UTF-16 code units. */
const MAX_REMARK = 60;

/** The tutor's whole answer to a question. The same history and question always give the same answer. */
export function replyTo(question: Question): string {
  let place: Place | undefined;
  for (const { asked } of question.history.slice(-MAX_TURNS)) place = turn(place, asked).place;
  return question.pictures.length > 0 ? NO_PICTURES : turn(place, question.asked).said;
}

function turn(place: Place | undefined, asked: string): Turn {
  const chat = chatReply(asked);
  if (chat !== undefined) return { place, said: chat };
  if (isMore(asked)) return place === undefined ? { place, said: NOTHING_TO_HINT } : climb(place);
  const problem = read(asked);
  if (problem.kind === 'unreadable')
    return place === undefined ? { place, said: unreadableReply(asked) } : ownLine(place, asked);
  if (place === undefined) return begin(problem);
  if (restate(problem) === restate(place.problem)) return climb(place);
  const claimed = claimsAnswer(asked);
  const fresh = !claimed && (asksForWork(asked) || place.solved || isOtherSystem(place.problem, problem));
  return fresh || (!claimed && readAttempt(asked) === undefined) ? begin(problem) : ownLine(place, asked);
}

/** Two equations at once are a problem of their own unless a system in the same unknowns is being solved. */
function isOtherSystem(current: Problem, next: Problem): boolean {
  return next.kind === 'system' && (current.kind !== 'system' || current.unknowns.join() !== next.unknowns.join());
}

/** A text that is no new problem: the student's own line, some words about it, or a problem that cannot be read. */
function ownLine(place: Place, asked: string): Turn {
  const asks = !claimsAnswer(asked) && looksLikeProblem(asked);
  const attempt = asks ? undefined : readAttempt(asked);
  if (attempt !== undefined) return respond(place, attempt);
  // Hints for an older problem would pass for hints for this one, so an unreadable problem ends the older one.
  if (asks || asked.length > MAX_REMARK) return { place: undefined, said: unreadableReply(asked) };
  return { place, said: remarkReply(lineLatexOf(place.line)) };
}

function begin(problem: Problem): Turn {
  const place: Place = { problem, line: problem, rung: 1, solved: false, found: [] };
  return { place, said: rungs(ladderOf(problem))[0] ?? '' };
}

/** The next rung; past the last one there is nothing left but to start another problem. */
function climb(place: Place): Turn {
  const all = rungs(ladderOf(place.line));
  const next = all[place.rung];
  if (next === undefined) return { place: { ...place, solved: true }, said: DONE };
  const rung = place.rung + 1;
  return { place: { ...place, rung, solved: place.solved || rung >= all.length - 1 }, said: next };
}

function respond(place: Place, attempt: Attempt): Turn {
  const step = place.rung < 3 ? undefined : ladderOf(place.line).steps[place.rung - 3];
  const verdict = judge(place.problem, place.line, attempt);
  const finished = verdict.kind === 'right' && verdict.finished;
  if (step !== undefined && !finished && answersStep(step, attempt)) {
    const { place: next, said } = climb(place);
    return { place: next, said: `Yes. ${said}` };
  }
  if (verdict.kind === 'wrong' && !verdict.slip && step?.reply !== undefined && isPlainNumbers(attempt)) {
    return { place, said: `Good try, but that is not it. Look once more. ${step.question}` };
  }
  if (verdict.kind === 'partly' && verdict.found !== undefined) {
    const found = [...new Set([...place.found, ...verdict.found.parts])];
    if (found.length < verdict.found.of) return { place: { ...place, found }, said: verdict.said };
    return finish(place, 'Yes, that is right too, and now you have the whole answer.');
  }
  if (verdict.kind !== 'right') return { place, said: verdict.said };
  if (verdict.finished) return finish(place, verdict.said);
  const line = verdict.line ?? place.line;
  const question = ladderOf(line).steps[0]?.question ?? '';
  return { place: { ...place, line, rung: 3 }, said: `${verdict.said} It is not finished yet. ${question}` };
}

/** Everything that was asked has been given: what is left is the check. */
function finish(place: Place, praise: string): Turn {
  const ladder = rungs(ladderOf(place.problem));
  const said = `${praise} That finishes the problem. How could you check it?`;
  return { place: { ...place, line: place.problem, rung: ladder.length - 1, solved: true }, said };
}
