import { array, assert, constantFrom, integer, property, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPENING_RUNGS } from '../../maths/earned.ts';
import { followAll, followProblem } from '../../maths/follow.ts';
import { beginProblem } from '../../maths/held.ts';
import type { NumericValue } from '../../maths/algebra/numeric-value.ts';
import { latex } from '../../maths/algebra/print.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { replyTo } from './conversation.ts';
import { ladderOf, stepsOf } from './ladder-of.ts';

const SEED = 20_261_124;
/** Questions asked; each gets a reply made from what it asks for, in words of a pupil's. */
const QUESTIONS = 2_000;

const n = integer({ min: 2, max: 12 });
const wrap = constantFrom(
  (text: string) => text,
  (text: string) => `its ${text}`,
  (text: string) => `is it ${text}?`,
  (text: string) => `i think its ${text}`,
  (text: string) => `${text} i think`,
  (text: string) => `then ${text}`,
  (text: string) => `${text} because thats what i got`,
  (text: string) => `I got ${text}.`,
);

const PROBLEMS: readonly ((a: number, b: number, c: number) => string)[] = [
  (a, b, c) => `how do i do ${a}x + ${b} = ${a * c + b}`,
  (a, b, c) => `solve ${a}x - ${b} = ${a * c - b}`,
  (a, b, c) => `solve ${a}(x + ${b}) = ${a * (c + b)}`,
  (a, b, c) => `solve ${a + c}x + ${b} = ${c}x + ${a * c + b}`,
  (_, b, c) => `x^2 + ${b + c}x + ${b * c} = 0`,
  (a, b, c) => `${a}x + y = ${a * b + c}\nx + y = ${b + c}`,
  (a, b, c) => `1/${a} + ${b}/${b + c}`,
  (a, b, c) => `${a} + ${b} x ${c}`,
  (a, b) => `what is ${a * 10}% of ${b * 20}`,
  (a, b) => `LCM of ${a * 2} and ${b * 3}`,
  (a, b) => `gcd of ${a * 6} and ${b * 6}`,
  (a, b, c) => `simplify ${a}a + ${b}b + ${c}a`,
  (a, b, c) => `expand ${a}(${b}x + ${c})`,
  (_, b, c) => `factorise x^2 + ${b + c}x + ${b * c}`,
  (a, b, c) => `evaluate ${a}x + ${b} when x = ${c}`,
];

const plain = ({ rational, surd }: NumericValue): string | undefined =>
  rational === undefined || surd.size > 1
    ? undefined
    : rational.d === 1n
      ? `${rational.n}`
      : `${rational.n}/${rational.d}`;

/** A right reply in a pupil's words, made from what is asked for; undefined where there is no single one. */
function rightReply(expected: Expected): string | undefined {
  switch (expected.kind) {
    case 'number':
      return plain(expected.exact);
    case 'all': {
      const all = expected.of.map(rightReply);
      return all.every((one) => one !== undefined) && all.length > 0 ? all.join(' and ') : undefined;
    }
    case 'any':
      return expected.of.map(rightReply).find((one) => one !== undefined);
    case 'some':
      return expected.of.slice(0, expected.least).map(rightReply).join(', ');
    case 'equation':
      return `$${latex(expected.equation.left)} = ${latex(expected.equation.right)}$`;
    case 'expression':
      return expected.looks === undefined ? `$${latex(expected.expr)}$` : undefined;
    case 'operation':
      return expected.by && `${expected.operation} ${latex(expected.by)}`;
    case 'yes-or-no':
      return expected.yes ? 'yeah' : 'nope';
    case 'choice':
      return expected.right[0];
    case 'words':
      return expected.each.map((some) => some[0] ?? '').join(' ');
    case 'primes':
    case 'real':
    case 'clock':
    case 'duration':
    case 'number-list':
    case 'set':
    case 'quotient':
    case 'ratio':
    case 'in-words':
    case 'formula':
    case 'monomial':
    case 'log':
    case 'reals':
    case 'relation':
    case 'values':
    case 'complex':
    case 'formed':
    case 'measure':
    case 'function':
    case 'line':
    case 'tuple':
      return undefined;
    default:
      return expected satisfies never;
  }
}

describe('right replies to random questions', () => {
  it('are never called wrong, and nearly all understood', () => {
    const numbers = sample(array(n, { minLength: 3, maxLength: 3 }), { seed: SEED, numRuns: QUESTIONS });
    const ways = sample(wrap, { seed: SEED, numRuns: QUESTIONS });
    const counts = { asked: 0, understood: 0 };
    const wrong: string[] = [];
    for (const [i, [a = 2, b = 2, c = 2]] of numbers.entries()) {
      const problem = PROBLEMS[i % PROBLEMS.length]?.(a, b, c) ?? '';
      const begun = followAll([problem], stepsOf);
      if (begun.kind !== 'problem') continue;
      const { opening, steps } = ladderOf(begun.problem);
      const hints = Math.floor(i / PROBLEMS.length) % (steps.length + OPENING_RUNGS - 1);
      const expected = hints < OPENING_RUNGS - 1 ? opening[hints] : steps[hints - OPENING_RUNGS + 1]?.expected;
      const right = expected && rightReply(expected);
      if (right === undefined) continue;
      const reply = ways[i]?.(right) ?? right;
      const held = { ...beginProblem(begun.problem, problem), rung: hints + 1 };
      const followed = followProblem(held, reply, stepsOf);
      counts.asked += 1;
      const isAttempt = followed.kind === 'attempt';
      const isWrong =
        isAttempt && (followed.as === 'missed-step' || (followed.as === 'line' && followed.verdict.kind === 'wrong'));
      if (isWrong) wrong.push(`${problem} | ${hints} | ${reply}`);
      else if (isAttempt && followed.verdict.kind !== 'unsure') counts.understood += 1;
      else if (isAttempt && followed.as !== 'line') counts.understood += 1;
    }
    expect(wrong).toEqual([]);
    expect(counts.asked).toBeGreaterThan(QUESTIONS * 0.7);
    expect(counts.understood / counts.asked).toBeGreaterThan(0.92);
  });

  it('get one question back, whatever was said', () => {
    const said = constantFrom(
      'purple',
      'add 9',
      '8',
      'yes',
      'no',
      '3x',
      'x = 2',
      'i dont get it',
      '2 and 3',
      'because',
    );
    assert(
      property(
        constantFrom(...PROBLEMS),
        n,
        n,
        n,
        array(said, { minLength: 1, maxLength: 4 }),
        (make, a, b, c, texts) => {
          const history = [make(a, b, c), ...texts.slice(0, -1)].map((asked, i) => ({
            seq: i + 1,
            asked,
            answered: '',
          }));
          const reply = replyTo({ history, asked: texts.at(-1) ?? '', pictures: [] });
          expect(reply.match(/\?/g) ?? []).toHaveLength(1);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
