import { primePowers } from '../../maths/numbers/integer.ts';
import { rational } from '../../maths/numbers/rational.ts';
import { primesLatex } from '../../maths/problems/answer.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import { inline, type Ladder, list, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

/** Hint ladders of problems about whole numbers: common factors, common multiples, prime factors. */
export function multiplesLadder(problem: ProblemOf<'gcd' | 'lcm'>): Ladder {
  const { numbers, kind, answer } = problem;
  const shown = list(numbers.map((n) => inline(`${n}`)));
  const split: Step[] = numbers.map((n) => ({
    question: `What is ${inline(`${n}`)} as a product of primes?`,
    worked: `${inline(`${n} = ${primesLatex(primePowers(n) ?? [])}`)}.`,
    primesOf: n,
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
  };
  const parts = numbers.map((n) =>
    inline(isLcm ? `${answer} \\div ${n} = ${answer / n}` : `${n} \\div ${answer} = ${n / answer}`),
  );
  return {
    asked: isLcm
      ? `We want the smallest number that ${shown} all go into. What are the first few multiples of ${inline(`${numbers.at(-1)}`)}?`
      : `We want the biggest number that divides ${shown} exactly. Which numbers divide ${inline(`${numbers[0]}`)}?`,
    idea: `Primes are the building blocks: write each of ${shown} as a product of primes and compare. What is the smallest prime that divides ${inline(`${numbers[0]}`)}?`,
    steps: [...split, pick],
    check: `Check: ${list(parts)}, all without a remainder, and nothing ${isLcm ? 'smaller' : 'bigger'} does the job, so the answer is ${inline(finalAnswer(problem))}. How would you explain why?`,
  };
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
      reply: [rational(prime), rational(rest / prime)],
    });
    rest /= prime;
  }
  steps.push({
    question: `Is ${inline(`${rest}`)} prime, and how do you write all the factors together?`,
    worked: `Yes, so ${inline(`${number} = ${finalAnswer(problem)}`)}.`,
  });
  return {
    asked: `We want ${inline(`${number}`)} written as a product of primes only. What makes a number prime?`,
    idea: `Divide by the smallest prime that goes in, again and again, until what is left is prime. Does ${inline('2')} go into ${inline(`${number}`)}?`,
    steps,
    check: `Multiply back: ${inline(`${finalAnswer(problem)} = ${number}`)}, and every factor is prime, so the answer is right. Would another order of dividing have changed it?`,
  };
}
