import { QUESTION_MAX } from '../../../shared/limits.ts';
import type { Random } from './random.ts';

/** Texts that pupils do write, to begin with and to mangle where no file is given. */
export const OWN_TEXTS: readonly [string, ...string[]] = [
  'Solve 3x + 5 = 20',
  'x^2 - 5x + 6 = 0',
  '2x+3y=12, x-y=1',
  '3/4 + 2/5',
  'what is 15% of 80',
  'simplify 3a + 2b - a',
  'factorise 6x^2 + 5x - 4',
  'expand (x+2)(x-3)',
  'round 3.456 to 2 decimal places',
  'LCM of 12 and 18',
  'Tom has 12 apples and gives 5 to each of his 2 friends. How many are left?',
  'How do I find the area of a circle with radius 5 cm?',
];

const REMARKS: readonly [string, ...string[]] = [
  'can i have a hint?',
  'idk',
  'yes',
  'no',
  'x = 3',
  '3x = 15',
  '-2 and -3',
  'add 5',
  'divide by 3',
  'new problem',
  'i hate maths',
  'the answer',
  'ok',
  'because its squared',
  'thanks',
  '5',
  '1/2',
  '7 cm',
];

const SIGNS = '0123456789xyabn+-*/^_=<>().,:;!?%$£€°²√π×÷≤≥±{}[]|\\&#~\'"@\n\t ';
const ODD = [
  '\u0000',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udfff',
  '😀',
  'é',
  'ß',
  '中',
  'ﬁ',
  '\u0301',
  '½',
  '⅔',
  '⁻¹',
  '−',
  '٣',
  '\r\n',
] as const;
const COMMANDS = [
  '\\frac{1}{',
  '\\sqrt{',
  '\\left(',
  '\\begin{cases}',
  '\\text{',
  '\\def\\x{\\x\\x}',
  '\\infty',
  '\\over',
  '$$',
  '\\\\',
] as const;

const MADE: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => many(random, 60, () => random.sign(SIGNS)),
  (random) => many(random, 30, () => (random.next() < 0.4 ? random.pick(ODD) : random.sign(SIGNS))),
  (random) => many(random, 25, () => (random.next() < 0.4 ? random.pick(COMMANDS) : random.sign(SIGNS))),
  (random) => '('.repeat(random.below(3_000)) + 'x' + ')'.repeat(random.below(3_000)),
  (random) => `solve ${'9'.repeat(1 + random.below(4_000))}x = ${'7'.repeat(1 + random.below(3_000))}`,
  (random) => `${many(random, 12, () => `${1 + random.below(99)}^`)}9`,
  (random) => `(x + 1)^${random.below(100_000)} = 0`,
  (random) => `factorise ${many(random, 60, (i) => `${1 + random.below(9)}x^${i}+`)}1`,
  (random) => `expand ${many(random, 40, () => `(x+${random.below(99)})`)}`,
  (random) => many(random, 200, () => `${random.below(99)}x + ${random.below(99)} = ${random.below(999)}\n`),
  (random) => many(random, 400, () => '1/7+'),
  (random) => `LCM of ${many(random, 60, () => `${2 + random.below(1_000_000)}, `)}3`,
  (random) => `prime factors of ${many(random, 40, () => `${1 + random.below(9)}`)}`,
  (random) => 'a'.repeat(random.below(QUESTION_MAX)),
  (random) => ' '.repeat(random.below(QUESTION_MAX)) + '?',
  (random) => many(random, 1_500, () => random.pick(['so ', 'and ', 'then ', 'x ', '= ', '5 ', ', ', 'is '])),
  (random) => `${'\\frac{'.repeat(random.below(400))}1${'}{2}'.repeat(random.below(400))}`,
  (random) => many(random, 800, () => random.pick(['one ', 'hundred ', 'and ', 'million ', 'minus ', 'seven '])),
  (random) => `sqrt(${'9'.repeat(1 + random.below(300))})`,
  (random) => `0.${'3'.repeat(1 + random.below(3_000))} + 1`,
  (random) => `round ${random.next() * 10 ** random.below(12)} to ${random.below(500)} decimal places`,
];

function many(random: Random, most: number, piece: (i: number) => string): string {
  return Array.from({ length: 1 + random.below(most) }, (_, i) => piece(i)).join('');
}

/** A text by chance, as long as the service takes at most: a pupil's, a mangled one, two spliced together, or a hostile one. */
export function textBy(random: Random, pool: readonly [string, ...string[]]): string {
  return textOf(random, pool).slice(0, QUESTION_MAX);
}

function textOf(random: Random, pool: readonly [string, ...string[]]): string {
  const way = random.next();
  if (way < 0.2) return random.pick(pool);
  if (way < 0.4) return random.pick(REMARKS);
  if (way < 0.6) return mangled(random, random.pick(pool));
  if (way < 0.7) return mangled(random, random.pick(REMARKS));
  if (way < 0.85) return spliced(random, random.pick(pool), random.pick(pool));
  return random.pick(MADE)(random);
}

function spliced(random: Random, a: string, b: string): string {
  return (
    a.slice(0, random.below(a.length + 1)) +
    random.pick(['', ' ', '\n', ' = ', ', ', '$']) +
    b.slice(random.below(b.length + 1))
  );
}

/** A few changes of single signs: gone, doubled, another, exchanged, in capitals. */
function mangled(random: Random, text: string): string {
  let now = text;
  for (let changes = 1 + random.below(6); changes > 0; changes--) {
    const at = random.below(now.length + 1);
    const [before, sign, after] = [now.slice(0, at), now.slice(at, at + 1), now.slice(at + 1)];
    now = random.pick([
      () => before + after,
      () => before + sign + sign + after,
      () => before + random.sign(SIGNS) + after,
      () => before + after.slice(0, 1) + sign + after.slice(1),
      () => before + random.pick(ODD) + sign + after,
      () => before + sign.toUpperCase() + after.toUpperCase(),
    ])();
  }
  return now;
}
