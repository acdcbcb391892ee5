import { isSingleOperation } from '../../maths/algebra/single-operation.ts';
import type { Aside } from '../../maths/asides.ts';
import { asideOf } from '../../maths/asides.ts';
import { OPENING_RUNGS } from '../../maths/earned.ts';
import type { HeldProblem } from '../../maths/held.ts';
import { rationalLatex } from '../../maths/numbers/rational.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { twinOf } from '../../maths/twins/twin.ts';
import { ladderOf } from './ladder-of.ts';
import { inline } from './ladder.ts';
import { finalAnswer, lineLatexOf } from './problem-words.ts';
import { placeOf, questionsOn } from './questions.ts';
import { wordCount } from './repeats.ts';

/** Longest easier way, in words: one thought and one question. */
const WORDS_MAX = 42;

/**
 * The step in hand in an easier way, each with one question: in other words, with a number put in or as a picture, or a worked twin. Which
 * one it is goes round with the wishes, so that a pupil who can't say what is wrong still sees something new each time.
 */
export function easierWays(held: HeldProblem): readonly string[] {
  const { wishes, repeats } = held.effort;
  const turn = wishes + repeats;
  const aside = asideOf(held.line, wishes);
  if (aside !== undefined && held.aside !== undefined) return [asideQuestion(aside)];
  const twins = turn % 5 === 3 ? twinWays(held, turn) : [];
  if (twins.length > 0) return twins;
  return turn % 5 === 4 ? pointWays(held.line) : plainWays(held.line, turn);
}

/** Invites a remark that says where it hurts, which pays for the next rung. */
function pointWays(line: Problem): readonly string[] {
  const place = placeOf(line);
  return [
    `Point at one thing in ${place} that looks strange to you, a sign, a number or a word. Which one is it?`,
    `Finish this sentence for me, about ${place}: "I don't get why ...". How does it go on?`,
    `Any line is fine, even a wrong one, because then I can see what you think. What would your guess for the next line after ${place} be?`,
  ];
}

export function asideQuestion({ unknown, value, side }: Aside): string {
  return `Let's just play with a number: put ${inline(`${unknown} = ${rationalLatex(value)}`)} into ${inline(side)}. What does it come to?`;
}

/** The first step of a problem like this one, worked, and the same asked here. */
function twinWays(held: HeldProblem, turn: number): readonly string[] {
  // Of a single operation the twin's first step is all there is.
  if (isSingle(held.line)) return [];
  const twin = twinOf(held.line === held.problem ? held : { problem: held.line, text: statement(held.line) }, turn);
  if (twin === undefined) return [];
  const at = Math.max(0, held.rung - OPENING_RUNGS);
  const steps = ladderOf(twin.problem).steps;
  const step = steps[at] ?? steps[0];
  if (step === undefined) return [];
  const answer = finalAnswer(held.problem);
  const shown = inline(lineLatexOf(twin.problem));
  const done = `Here is one like it, done: ${shown} gives ${inline(finalAnswer(twin.problem))}. Which move do you think came first there?`;
  if (/^(?:It|They|Yes|No|So)\b/.test(step.worked)) return done.includes(answer) ? [] : [done];
  return [
    `Here is one like it: ${shown}. ${step.worked} What would the same move be in ours?`,
    `Look at ${shown} instead. ${step.worked} How does that look with our numbers?`,
  ].filter((way) => wordCount(way) <= WORDS_MAX && !way.includes(answer) && !way.includes('?.'));
}

/** A line as a pupil would pose it, for a twin of it. */
function statement(line: Problem): string {
  const shown = lineLatexOf(line);
  return line.kind === 'expand' || line.kind === 'factor' || line.kind === 'simplify'
    ? `${line.kind} $${shown}$`
    : `Solve $${shown}$`;
}

/** Other words and pictures for a kind of problem, and a question on the line in hand. */
function plainWays(line: Problem, turn: number): readonly string[] {
  const ideas = line.kind === 'quadratic' && line.answer.roots.kind !== 'rational' ? UNFACTORED : PICTURES[line.kind];
  const chosen = isSingle(line) ? singleOf(lineLatexOf(line)) : ideas;
  const questions = questionsOn(line);
  return chosen.map((_, i) => {
    const idea = chosen[(i + turn) % chosen.length] ?? '';
    return `${idea} ${questions[(i + turn) % questions.length] ?? ''}`;
  });
}

const isSingle = (line: Problem): boolean => line.kind === 'arithmetic' && isSingleOperation(line.expr);

const SINGLE: readonly string[] = [
  'Start from something close by that you know by heart.',
  'Break one of the numbers into easy parts and do it in two goes.',
  'Picture it: rows of dots, jumps on a number line, or coins on a table.',
  'Guess first and then see how far off you are.',
];

const UNFACTORED: readonly string[] = [
  'No nice brackets here, so a formula or a completed square does the work.',
  'Write down first which number stands with the square, which with the letter, and which alone.',
  'Picture the curve: it may meet the line at places that are no whole numbers.',
];

const PIECES: readonly string[] = [
  'Draw a bar for each of the numbers and shade what it says.',
  'Think of a cake that is cut into equal slices: how big a slice is, and how many of them there are.',
  'Do one small piece first, on its own line.',
];

const DECIMALS: readonly string[] = [
  'Think of money: pounds and pence.',
  'Write the numbers under each other with the points in line.',
  'Look at the whole numbers first, and at what comes behind the point afterwards.',
];

function singleOf(shown: string): readonly string[] {
  if (shown.includes('frac')) return PIECES;
  return shown.includes('.') ? DECIMALS : SINGLE;
}

const PICTURES: Readonly<Record<Problem['kind'], readonly string[]>> = {
  arithmetic: [
    'Cover everything but one small piece that you can do.',
    'Put brackets around what has to be done first.',
    'Say the line aloud, as if you were explaining it to a friend.',
    'Do a piece in your head and write the rest down again.',
  ],
  evaluate: [
    'A letter is a box with a number in it: open the box and write the number there.',
    'Copy the line once more, with brackets where the letters were.',
    'Say what each letter stands for before you do any sum.',
  ],
  percent: [
    'Think of a hundred squares: each of them is one per cent.',
    'Picture a bar that is cut into ten equal parts.',
    'Start from half of it, or a tenth of it, whichever helps more.',
  ],
  linear: [
    'Think of a pair of scales in balance: whatever you do on one side, you do on the other.',
    'In plain words: a hidden number had some things done to it, and we undo them, the last one first.',
    'Picture the unknown as a wrapped box: take off what is around it, one layer at a time.',
    'Cover the part with the letter by your hand and say what must be under it.',
  ],
  quadratic: [
    'A product is zero only if one of its factors is.',
    'Look for two numbers: one rule for what they add up to, one for what they multiply to.',
    'Picture the curve: we look for the places where it meets the line.',
    'Bring everything to one side first, so that only zero is left on the other.',
  ],
  system: [
    'Two clues about the same two hidden numbers: each clue alone has many answers.',
    'Think of two lines on squared paper that cross at one point.',
    'Make the two clues into one clue with a single letter in it.',
  ],
  simplify: [
    'Think of fruit: apples go with apples, and pears with pears.',
    'Colour everything of the same sort in the same colour.',
    'Do one small piece and copy the rest as it is.',
  ],
  expand: [
    'Draw a box with one factor along the top and the other down the side.',
    'Everybody in the first bracket shakes hands with everybody in the second.',
    'Do one multiplication and leave the rest for later.',
  ],
  factor: [
    'It is multiplying out, played backwards.',
    'Look for something that sits in every term.',
    'Think of the area of a rectangle: what could its sides be?',
  ],
  gcd: [
    'Write down what divides each number, in a list for each.',
    'Think of cutting ribbons into equal pieces, as long as possible, with nothing left.',
    'Try a small number first and see whether it divides them all.',
  ],
  lcm: [
    'Write the times tables of both numbers next to each other.',
    'Think of two lights that blink, each in its own rhythm, and the moment when they blink together.',
    'Start from the bigger number and go up in its steps.',
  ],
  primes: [
    'Draw a tree: split the number in two, then split what you can.',
    'Try the smallest prime that goes in.',
    'Keep dividing until nothing but primes is left.',
  ],
  topic: [
    'Say in your own words what is given and what is wanted.',
    'Write down what you know, one thing on each line.',
    'Do the very first small thing and leave the rest for later.',
    'Think of the last one like this that you did in class.',
  ],
};

/** What follows the answer to the easier question: it was for seeing how the line works. */
export function afterAside(held: HeldProblem, aside: Aside | undefined, isRight: boolean): readonly string[] {
  const questions = questionsOn(held.line);
  if (aside === undefined) return questions;
  const [comesTo, other] = [inline(rationalLatex(aside.comesTo)), inline(rationalLatex(aside.other))];
  const put = inline(`${aside.unknown} = ${rationalLatex(aside.value)}`);
  const opening = isRight ? `Yes, ${comesTo}.` : `Nearly: with ${put} it comes to ${comesTo}.`;
  return questions.map(
    (question) =>
      `${opening} The other side of ${placeOf(held.line)} is ${other} there, so ${put} is not it. ${question}`,
  );
}

/** What follows the reply to a sum that the pupil came up with. */
export function afterSum({ line }: HeldProblem, isRight: boolean): readonly string[] {
  const place = placeOf(line);
  return isRight
    ? [`Yes, that is right. Where does it go in ${place}?`, `Right. How does that help with ${place}?`]
    : ['Not quite. Do it once more, slowly: what do you get?', 'Nearly. Count it another way, and what comes out?'];
}
