import type { Verdict } from './judging/verdict.ts';
import { problemKey } from './problems/problem-key.ts';
import { lettersOf, type Problem } from './problems/problem.ts';
import { type Attempt, claimsAnswer, readAttempt } from './reading/attempt.ts';
import { asksForWork, looksLikeProblem, readProblem } from './reading/read-problem.ts';
import { asksForHint, type SmallTalk, smallTalk } from './reading/small-talk.ts';
import type { Asked } from './replies/asks.ts';
import type { Expected } from './replies/expected.ts';
import { judgeLines } from './replies/judge-lines.ts';
import { isNotUnderstood, type QuestionAsked, type Reply, replyTo } from './replies/reply-to.ts';

/** Where a pupil is: the problem, the latest right line that hints go on from, and the last rung asked for (1 = the first). */
export type Held = {
  readonly problem: Problem;
  readonly line: Problem;
  readonly rung: number;
  /** Set once nothing is left to do: the pupil gave the answer, or the ladder showed it. */
  readonly solved: 'by-pupil' | 'shown' | undefined;
  /** Parts of the answer that the pupil has given one by one. */
  readonly found: readonly string[];
  /** Set while the question of this rung has been asked once more, more plainly. */
  readonly askedPlainly?: true;
};

/** The small questions of the hint ladder for a line, in order, as what would answer each; `opening` are those before the steps. */
export type Guide = {
  (line: Problem): readonly Asked[];
  readonly opening?: (line: Problem) => readonly (Expected | undefined)[];
};

/**
 * What a text of the pupil was, and what is held after it.
 * An attempt counts `as` a line of working; as the answer to the question asked last (`step`), which climbs a rung; as that answer but
 * for its form (`nearly-step`); as one that misses it (`missed-step`); or as the `last-part` of an answer given in parts.
 */
export type Followed =
  | { readonly kind: 'problem'; readonly held: Held }
  | {
      readonly kind: 'attempt';
      readonly held: Held;
      readonly attempt: Attempt;
      readonly verdict: Verdict;
      readonly as: 'line' | 'step' | 'nearly-step' | 'missed-step' | 'last-part';
    }
  /** A reply that was not understood: the question is asked once more, more plainly. */
  | { readonly kind: 'asked-plainly'; readonly held: Held }
  | { readonly kind: 'hint'; readonly held: Held }
  | { readonly kind: 'no-hint-left'; readonly held: Held }
  | { readonly kind: 'hint-without-problem'; readonly held: undefined }
  /** Words about the problem, without maths that can be judged. */
  | { readonly kind: 'remark'; readonly held: Held }
  | { readonly kind: 'small-talk'; readonly about: SmallTalk; readonly held: Held | undefined }
  /** A problem that cannot be read. It ends the older one, whose hints would pass for hints for this one. */
  | { readonly kind: 'unreadable'; readonly held: undefined };

/** Rungs before the first worked step: what is asked, which idea helps, the first question. After the last step comes the check. */
export const OPENING_RUNGS = 3;

/** A longer text without readable maths is a new problem rather than a remark, in UTF-16 code units. */
const MAX_REMARK = 60;

/**
 * Follows a session by one text of the pupil. Pure and total: the same `held` and text always give the same result, and nothing throws.
 * A problem is taken where `kind` is `problem`, and solved where `held.solved` becomes set. Without a `guide` there are no small questions
 * to answer, and a problem is solved by the pupil alone, never by the ladder's end.
 */
export function followProblem(held: Held | undefined, text: string, guide?: Guide): Followed {
  const about = smallTalk(text);
  if (about !== undefined) return { kind: 'small-talk', about, held };
  const question = held && questionAsked(held, guide);
  const reply = held && question && replyTo(question, held.problem, held.line, text);
  if (held !== undefined && reply !== undefined)
    return { kind: 'attempt', ...reply, held: afterReply(held, reply, guide) };
  const followed = followWords(held, text, guide);
  return held !== undefined && question !== undefined && misses(question, text, followed)
    ? askPlainly(held, guide)
    : followed;
}

function afterReply(held: Held, { as }: Reply, guide: Guide | undefined): Held {
  if (as === 'step') return climb(held, guide).held;
  return as === 'last-part' ? finish(held, guide) : held;
}

/** What the question of the rung that a pupil is on asks for; undefined once nothing is left to do. */
function questionAsked({ line, rung, solved }: Held, guide: Guide | undefined): QuestionAsked | undefined {
  if (guide === undefined || solved !== undefined) return undefined;
  const steps = guide(line);
  const at = rung - OPENING_RUNGS;
  const expected = at < 0 ? guide.opening?.(line)[rung - 1] : steps[at]?.expected;
  if (expected === undefined) return undefined;
  const ahead = steps.slice(Math.max(at + 1, 0)).flatMap((step) => step.expected ?? []);
  return { expected, isLast: at === steps.length - 1, ahead };
}

/** True where a text was none of the things that it could have been. */
function misses(question: QuestionAsked, text: string, followed: Followed): boolean {
  if (followed.kind === 'remark') return true;
  return followed.kind === 'attempt' && isNotUnderstood(question, text, followed.attempt, followed.verdict);
}

/** The same question once more; a second reply that is not understood gets the step. */
function askPlainly(held: Held, guide: Guide | undefined): Followed {
  return held.askedPlainly === true
    ? climb(held, guide)
    : { kind: 'asked-plainly', held: { ...held, askedPlainly: true } };
}

/** A text that is no reply to the question asked last. */
function followWords(held: Held | undefined, text: string, guide: Guide | undefined): Followed {
  if (asksForHint(text)) return held === undefined ? { kind: 'hint-without-problem', held } : climb(held, guide);
  const problem = readProblem(text);
  if (problem === undefined) return held === undefined ? { kind: 'unreadable', held } : ownWords(held, text, guide);
  if (held === undefined) return begin(problem);
  if (problemKey(problem) === problemKey(held.problem)) return climb(held, guide);
  const claimed = claimsAnswer(text);
  const fresh = !claimed && (asksForWork(text) || held.solved !== undefined || isOtherSystem(held.problem, problem));
  return fresh || (!claimed && readAttempt(text, lettersOf(held.problem)) === undefined)
    ? begin(problem)
    : ownWords(held, text, guide);
}

/**
 * What is held after several texts, oldest first. A new problem forgets all before it, so a fold from the text that posed the current
 * problem gives the same as one from the session's start.
 */
export function followAll(texts: readonly string[], guide?: Guide): Held | undefined {
  return texts.reduce<Held | undefined>((held, text) => followProblem(held, text, guide).held, undefined);
}

/** Two equations at once are a problem of their own unless a system in the same unknowns is being solved. */
function isOtherSystem(current: Problem, next: Problem): boolean {
  return next.kind === 'system' && (current.kind !== 'system' || current.unknowns.join() !== next.unknowns.join());
}

function begin(problem: Problem): Followed {
  return { kind: 'problem', held: { problem, line: problem, rung: 1, solved: undefined, found: [] } };
}

/** The next rung; the ladder's last worked step shows the answer. */
function climb(held: Held, guide: Guide | undefined): Extract<Followed, { kind: 'hint' | 'no-hint-left' }> {
  const { askedPlainly: _, ...standing } = held;
  const rung = held.rung + 1;
  const worked = guide && OPENING_RUNGS + guide(held.line).length;
  if (worked !== undefined && held.rung > worked)
    return { kind: 'no-hint-left', held: { ...standing, solved: held.solved ?? 'shown' } };
  const shown = worked !== undefined && rung >= worked ? 'shown' : undefined;
  return { kind: 'hint', held: { ...standing, rung, solved: held.solved ?? shown } };
}

/** A text that is no new problem: the pupil's own line, some words about it, or a problem that cannot be read. */
function ownWords(held: Held, text: string, guide: Guide | undefined): Followed {
  if (held.problem.kind === 'topic') {
    const weighed = weigh(held, { kind: 'words', text }, guide);
    const isRead = weighed.kind !== 'attempt' || weighed.verdict.kind !== 'unsure';
    return isRead ? weighed : { kind: 'remark', held };
  }
  const asks = !claimsAnswer(text) && looksLikeProblem(text);
  const attempt = asks ? undefined : readAttempt(text, lettersOf(held.problem));
  if (attempt !== undefined) return weigh(held, attempt, guide);
  return asks || text.length > MAX_REMARK ? { kind: 'unreadable', held: undefined } : { kind: 'remark', held };
}

function weigh(held: Held, attempt: Attempt, guide: Guide | undefined): Followed {
  const verdict = judgeLines(held.problem, held.line, attempt);
  const judged = { kind: 'attempt', attempt, verdict } as const;
  if (verdict.kind === 'partly' && verdict.because === 'part-of-answer') {
    const found = [...new Set([...held.found, ...verdict.found.parts])];
    if (found.length < verdict.found.of) return { ...judged, as: 'line', held: { ...held, found } };
    return { ...judged, as: 'last-part', held: finish(held, guide) };
  }
  if (verdict.kind !== 'right') return { ...judged, as: 'line', held };
  if (verdict.finished) return { ...judged, as: 'line', held: finish(held, guide) };
  return { ...judged, as: 'line', held: onLine(held, verdict.next ?? held.line) };
}

/** Goes on from a right line of the pupil's own, at the first step from there. */
function onLine({ problem, solved, found }: Held, line: Problem): Held {
  return { problem, solved, found, line, rung: OPENING_RUNGS };
}

/** Everything that was asked has been given: what is left is the check. */
function finish(held: Held, guide: Guide | undefined): Held {
  const { problem } = held;
  const rung = guide === undefined ? held.rung : OPENING_RUNGS + guide(problem).length;
  return { ...held, line: problem, rung, solved: held.solved ?? 'by-pupil' };
}
