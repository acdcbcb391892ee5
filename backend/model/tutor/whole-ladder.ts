import { divisors, primePowers } from '../../maths/numbers/integer.ts';
import { primesLatex } from '../../maths/problems/answer.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import { asksAll, asksAny, asksNumber, asksOpenly, asksWords, asksYes } from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { inline, type Ladder, list, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

/** Hint ladders of problems about whole numbers: common factors, common multiples, prime factors. */
export function multiplesLadder(problem: ProblemOf<'gcd' | 'lcm'>): Ladder {
  const { numbers, kind, answer } = problem;
  const shown = list(numbers.map((n) => inline(`${n}`)));
  const split: Step[] = numbers.map((n) => ({
    question: `What is ${inline(`${n}`)} as a product of primes?`,
    worked: `${inline(`${n} = ${primesLatex(primePowers(n) ?? [])}`)}.`,
    expected: { kind: 'primes', of: n },
  }));
  const isLcm = kind === 'lcm';
  const rule = isLcm
    ? 'each prime the most times that it occurs in any of them'
    : 'each prime only as often as all of them have it';
  const pick: Step = {
    question: `For ${shown}, take ${rule}. Which product do you get?`,
    worked:
      answer === 1n
        ? `They share no prime, so it is ${inline('1')}.`
        : `${inline(`${productOf(answer)} = ${answer}`)}.`,
    expected: asksAny(asksNumber(answer), { kind: 'primes', of: answer }),
  };
  const parts = numbers.map((n) =>
    inline(isLcm ? `${answer} \\div ${n} = ${answer / n}` : `${n} \\div ${answer} = ${n / answer}`),
  );
  return {
    opening: [
      isLcm ? multiplesExpected(numbers) : divisorsExpected(numbers),
      asksNumber(primePowers(numbers[0] ?? 2n)?.[0]?.prime ?? 2n),
    ],
    asked: isLcm
      ? `We want the smallest number that ${shown} all go into. What are the first few multiples of ${inline(`${numbers.at(-1)}`)}?`
      : `We want the biggest number that divides ${shown} exactly. Which numbers divide ${inline(`${numbers[0]}`)}?`,
    idea: `Primes are the building blocks: write each of ${shown} as a product of primes and compare. What is the smallest prime that divides ${inline(`${numbers[0]}`)}?`,
    steps: [...split, pick],
    check: `Check: ${list(parts)}, all without a remainder, and nothing ${isLcm ? 'smaller' : 'bigger'} does the job, so the answer is ${inline(finalAnswer(problem))}. How would you explain why?`,
  };
}

/** Multiples of any of the numbers. */
function multiplesExpected(numbers: readonly bigint[]): Expected {
  const of = numbers.flatMap((n) => Array.from({ length: MULTIPLES }, (_, i) => asksNumber(n * BigInt(i + 1))));
  return { kind: 'some', of, least: 2 };
}

/** How many multiples of a number a pupil may list. */
const MULTIPLES = 12;

function divisorsExpected(numbers: readonly bigint[]): Expected {
  const all = [...new Set(numbers.flatMap((n) => divisors(n) ?? []))];
  return { kind: 'some', of: all.map((n) => asksNumber(n)), least: 2 };
}

const productOf = (n: bigint): string => primesLatex(primePowers(n) ?? []);

export function primesLadder(problem: ProblemOf<'primes'>): Ladder {
  const { number, answer } = problem;
  const steps: Step[] = [];
  let rest = number;
  for (const prime of answer.flatMap(({ prime, power }) => Array.from({ length: power }, () => prime)).slice(0, -1)) {
    steps.push({
      question: `Which is the smallest prime that divides ${inline(`${rest}`)}, and what is left?`,
      worked: `${inline(`${rest} = ${prime} \\times ${rest / prime}`)}.`,
      expected: asksAny(asksAll([asksNumber(prime), asksNumber(rest / prime)])),
    });
    rest /= prime;
  }
  steps.push({
    question: `Is ${inline(`${rest}`)} prime, and how do you write all the factors together?`,
    worked: `Yes, so ${inline(`${number} = ${finalAnswer(problem)}`)}.`,
    expected: asksAny({ kind: 'primes', of: number }, asksYes(true)),
  });
  return {
    opening: [
      asksOpenly(
        asksWords(
          'two|2|itself|only|one|1|divide|divided|divides|divisible|factor|factors|go into|goes into|multiple|times table|no other',
        ),
      ),
      asksYes(number % 2n === 0n),
    ],
    asked: `We want ${inline(`${number}`)} written as a product of primes only. What makes a number prime?`,
    idea: `Divide by the smallest prime that goes in, again and again, until what is left is prime. Does ${inline('2')} go into ${inline(`${number}`)}?`,
    steps,
    check: `Multiply back: ${inline(`${finalAnswer(problem)} = ${number}`)}, and every factor is prime, so the answer is right. Would another order of dividing have changed it?`,
  };
}
