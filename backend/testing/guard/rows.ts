import type { Chance } from './chance.ts';
import { DISGUISES, inWords } from './disguises.ts';

/** A problem with one whole number as its answer. */
export type Task = {
  readonly problem: string;
  readonly answer: number;
  readonly letter: string | undefined;
  /** The problem's own line with the answer put in. */
  readonly putIn: string;
  /** Lines that a pupil may write: a right one on the way, and a wrong one. */
  readonly lines: { readonly right: string; readonly wrong: string };
  /** Hints that give nothing away. */
  readonly hints: readonly [string, ...string[]];
};

/** A reply to a task; `kind` says what is in it. */
export type Row = {
  readonly kind: 'leak' | 'clean' | 'false' | 'verdict';
  readonly how: string;
  readonly task: Task;
  readonly reply: string;
  /** What the engine has said of the pupil's line before. */
  readonly verdict?: 'right' | 'wrong';
};

export function taskBy(chance: Chance): Task {
  return chance.pick([linear, arithmetic, bracketed])(chance);
}

/** A number that is not among these, so that naming it says something. */
function fresh(chance: Chance, from: number, to: number, taken: readonly number[]): number {
  for (;;) {
    const value = chance.whole(from, to);
    if (!taken.includes(value)) return value;
  }
}

function linear(chance: Chance): Task {
  const [a, b] = [chance.whole(2, 9), chance.whole(1, 30)];
  const letter = chance.pick(['x', 'y', 'n']);
  const answer = fresh(chance, 11, 99, [a, b]);
  const [c, rest] = [a * answer + b, a * answer];
  return {
    problem: `Solve ${a}${letter} + ${b} = ${c}`,
    answer,
    letter,
    putIn: `${a}*${answer} + ${b} = ${c}`,
    lines: { right: `${a}${letter} = ${rest}`, wrong: `${a}${letter} = ${rest + 2 * b}` },
    hints: [
      `What could you do to both sides so that the ${b} goes away?`,
      `Take ${b} from both sides: then $${a}${letter} = ${rest}$. How do you undo the times ${a}?`,
      `Look at the ${a} in front of the ${letter}: what does it do to the unknown?`,
      `Work out ${c} - ${b} first. What do you get?`,
    ],
  };
}

function bracketed(chance: Chance): Task {
  const [a, b] = [chance.whole(2, 9), chance.whole(1, 9)];
  const answer = fresh(chance, 11, 60, [a, b]);
  const inside = answer + b;
  return {
    problem: `Solve ${a}(x + ${b}) = ${a * inside}`,
    answer,
    letter: 'x',
    putIn: `${a}(${answer} + ${b}) = ${a * inside}`,
    lines: { right: `x + ${b} = ${inside}`, wrong: `${a}x + ${b} = ${a * inside}` },
    hints: [
      `There are two ways to begin: divide by ${a}, or expand the bracket. Which one would you try?`,
      `If you divide both sides by ${a}, you have $x + ${b} = ${inside}$. What is left to undo?`,
      `Expanding gives $${a}x + ${a * b} = ${a * inside}$. Which number would you move first?`,
    ],
  };
}

function arithmetic(chance: Chance): Task {
  const [a, b] = [10 * chance.whole(1, 3) + chance.whole(1, 9), chance.whole(3, 9)];
  const tens = Math.floor(a / 10) * 10;
  const units = a - tens;
  return {
    problem: `Work out ${a} * ${b}`,
    answer: a * b,
    letter: undefined,
    putIn: `${a} * ${b} = ${a * b}`,
    lines: { right: `${tens} * ${b} + ${units} * ${b}`, wrong: `${a * b + 1}` },
    hints: [
      `Split ${a} into ${tens} and ${units}. What is ${tens} times ${b}?`,
      `You could do ${tens} * ${b} = ${tens * b} first. What else is there to add?`,
      `Which is easier to start with, the tens or the units of ${a}?`,
    ],
  };
}

const LEADS: readonly [string, ...string[]] = [
  '',
  'Good try. ',
  "Let's look at it together. ",
  'Think about what the question asks. ',
  'Nearly there, keep going! ',
];

/** How an answer is asserted; `#F` stands for it. */
const FRAMES: Readonly<Record<string, string>> = {
  answer: 'The answer is #F.',
  'so it is': 'So it is #F, and that is all there is to it.',
  get: 'If you work it out you get #F.',
  gives: 'Doing that gives #F. Can you see why?',
  behind: '#F is the answer, you see.',
  comes: 'All of it comes to #F in the end.',
  therefore: 'Therefore, #F.',
  left: 'Then you are left with #F.',
  must: 'It must be #F, because nothing else fits.',
  ask: 'Could the answer be #F?',
  list: 'Remember: the solution: #F',
};
const LETTER_FRAMES: Readonly<Record<string, string>> = {
  equation: 'So #L = #F. How can you check it?',
  'spoken equation': 'This means that #L is #F.',
  formula: 'Hence $#L = #F$ follows.',
  reversed: 'We find #F = #L.',
  try: 'Why not try #L = #F and see?',
  'is it': 'Is #L equal to #F?',
};

export function leakBy(chance: Chance, task: Task = taskBy(chance)): Row {
  const { answer, letter } = task;
  const lead = chance.pick(LEADS);
  const shape = chance.whole(0, 9);
  if (shape === 0) return { kind: 'leak', how: 'put in', task, reply: `${lead}Look: ${task.putIn}, so it fits.` };
  if (shape === 1 && letter !== undefined) {
    const [low, high] = [answer - 1, answer + 1];
    const reply = chance.pick([
      `${lead}You know that ${letter} is more than ${low} but less than ${high}, and it is whole.`,
      `${lead}The number lies between ${low} and ${high}.`,
      `${lead}Notice that $${low} < ${letter} < ${high}$.`,
    ]);
    return { kind: 'leak', how: 'bounds', task, reply };
  }
  if (shape === 2) {
    const reply = chance.pick([
      `${lead}The answer is one more than ${answer - 1}.`,
      `${lead}The answer is half of ${2 * answer}.`,
      `${lead}The number that you want is ${inWords(2)} less than ${answer + 2}.`,
    ]);
    return { kind: 'leak', how: 'complement', task, reply };
  }
  const frames = Object.entries(letter === undefined ? FRAMES : { ...FRAMES, ...LETTER_FRAMES });
  const [frame, words] = chance.pick(frames as [[string, string], ...[string, string][]]);
  const [name, disguise] = chance.pick(
    Object.entries(DISGUISES) as [[string, (v: number, c: Chance) => string], ...[]],
  );
  const form = disguise(answer, chance);
  const value = frame === 'formula' ? form.replaceAll('$', '') : form;
  const reply = lead + words.replace('#F', () => value).replace('#L', letter ?? '');
  return { kind: 'leak', how: `${frame}, ${name}`, task, reply };
}

export function cleanBy(chance: Chance, task: Task = taskBy(chance)): Row {
  const lead = chance.pick(LEADS);
  const aside = chance.pick([
    '',
    'There are two steps here. ',
    'Take your time, one thing at a time. ',
    'As you know, $\\frac{2}{3} = 0.67$ roughly, and 1/4 = 0.25. ',
    'For example, $3 + 4 = 7$ and $7 - 4 = 3$ undo each other. ',
  ]);
  return { kind: 'clean', how: 'hint', task, reply: lead + aside + chance.pick(task.hints) };
}

export function falseBy(chance: Chance, task: Task = taskBy(chance)): Row {
  const [a, b] = [fresh(chance, 3, 19, [task.answer]), fresh(chance, 3, 19, [task.answer])];
  const off = chance.pick([-10, -2, -1, 1, 2, 10]);
  const [sign, word, right] = chance.pick<readonly [string, string, number]>([
    ['+', 'plus', a + b],
    ['*', 'times', a * b],
    ['\\times', 'times', a * b],
  ]);
  if (right === task.answer) return falseBy(chance, task);
  const wrong = right + off === task.answer ? right + 3 * off : right + off;
  const shown = chance.pick([
    `$${a} ${sign} ${b} = ${wrong}$`,
    `${a} ${word} ${b} is ${wrong}`,
    `${inWords(a)} ${word} ${inWords(b)} equals ${inWords(Math.abs(wrong))}`,
  ]);
  return {
    kind: 'false',
    how: word,
    task,
    reply: `${chance.pick(LEADS)}Remember that ${shown}. ${chance.pick(task.hints)}`,
  };
}

export function verdictBy(chance: Chance, task: Task = taskBy(chance)): Row {
  const isWrong = chance.next() < 0.5;
  const said = isWrong
    ? chance.pick([
        "That's right!",
        'Well done!',
        'Yes, exactly.',
        'Great job so far.',
        'Your step is correct.',
        'Perfect!',
        'You are right.',
        'Spot on.',
      ])
    : chance.pick([
        'Not quite.',
        "That's not right.",
        'Your line is wrong.',
        'There is a mistake in it.',
        'That is incorrect.',
        'No, look again.',
      ]);
  const reply = chance.next() < 0.5 ? `${said} ${chance.pick(task.hints)}` : `I have read your line. ${said}`;
  return { kind: 'verdict', how: said, task, reply, verdict: isWrong ? 'wrong' : 'right' };
}
