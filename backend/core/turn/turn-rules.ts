import type { Rules } from '../../../shared/lesson/rules.ts';
import type { Held } from '../../maths/held.ts';
import type { Ladder } from '../ports/ladder.ts';
import type { Brief, Model, Question } from '../ports/model.ts';
import { type Breach, type Guard, passAll } from './guard/guard.ts';
import type { Policy } from './guard/policy.ts';
import { type Recital, recitalOf } from './guard/recital.ts';
import { guardFor } from './guard/watch.ts';
import { policyFor } from './policy-for.ts';
import { type Standing, standingOf } from './standing.ts';

/** What comes after words that were withheld: nothing, the model once more, or the ladder's own line. */
export type Action = 'end' | 'again' | 'ladder';

/** What one turn is held to, whoever speaks. */
export type TurnRules = {
  /** What the service itself says before a model's first word. */
  openingFor(model: Model): string;
  questionFor(model: Model, question: Question, said: string, broke: string | undefined): Question;
  guardFor(model: Model, said: string): Guard;
  isGuarded(model: Model): boolean;
  withheld(breach: Breach, action: Action): void;
  /** What the ladder says where no model may. */
  lastResort(said: string): string;
};

/** Without a ladder: every model says what it likes. */
export const NO_RULES: TurnRules = {
  openingFor: () => '',
  questionFor: (_, question) => question,
  guardFor: passAll,
  isGuarded: () => false,
  withheld: () => {},
  lastResort: () => '',
};

export type RulesOptions = {
  readonly ladder: Ladder;
  readonly question: Question;
  readonly rules: Rules;
  /** The answer to a problem that the engine cannot read, where it is known. */
  readonly answerTo?: ((problem: string) => string | undefined) | undefined;
  readonly withheld: TurnRules['withheld'];
};

/** The rules of a turn, from what the engine finds of where the pupil stands. */
export function turnRules({ ladder, question, rules, answerTo, withheld }: RulesOptions): TurnRules {
  const standing = standingOf(ladder.guide, question);
  const { held } = standing.followed;
  const isLocked = rules.answers === 'locked' && held.kind === 'problem' && held.solved === 'shown';
  const line = isLocked ? ladder.locked : ladder.replyTo(question);
  const verdict = ladder.verdictOn(standing.followed) ?? '';
  const opening = verdict === '' ? '' : `${verdict}\n\n`;
  const answer = held.kind === 'problem' ? undefined : knownAnswer(held, question, answerTo);
  const policy = policyFor(standing, rules, line, answer);
  // The ladder can't see a picture; its words about that are no move.
  const move = question.pictures.length > 0 ? undefined : withoutOpening(line, verdict);
  const isGuarded = ({ voice }: Model): boolean => voice !== 'script';

  return {
    isGuarded,
    withheld,
    openingFor: ({ voice }) => (voice === undefined ? opening : ''),
    questionFor({ voice }, asked, said, broke) {
      if (voice !== undefined) return asked;
      return {
        ...asked,
        brief: {
          ...briefOf(standing, policy, rules, move),
          said,
          ...(broke !== undefined && { broke }),
        },
      };
    },
    guardFor(model, said) {
      if (!isGuarded(model)) return passAll();
      return guardFor(
        model.voice === 'ladder' ? { ...policy, ladder: line } : { ...policy, recital: recitalFor(model) },
        said,
      );
    },
    lastResort(said) {
      const own = withoutOpening(line, said.startsWith(opening) ? verdict : '');
      const guard = guardFor({ ...policy, ladder: own }, said);
      return guard.push(own) + guard.end();
    },
  };
}

/** A long line of working may pass for a new problem: then the newest text whose answer is known is what is asked. */
function knownAnswer(
  held: Held,
  { problem, history, asked }: Question,
  answerTo: RulesOptions['answerTo'],
): string | undefined {
  if (answerTo === undefined) return undefined;
  const posed = held.kind === 'none' ? [] : [held.text];
  const before = history.map((exchange) => exchange.asked).toReversed();
  for (const text of [...posed, asked, ...before, ...(problem === undefined ? [] : [problem])]) {
    const answer = answerTo(text);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** What each model is told in every turn, which it is not to recite. */
const recitals = new WeakMap<Model, Recital>();

function recitalFor(model: Model): Recital | undefined {
  if (model.told === undefined) return undefined;
  const known = recitals.get(model) ?? recitalOf([model.told]);
  recitals.set(model, known);
  return known;
}

const withoutOpening = (line: string, verdict: string): string =>
  verdict !== '' && line.startsWith(verdict) ? line.slice(verdict.length).trim() : line;

function briefOf(
  { followed }: Standing,
  policy: Policy,
  rules: Rules,
  move: string | undefined,
): Omit<Brief, 'said' | 'broke'> {
  const { held } = followed;
  const isUnsure = followed.kind === 'attempt' && followed.verdict.kind === 'unsure';
  return {
    problem: held.kind === 'none' ? undefined : held.text,
    verdict: isUnsure ? 'cannot tell' : policy.verdict,
    rung: held.kind === 'problem' ? held.rung : undefined,
    // For a problem that it cannot read the ladder has no move of its own.
    move: held.kind === 'problem' ? move : undefined,
    words: rules.words,
    oneQuestion: rules.oneQuestion,
    mayAnswer: rules.answers === 'free' || (held.kind === 'problem' && policy.secret === undefined),
  };
}
