import { isSingleOperation } from '../../maths/algebra/single-operation.ts';
import { NOW_DOING } from '../../core/turn/posed.ts';
import type { HeldProblem, Offer, Posed } from '../../maths/held.ts';
import { problemKey } from '../../maths/problems/problem-key.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import { offered } from '../../maths/twins/offered.ts';
import { inline } from './ladder.ts';
import { lineLatexOf } from './problem-words.ts';

/** What a problem of each kind leaves behind, in one line. */
const LEARNED: Readonly<Record<Problem['kind'], string>> = {
  arithmetic: 'What carried it: one operation at a time, in the right order.',
  evaluate: 'What carried it: the number goes in with brackets, then the order of operations.',
  percent: 'What carried it: find an easy part of a hundred, then build up.',
  linear: 'What carried it: undo the last thing first, the same on both sides.',
  quadratic: 'What carried it: zero on one side, and then each factor on its own.',
  system: 'What carried it: two equations turned into one with a single unknown.',
  simplify: 'What carried it: only like terms go together.',
  expand: 'What carried it: every term meets every other one.',
  factor: 'What carried it: look for what all the terms share, then multiply out to check.',
  gcd: 'What carried it: split into primes and take what they share.',
  lcm: 'What carried it: split into primes and take each as often as any of them needs.',
  primes: 'What carried it: divide by small primes until nothing is left to split.',
  topic: 'What carried it: say what is asked, do one step at a time, and check the size at the end.',
};

const learned = (problem: Problem): string =>
  problem.kind === 'arithmetic' && isSingleOperation(problem.expr)
    ? 'What carried it: turning a hard sum into easy ones.'
    : LEARNED[problem.kind];

const NEXT: readonly string[] = [
  'What would you like to do next?',
  'Which problem comes next?',
  'Is there another one that you would like to try?',
];

/** What a twin is offered with; the question comes last. */
export function twinWords(offer: Offer | undefined): readonly string[] {
  const twin = offer && offered(offer);
  if (twin?.problem === undefined) return NEXT;
  const shown = inline(lineLatexOf(twin.problem));
  return [
    `Shall we do one like it, with other numbers: ${shown}?`,
    `Here is a twin of it: ${shown}. Do you want to try it?`,
    `To see whether it sticks: would you like to try ${shown}?`,
  ];
}

/** After the check: what was learned in one line, or a word of praise, and a twin. */
export function afterEndWays({ problem, solved, offer, effort }: HeldProblem, isThanks: boolean): readonly string[] {
  const praise = solved === 'by-pupil' ? 'You got there yourself.' : 'We worked it out and checked it together.';
  const openings = isThanks
    ? ["You're welcome, you did the thinking.", 'Glad to help, well done.']
    : effort.wishes % 2 === 1
      ? [`${praise} ${learned(problem)}`, learned(problem)]
      : [praise, 'This one is done and checked.', learned(problem)];
  const offers = twinWords(offer);
  return offers.map((words, i) => `${openings[i % openings.length] ?? ''} ${words}`);
}

/** Said when a problem is taken up to which the pupil has only said yes: its words stand on the first line, by which it is found again. */
export const takenWords = (posed: Posed, first: string): string => `${NOW_DOING}${statementOf(posed)}\n\n${first}`;

/** A problem in words that read as it, without what a pupil may have written around it. */
function statementOf({ problem, text }: Posed): string {
  const verb = VERBS[problem.kind];
  const plain = verb === undefined ? text : `${verb} $${lineLatexOf(problem)}$`;
  const again = readProblem(plain);
  const isSame = again !== undefined && problemKey(again) === problemKey(problem);
  return (isSame ? plain : text).replace(/\s+/g, ' ').trim();
}

const VERBS: Partial<Readonly<Record<Problem['kind'], string>>> = {
  arithmetic: 'Calculate',
  linear: 'Solve',
  quadratic: 'Solve',
  system: 'Solve',
  simplify: 'Simplify',
  expand: 'Expand',
  factor: 'Factorise',
};
