import type { Exchange } from '../../core/ports/model.ts';
import { replyTo } from './conversation.ts';

/** Ways to be a pupil: what each of them says, beside lines of working. */
const SAYINGS = {
  lazy: [
    'just tell me the answer',
    'idk',
    'hint',
    'give me the answer',
    'do it for me',
    'whats the answer',
    '?',
    'next',
    'i give up',
  ],
  shy: ['um', 'hi', 'im not sure', 'i dont get it', 'sorry', 'ok', 'thanks', 'is this right', 'i feel dumb'],
  rude: [
    'ugh',
    'this is stupid',
    'wtf',
    'you are useless',
    'i hate maths',
    'boring',
    'shut up',
    'lol',
    'are you a robot',
  ],
  quick: ['ok', 'yes', 'no', 'next', 'got it', 'hint', 'new problem', 'thanks', 'what can you do'],
  wrong: [
    'hint',
    'why',
    'is it wrong',
    'do you like football',
    'what about the other side',
    'i thought you add the numbers',
  ],
} as const;
export type Manner = keyof typeof SAYINGS;
export const MANNERS = Object.keys(SAYINGS) as readonly Manner[];

/** Problems of every kind, each with its answer as a pupil writes it and with wrong lines; `shown` is how a reply would say the answer. */
export const PROBLEMS = [
  { text: 'Solve 3x + 5 = 20', right: 'x = 5', shown: ['x = 5'], wrong: ['x = 3', '3x = 25', 'x = 15', 'x = 7'] },
  { text: 'Solve 3(x-2)=2x+5', right: 'x = 11', shown: ['x = 11'], wrong: ['3x - 2 = 2x + 5', 'x = 7', 'x = 1'] },
  {
    text: 'x^2 - 5x + 6 = 0',
    right: 'x = 2 or x = 3',
    shown: ['x = 2 \\text{ or } x = 3'],
    wrong: ['x = -2', '(x+2)(x+3) = 0', 'x = 6'],
  },
  {
    text: 'x + y = 5, x - y = 1',
    right: 'x = 3, y = 2',
    shown: ['x = 3,\\; y = 2'],
    wrong: ['x = 2', '2x = 4', 'y = 5'],
  },
  { text: '3/4 + 2/5', right: '23/20', shown: ['\\frac{23}{20}'], wrong: ['5/9', '5/20', '6/20'] },
  { text: 'What is 7 * 8?', right: '56', shown: ['56'], wrong: ['54', '55', '15'] },
  { text: 'What is 2 + 3 * 4?', right: '14', shown: ['14'], wrong: ['20', '24', '9'] },
  { text: '15% of 80', right: '12', shown: ['12'], wrong: ['15', '8', '1.2'] },
  { text: 'simplify 2a + 3b - a', right: 'a + 3b', shown: ['a + 3b'], wrong: ['5ab', '3a + 3b', '2a + 2b'] },
  {
    text: 'expand (x+2)(x+3)',
    right: 'x^2 + 5x + 6',
    shown: ['x^{2} + 5x + 6', 'x^2 + 5x + 6'],
    wrong: ['x^2 + 6', 'x^2 + 5x + 5', '2x + 5'],
  },
  { text: 'LCM of 15 and 20', right: '60', shown: ['60'], wrong: ['300', '5', '40'] },
  { text: 'Evaluate 2x + 1 when x = 4', right: '9', shown: ['9'], wrong: ['25', '8', '7'] },
  { text: 'Round 3.478 to 1 decimal place', right: '3.5', shown: ['3.5'], wrong: ['3.4', '3.48', '3'] },
] as const;
export type Posed = (typeof PROBLEMS)[number];

/** Says the next turn and returns the exchange. */
export function say(history: readonly Exchange[], asked: string): Exchange {
  return { seq: history.length + 1, asked, answered: replyTo({ history, asked, pictures: [] }) };
}

/** What such a pupil says on turn `turn`, by the numbers of `next`. */
export function turnOf(manner: Manner, posed: Posed, next: () => number): string {
  const lines = { lazy: 0, shy: 2, rude: 2, quick: 3, wrong: 6 }[manner];
  const pick = (texts: readonly string[]): string => texts[next() % texts.length] ?? '';
  if (next() % 10 >= lines) return pick(SAYINGS[manner]);
  return manner === 'quick' && next() % 3 === 0 ? posed.right : pick(posed.wrong);
}

/** True where a reply says the answer as a result: a formula that is it, or one side of an equation that is. */
export function assertsAnswer(reply: string, { shown, text }: Posed): boolean {
  const formulas = [...reply.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
  const plain = text.replaceAll(' ', '');
  return formulas
    .filter((formula) => !plain.includes(formula.replaceAll(' ', '')))
    .some((formula) => shown.some((answer) => formula === answer || formula.endsWith(`= ${answer}`)));
}
