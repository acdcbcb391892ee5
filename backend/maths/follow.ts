import { numericValue } from './algebra/numeric-value.ts';
import { whole } from './algebra/syntax.ts';
import { type Guide, OPENING_RUNGS, climb, nudge, withEffort } from './earned.ts';
import type { Followed, Judged } from './followed.ts';
import { inStory, takenUp, toldOn } from './in-story.ts';
import { type Held, type HeldProblem, isSeen, NOTHING_HELD, settled } from './held.ts';
import { problemKey } from './problems/problem-key.ts';
import { lettersOf, type Problem } from './problems/problem.ts';
import { type Attempt, claimsAnswer, readAttempt } from './reading/attempt.ts';
import { type Intent, intentOf, isAboutMaths, isGibberish, saysWhereItHurts, type Wish } from './reading/intents.ts';
import { asksAboutPart, mayPose, posesStory } from './reading/new-problem.ts';
import { asksForWork, looksLikeProblem, readProblem } from './reading/read-problem.ts';
import { timesBetween } from './reading/spoken.ts';
import type { Expected } from './replies/expected.ts';
import { judgeLines } from './replies/judge-lines.ts';
import { meets } from './replies/meets.ts';
import { isNotUnderstood, type QuestionAsked, replyTo } from './replies/reply-to.ts';
import { followStory, hintOn } from './story/follow-story.ts';
import { offered } from './twins/offered.ts';

/**
 * Follows a session by one text of the pupil. Pure and total: the same `held` and text always give the same result, and nothing throws.
 * A problem is taken where `kind` is `problem`, and solved where `held.solved` becomes set. Without a `guide` there are no small questions
 * to answer, and a problem is solved by the pupil alone, never by the ladder's end.
 */
export function followProblem(before: Held, typed: string, guide?: Guide): Followed {
  const text = before.kind === 'problem' && before.problem.kind === 'evaluate' ? timesBetween(typed) : typed;
  const intent = intentOf(text);
  const held = settled(before);
  if (before.offer !== undefined && intent?.kind === 'yes') {
    const taken = offered(before.offer);
    if (taken === undefined) return { kind: 'put-away', held: NOTHING_HELD };
    return { ...takenUp(taken.text, taken.problem), agreed: true };
  }
  if (before.offer !== undefined && intent?.kind === 'no') return { kind: 'declined', held };
  const isWord = intent?.kind === 'yes' || intent?.kind === 'no';
  if (held.kind === 'problem' && (intent === undefined || isWord)) {
    const answered = answerTo(held, text, guide);
    if (answered !== undefined) return besideLadder(before, text, answered);
  }
  if (intent !== undefined) return followIntent(held, intent, text, guide);
  switch (held.kind) {
    case 'none':
      return fromNothing(text);
    case 'story':
      return inStory(held, text);
    case 'problem':
      return besideLadder(before, text, understood(held, text, inProblem(held, text, guide), guide));
    default:
      return held satisfies never;
  }
}

/**
 * What is held after several texts, oldest first. A new problem forgets all before it, so a fold from the text that posed the current
 * problem gives the same as one from the session's start.
 */
export function followAll(texts: readonly string[], guide?: Guide): Held {
  return texts.reduce<Held>((held, text) => followProblem(held, text, guide).held, NOTHING_HELD);
}

/** What the question of the rung that a pupil is on asks for; undefined once nothing is left to do. */
function questionAsked({ line, rung, solved }: HeldProblem, guide: Guide | undefined): QuestionAsked | undefined {
  if (guide === undefined || solved !== undefined) return undefined;
  const steps = guide(line);
  const at = rung - OPENING_RUNGS;
  const expected = at < 0 ? guide.opening?.(line)[rung - 1] : steps[at]?.expected;
  if (expected === undefined) return undefined;
  const ahead = steps.slice(Math.max(at + 1, 0)).flatMap((step) => step.expected ?? []);
  return { expected, isLast: at === steps.length - 1, ahead };
}

/** True where the last reply put the ladder's question in another way, or asked another: what misses the ladder's may answer that one. */
const isAskedOtherwise = ({ effort }: HeldProblem): boolean => effort.wishes > 0 || effort.repeats > 0;

/** A text read against the ladder's question; undefined where it is rather something else. */
function answerTo(held: HeldProblem, text: string, guide: Guide | undefined): Followed | undefined {
  const question = questionAsked(held, guide);
  const reply = question && replyTo(question, held.problem, held.line, text);
  if (reply === undefined || (isAskedOtherwise(held) && (reply.as === 'missed-step' || reply.as === 'nearly-step')))
    return undefined;
  const judged: Judged = {
    kind: 'attempt',
    ...reply,
    held: afterReply(held, reply.as, guide),
    isAgain: false,
    isGiven: false,
  };
  return withEffort(held, text, judged, guide);
}

function afterReply(held: HeldProblem, as: Judged['as'], guide: Guide | undefined): HeldProblem {
  if (as === 'step') return climb(held, guide) ?? held;
  return as === 'last-part' ? finish(held, guide) : held;
}

/** A text that was none of the things that it could have been gets the question once more, more plainly; a second one gets the step. */
function understood(held: HeldProblem, text: string, followed: Followed, guide: Guide | undefined): Followed {
  const question = questionAsked(held, guide);
  const isMissed =
    followed.kind === 'remark' ||
    (followed.kind === 'attempt' && question && isNotUnderstood(question, text, followed.attempt, followed.verdict));
  if (question === undefined || !isMissed || isAskedOtherwise(held)) return followed;
  if (!held.effort.plainly)
    return { kind: 'asked-plainly', held: { ...held, effort: { ...held.effort, plainly: true } } };
  const next = climb(held, guide);
  // Words alone do not pay for the answer.
  return next === undefined || (next.solved === 'shown' && !held.effort.credit)
    ? followed
    : { kind: 'hint', held: next };
}

function followIntent(held: Held, intent: Intent, text: string, guide: Guide | undefined): Followed {
  switch (intent.kind) {
    case 'small-talk':
      return held.kind === 'problem' && held.solved !== undefined && intent.about === 'thanks'
        ? afterEnd(held, 'thanks')
        : { kind: 'small-talk', about: intent.about, held };
    case 'feeling': {
      const { feeling } = intent;
      if (held.kind === 'story')
        return { kind: 'feeling', feeling, held: toldOn(held, hintOn(held.story, held.state)).held };
      return { kind: 'feeling', feeling, held: held.kind === 'problem' ? nudge(held) : held };
    }
    case 'new-problem': {
      const isOver = held.kind === 'problem' && held.solved !== undefined;
      const offer = isOver ? ({ kind: 'twin', of: held, seed: held.effort.wishes } as const) : undefined;
      return { kind: 'put-away', held: { ...NOTHING_HELD, ...(offer !== undefined && { offer }) } };
    }
    case 'wish':
      return wished(held, intent.wish, text, guide);
    case 'yes':
      return wished(held, 'hint', text, guide);
    case 'no':
      return wished(held, 'lost', text, guide);
    default:
      return intent satisfies never;
  }
}

/** A wish climbs for nothing up to the first question; beyond it a rung is paid for by work. */
function wished(held: Held, wish: Wish, text: string, guide: Guide | undefined): Followed {
  if (held.kind === 'none') return { kind: 'wish-without-problem', wish, held };
  if (held.kind === 'story')
    return toldOn(
      held,
      wish === 'hint' || wish === 'lost' ? hintOn(held.story, held.state) : followStory(held.story, held.state, text),
    );
  if (held.solved !== undefined) return climbed(held, guide);
  const isFree = held.rung < OPENING_RUNGS && (wish === 'hint' || wish === 'lost');
  const isPaid = held.effort.credit && (wish === 'hint' || wish === 'lost');
  return isFree || isPaid ? climbed(held, guide) : { kind: 'nudge', wish, held: nudge(held) };
}

function climbed(held: HeldProblem, guide: Guide | undefined): Followed {
  const next = climb(held, guide);
  return next === undefined ? afterEnd(held) : { kind: 'hint', held: next };
}

/** The ladder is at its end: each further text is offered another twin. */
function afterEnd(held: HeldProblem, about?: 'thanks'): Followed {
  const seed = held.effort.wishes;
  const solved = held.solved ?? 'shown';
  return {
    kind: 'after-end',
    held: { ...nudge(held), solved, offer: { kind: 'twin', of: { problem: held.problem, text: held.text }, seed } },
    ...(about !== undefined && { about }),
  };
}

function fromNothing(text: string): Followed {
  const problem = readProblem(text);
  if (problem !== undefined || posesStory(text) || mayPose(text)) return takenUp(text, problem);
  return { kind: 'unreadable', held: NOTHING_HELD };
}

function inProblem(held: HeldProblem, text: string, guide: Guide | undefined): Followed {
  const problem = readProblem(text);
  const own = (): Followed => ownWords(held, text, guide);
  if (problem === undefined) return own();
  if (problemKey(problem) === problemKey(held.problem)) return wished(held, 'hint', text, guide);
  if (claimsAnswer(text)) return own();
  const isAsked = asksForWork(text);
  if (!isAsked && held.problem.kind === 'topic') {
    const followed = own();
    if (followed.kind === 'attempt' && followed.verdict.kind !== 'unsure') return followed;
  }
  if ((isAsked || held.problem.kind === 'topic') && asksAboutPart(held, problem, text)) return sum(held, problem);
  if (isAsked) return takenUp(text, problem);
  if (isOtherSystem(held.problem, problem) || readAttempt(text, lettersOf(held.problem)) === undefined)
    return takenUp(text, problem);
  const followed = own();
  if (followed.kind !== 'attempt') return followed;
  const { verdict } = followed;
  if (held.solved !== undefined && (verdict.kind === 'wrong' || verdict.kind === 'unsure'))
    return takenUp(text, problem);
  return verdict.kind === 'unsure' ? proposal(held, text) : followed;
}

/** The tutor asks for a sum that the pupil came up with, and takes a reply to it for what it is. */
function sum(held: HeldProblem, problem: Problem): Followed {
  const expected = problem.kind === 'topic' ? problem.answer : numberAsked(problem);
  const aside = expected && ({ kind: 'sum', expected } as const);
  return { kind: 'sum', sum: problem, held: { ...held, ...(aside !== undefined && { aside }) } };
}

function numberAsked(problem: Problem): Expected | undefined {
  if (problem.kind === 'arithmetic') return { kind: 'number', exact: problem.answer };
  const exact = problem.kind === 'percent' ? numericValue(whole(problem.answer)) : undefined;
  return exact && { kind: 'number', exact };
}

function proposal(held: HeldProblem, text: string): Followed {
  return { kind: 'proposal', text, held: { ...held, offer: { kind: 'typed', text } } };
}

/** Two equations at once are a problem of their own unless a system in the same unknowns is being solved. */
function isOtherSystem(current: Problem, next: Problem): boolean {
  return next.kind === 'system' && (current.kind !== 'system' || current.unknowns.join() !== next.unknowns.join());
}

/** A text that is no readable problem: the pupil's own line, some words about it, or a problem that cannot be read. */
function ownWords(held: HeldProblem, text: string, guide: Guide | undefined): Followed {
  const asks = !claimsAnswer(text) && looksLikeProblem(text);
  if (held.problem.kind === 'topic') {
    const weighed = weigh(held, { kind: 'words', text }, guide);
    const isRead = weighed.kind !== 'attempt' || weighed.as === 'step' || weighed.verdict.kind !== 'unsure';
    const isLine = /\d/.test(text) && held.solved === undefined && !asks && !posesStory(text);
    if (isRead || isLine) return withEffort(held, text, weighed, guide);
  }
  const isWords = asks || held.problem.kind === 'topic';
  const attempt = isWords ? undefined : readAttempt(text, lettersOf(held.problem));
  if (attempt !== undefined && (attempt.kind === 'claim' || !isGibberish(text)))
    return withEffort(held, text, weigh(held, attempt, guide), guide);
  // Once a problem is done, other maths that cannot be read is the next one.
  if (posesStory(text) || (held.solved !== undefined && asks)) return takenUp(text, undefined);
  return asks ? proposal(held, text) : remark(held, text, guide);
}

/** Words about the problem. One that says where it hurts pays for a rung, but not a second one in a row. */
function remark(held: HeldProblem, text: string, guide: Guide | undefined): Followed {
  const pays = saysWhereItHurts(text) && held.effort.remarks === 0 && !isSeen(held, text);
  if (!pays || held.solved !== undefined) return { kind: 'remark', isAboutMaths: isAboutMaths(text), held };
  const next = climb(held, guide);
  if (next === undefined) return afterEnd(held);
  // Words alone do not pay for the answer.
  if (next.solved === 'shown' && !held.effort.credit) return { kind: 'remark', isAboutMaths: true, held };
  return {
    kind: 'hint',
    forRemark: true,
    held: { ...next, effort: { ...next.effort, remarks: held.effort.remarks + 1 } },
  };
}

/** A text that answers the easier question that was asked beside the ladder, and nothing of the ladder itself. */
function besideLadder(before: Held, text: string, followed: Followed): Followed {
  const aside = before.kind === 'problem' ? before.aside : undefined;
  if (aside === undefined || followed.held.kind !== 'problem') return followed;
  if (followed.kind === 'attempt' && (followed.as === 'step' || followed.verdict.kind === 'right')) return followed;
  const { kind } = meets(aside.expected, text);
  if (kind === 'unreadable') return followed;
  const held = settled(before);
  if (held.kind !== 'problem') return followed;
  const isOpen = kind === 'no' && aside.kind === 'sum';
  return { kind: 'aside', isRight: kind !== 'no', aside: aside.kind, held: isOpen ? { ...held, aside } : held };
}

function weigh(held: HeldProblem, attempt: Attempt, guide: Guide | undefined): Followed {
  const verdict = judgeLines(held.problem, held.line, attempt);
  const judged = { kind: 'attempt', attempt, verdict, isAgain: false, isGiven: false } as const;
  if (verdict.kind === 'partly' && verdict.because === 'part-of-answer') {
    const found = [...new Set([...held.found, ...verdict.found.parts])];
    if (found.length < verdict.found.of) return { ...judged, as: 'line', held: { ...held, found } };
    return { ...judged, as: 'last-part', held: finish(held, guide) };
  }
  if (verdict.kind !== 'right') return { ...judged, as: 'line', held };
  if (verdict.finished) return { ...judged, as: 'line', held: finish(held, guide) };
  return { ...judged, as: 'line', held: { ...held, line: verdict.next ?? held.line, rung: OPENING_RUNGS } };
}

/** Everything that was asked has been given: what is left is the check. */
function finish(held: HeldProblem, guide: Guide | undefined): HeldProblem {
  const { problem } = held;
  const rung = guide === undefined ? held.rung : OPENING_RUNGS + guide(problem).length;
  return { ...held, line: problem, rung, solved: held.solved ?? 'by-pupil' };
}
