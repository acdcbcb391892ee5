import type { Partly, Right, Undecided, Unsure, Verdict } from '../../maths/judging/verdict.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { inline, list } from './ladder.ts';
import { isEquationProblem, wrongWords } from './wrong-words.ts';

/** A verdict as a pupil reads it: what is right or wrong, a test that shows it, and one question; never the answer. */
export function verdictWords(problem: Problem, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'right':
      return rightWords(problem, verdict);
    case 'partly':
      return partlyWords(problem, verdict);
    case 'wrong':
      return wrongWords(problem, verdict);
    case 'unsure':
      return unsureWords(verdict);
    default:
      return verdict satisfies never;
  }
}

const lines = (shown: readonly string[]): string => list(shown.map(inline));

function rightWords(problem: Problem, verdict: Right): string {
  if (!verdict.finished) {
    const shown = lines(verdict.shown);
    if (verdict.keeps === 'never') return `Yes, ${shown} follows, and it is never true, whatever the unknown is.`;
    if (verdict.keeps === 'always') return `Yes, ${shown} follows, and it is always true, whatever the unknown is.`;
    return verdict.keeps === 'solutions'
      ? `Yes, ${shown} has exactly the same solutions, so that step is right.`
      : `Yes, ${shown} has the same value, so that line is right.`;
  }
  if (verdict.by === 'answer') return `Yes, ${lines(verdict.shown)} is right.`;
  if (problem.kind === 'system') return 'Yes, that is right.';
  return `Yes, that is right${verdict.claim === 'none' ? ': no real number works' : ': every number works'}.`;
}

function partlyWords(problem: Problem, verdict: Partly): string {
  const shown = 'shown' in verdict ? lines(verdict.shown) : '';
  switch (verdict.because) {
    case 'part-of-answer': {
      if (problem.kind !== 'system')
        return `Yes, ${shown} is a solution, but there is another one. What other number could make it true?`;
      const other = problem.unknowns.find((name) => !verdict.found.parts.includes(name)) ?? problem.unknowns[0];
      return `Yes, ${shown} is right. Put it into one of the equations: what is ${inline(other)} then?`;
    }
    case 'unworked':
      return `Yes, ${shown} is the right sum. What does it come to?`;
    case 'untidy':
      return `Yes, ${shown} has the right value. How do you write that number as simply as possible?`;
    case 'same-value': {
      const split = problem.kind === 'factor' || problem.kind === 'primes';
      const work = split ? 'split' : 'worked out, cancelled or put together';
      return `Yes, ${shown} has the same value, so that line is right. Can anything in it still be ${work}, or is that it?`;
    }
    case 'not-every-number':
      return `That fits, but it is not the only number. What happens if you try another one?`;
    case 'lines-together':
      return 'Yes, those lines together hold every solution. What does each of them give?';
    case 'nearly':
      return nearlyWords(verdict.why, shown);
    case 'on-the-way':
      return `Yes, ${shown} is a part of the way. What is still to be done?`;
    case 'true-aside':
      return isEquationProblem(problem)
        ? `Yes, ${shown} is true. How does it help with our problem?`
        : `Yes, ${shown} is true by itself. How does it fit into our problem?`;
    case 'one-side':
      return `Yes, ${inline(`${verdict.side} = ${verdict.written}`)}. What does the whole equation look like then?`;
    case 'identity':
      return `${shown} is true for every ${inline(verdict.unknown)}, so it is a fair rewriting. What does the whole equation look like with it?`;
    case 'loses-roots':
      return `${shown} leads to a solution, but not to all of them: dividing by ${inline(verdict.unknown)} or taking a root can lose one. What else could be true?`;
    case 'gains-roots':
      return `${shown} keeps every solution, but it is also true for ${lines(verdict.gained)}, which our problem is not. Squaring or multiplying by ${inline(verdict.unknown)} can do that: which values will you have to test?`;
    case 'rounded':
      return `Yes, ${shown} is right, rounded to ${verdict.places} d.p. How would you write it exactly?`;
    case 'rounded-early':
      return `${shown} is near, but it was rounded too early or at the wrong place. What do you get if you keep it exact to the end?`;
    case 'fits': {
      const left = problem.kind === 'system' ? problem.unknowns.filter((name) => holdsLetter(verdict.shown, name)) : [];
      const [only, ...more] = left;
      return only !== undefined && more.length === 0
        ? `Yes, the solution fits ${shown}, and one unknown is gone from it. What is ${inline(only)} then?`
        : `Yes, the solution fits ${shown}, so that step is fair. Which unknown can you get rid of with it?`;
    }
    default:
      return verdict satisfies never;
  }
}

/** True where a letter stands in the LaTeX, outside the names of commands. */
const holdsLetter = (shown: readonly string[], name: string): boolean =>
  shown.some((latex) => latex.replace(/\\[a-zA-Z]+/g, ' ').includes(name));

function nearlyWords(why: Extract<Partly, { because: 'nearly' }>['why'], shown: string): string {
  switch (why) {
    case 'form':
      return `Yes, ${shown} is right so far, only not yet in the form that is asked for. What is left to do?`;
    case 'unit':
      return `The number in ${shown} is right. Which unit belongs to it?`;
    case 'rounded-wrongly':
      return `${shown} is close: it was rounded on the way, or at the wrong place. What do you get with more digits?`;
    case 'not-rounded':
      return `${shown} fits, with more digits than the question asks for. How does it look, rounded as it says?`;
    case 'part':
      return `Yes, ${shown} is right, and a part of it. What else belongs to it?`;
    default:
      return why satisfies never;
  }
}

const UNDECIDED: Readonly<Record<Undecided, string>> = {
  'problem-unsolved': 'its solutions are beyond me.',
  'line-unsolved': 'I cannot solve it exactly.',
  'no-equation': 'I see no equation in it.',
  'not-an-equation': 'please write an equation.',
  'not-linear': 'it is not a linear equation.',
  'not-one-equation': 'one equation at a time, please.',
  'not-one-line': 'one line at a time, please.',
  'no-equals-sign': 'it has no equals sign, and I cannot see which side it stands for.',
  'inexact-numbers': 'I cannot work its numbers out exactly.',
  inexact: 'I cannot work it out exactly.',
  incomparable: 'I cannot compare it with our problem exactly.',
  'claim-beside-the-point': 'our problem has one definite answer.',
  'no-single-solution': 'think about what is left when one unknown cancels.',
};

function unsureWords(verdict: Unsure): string {
  if (verdict.because !== 'other-letters')
    return `I can't check that line: ${UNDECIDED[verdict.because]} Can you write it another way, on one line?`;
  const { extra, own } = verdict;
  const ours = own.length === 0 ? 'has no letters' : `uses ${own.map(inline).join(' and ')}`;
  return `I can't check that line: it uses ${extra.map(inline).join(' and ')}, but our problem ${ours}. Is it a new problem (then start with "Solve" or "Simplify"), or a slip of the pen?`;
}
