import { isSingleOperation } from '../../maths/algebra/single-operation.ts';
import { equationLatex } from '../../maths/algebra/print.ts';
import type { DivisionTest, SideTest, Trial, Wrong } from '../../maths/judging/verdict.ts';
import { rationalLatex } from '../../maths/numbers/rational.ts';
import { wordsOf } from './topics/all.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { inline, list } from './ladder.ts';
import { misconceptionQuestion } from './misconception-words.ts';

export const isEquationProblem = ({ kind }: Problem): boolean =>
  kind === 'linear' || kind === 'quadratic' || kind === 'system';

/** What a pupil reads about a wrong line: that it is wrong, a test that shows it, and a question about the likely misconception. */
export function wrongWords(problem: Problem, verdict: Wrong): string {
  const shown = 'shown' in verdict ? list(verdict.shown.map(inline)) : '';
  const question = verdict.misconception && misconceptionQuestion(verdict.misconception);
  switch (verdict.because) {
    case 'claim':
      return problem.kind === 'system'
        ? 'I do not agree yet. What is left when one unknown cancels?'
        : 'I do not agree yet. Which number could you try on both sides to test that?';
    case 'other-answer':
      return otherAnswer(problem, verdict);
    case 'unequal-sides': {
      const opening = `Look again at ${shown}: the two sides are not equal.`;
      if (isEquationProblem(problem)) return `${opening} What does each side come to?`;
      if (verdict.numeric) return `${opening} What does each side come to on its own?`;
      return `${opening} ${trialWords(verdict.trial)}What did you do to get from one to the other?`;
    }
    case 'does-not-follow': {
      const ask = question ?? `Compare it with ${inline(verdict.from)}: what exactly did you do to both sides?`;
      return `Good that you wrote a line, but ${shown} does not follow. ${sideWords(problem, verdict.test)}${ask}`;
    }
    case 'does-not-fit': {
      const [x, y] = problem.kind === 'system' ? problem.unknowns.map(inline) : [];
      const ask = `When you add, subtract or multiply an equation, every term on both sides takes part: which term could have been missed, or have the wrong sign?`;
      return `Good that you wrote a line, but ${shown} does not fit both equations. Test it with the pair that you find for ${x} and ${y}. ${question ?? ask}`;
    }
    case 'other-value': {
      const start =
        problem.kind === 'percent'
          ? 'What is one per cent of the number, and how many of those do you need?'
          : problem.kind === 'arithmetic' && isSingleOperation(problem.expr)
            ? `How did you work out ${inline(verdict.target)}?`
            : `Which step from ${inline(verdict.target)} did you do first?`;
      return `${notYet(shown, verdict.literal)} ${trialWords(verdict.trial)}${question ?? start}`;
    }
    case 'not-the-common-one':
      return `${notYet(shown, verdict.literal)} ${question ?? divisionWords(problem, verdict.test)}`;
    default:
      return verdict satisfies never;
  }
}

const notYet = (shown: string, literal: boolean): string =>
  literal ? `Good try, but ${shown} is not it yet.` : `Good that you wrote a line, but ${shown} does not follow.`;

function trialWords(trial: Trial | undefined): string {
  if (trial === undefined) return '';
  const put = trial.at.map(({ name, value }) => inline(`${name} = ${rationalLatex(value)}`)).join(', ');
  const [left, right] = [trial.left, trial.right].map(
    ({ latex, value }) => `${inline(latex)} comes to ${inline(rationalLatex(value))}`,
  );
  return `Test it with ${put}: ${left}, but ${right}. `;
}

function sideWords(problem: Problem, test: SideTest | undefined): string {
  if (test === undefined || !('equation' in problem)) return '';
  const put = inline(`${test.unknown} = ${rationalLatex(test.value)}`);
  return `Test it: with ${put} the left side of ${inline(equationLatex(problem.equation))} is ${inline(rationalLatex(test.left))} and the right side is ${inline(rationalLatex(test.right))}. `;
}

function divisionWords({ kind }: Problem, test: DivisionTest): string {
  const ask = kind === 'lcm' ? 'Is it a multiple of each of the numbers?' : 'Does it divide each of the numbers?';
  switch (test.kind) {
    case 'no-whole-number':
      return ask;
    case 'remainder':
      return `Test it: ${inline(`${test.dividend} \\div ${test.divisor}`)} leaves a remainder. ${ask}`;
    case 'common':
      return test.size === 'too-big'
        ? 'It fits them all. Is there a smaller one?'
        : 'It fits them all. Is there a bigger one?';
    default:
      return test satisfies never;
  }
}

/** A wrong answer to a topic's problem: the wrong idea, where one gives exactly this, else the question that comes first. */
function otherAnswer(problem: Problem, { mistake }: Extract<Wrong, { because: 'other-answer' }>): string {
  if (problem.kind !== 'topic') return 'That is not the whole answer yet. What is asked for?';
  const words = wordsOf(problem);
  const [first] = problem.steps;
  if (mistake !== undefined) return words.mistake(mistake.id, mistake.parts, problem);
  const question = first === undefined ? words.idea(problem) : words.question(first.id, first.parts, problem);
  return `That is not the whole answer yet. ${question}`;
}
