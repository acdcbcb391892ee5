import { expect, it } from 'vitest';
import { judgeTopic } from '../judging/judge-topic.ts';
import { readTopic } from './all.ts';

/** Problems for each kind; their numbers come from a linear congruential generator with the seed below. */
const ROUNDS = 60;
const SEED = 20_261;

type Draw = (below: number) => number;

function drawer(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const clockText = (minutes: number): string => `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;

/** Trial division by every smaller number: slow, and nothing like the engine's. */
const factorsOf = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1).filter((one) => n % one === 0);

/** A question and its answer by plain machine arithmetic, which does not use the engine. */
const KINDS: Readonly<Record<string, (draw: Draw) => readonly [question: string, answer: string]>> = {
  addition: (draw) => {
    const [a, b] = [draw(9_000), draw(900)];
    return [`${a} plus ${b}`, `${a + b}`];
  },
  subtraction: (draw) => {
    const [a, b] = [draw(9_000), draw(9_000)];
    return [`What is ${a} minus ${b}?`, `${a - b}`];
  },
  multiplication: (draw) => {
    const [a, b] = [1 + draw(99), 1 + draw(99)];
    return [`${a} x ${b}`, `${a * b}`];
  },
  division: (draw) => {
    const [a, b] = [draw(2_000), 2 + draw(30)];
    return [`Divide ${a} by ${b}`, `${Math.floor(a / b)} r ${a % b}`];
  },
  remainder: (draw) => {
    const [a, b] = [draw(2_000), 2 + draw(60)];
    return [`What is the remainder when ${a} is divided by ${b}?`, `${a % b}`];
  },
  rounding: (draw) => {
    const [tenThousandths, places] = [draw(900_000), 1 + draw(3)];
    const unit = 10 ** (4 - places);
    const up = Math.floor((tenThousandths + unit / 2) / unit);
    const digits = `${up}`.padStart(places + 1, '0');
    const given = `${Math.floor(tenThousandths / 10_000)}.${`${tenThousandths % 10_000}`.padStart(4, '0')}`;
    return [`Round ${given} to ${places} dp`, `${digits.slice(0, -places)}.${digits.slice(-places)}`];
  },
  factors: (draw) => {
    const n = 2 + draw(90);
    return [`list the factors of ${n}`, factorsOf(n).join(', ')];
  },
  primes: (draw) => {
    const n = 2 + draw(400);
    return [`is ${n} prime`, factorsOf(n).length === 2 ? 'yes' : 'no'];
  },
  times: (draw) => {
    const from = 60 + draw(500);
    const length = 1 + draw(150);
    return [`how long from ${clockText(from)} to ${clockText(from + length)}`, `${length} minutes`];
  },
  'order of decimals': (draw) => {
    const values = [...new Set(Array.from({ length: 4 }, () => draw(2_000) - 1_000))];
    const text = (n: number): string => `${n / 100}`;
    return [
      `Sort ${values.map(text).join(', ')}, 99 in increasing order`,
      [...values.toSorted((a, b) => a - b).map(text), '99'].join(', '),
    ];
  },
  shares: (draw) => {
    const [a, b, each] = [1 + draw(9), 1 + draw(9), 1 + draw(20)];
    return [`Share ${(a + b) * each} in the ratio ${a}:${b}`, `${a * each}, ${b * each}`];
  },
  'percentage increase': (draw) => {
    const [percent, hundreds] = [1 + draw(99), 1 + draw(50)];
    return [`Increase ${hundreds * 100} by ${percent}%`, `${hundreds * (100 + percent)}`];
  },
  metres: (draw) => {
    const centimetres = 1 + draw(90_000);
    return [
      `convert ${centimetres} cm to m`,
      `${Math.floor(centimetres / 100)}.${`${centimetres % 100}`.padStart(2, '0')}`,
    ];
  },
};

it.each(Object.entries(KINDS))('agrees with an oracle on %s (seed 20261)', (_, make) => {
  const draw = drawer(SEED);
  const cases = Array.from({ length: ROUNDS }, () => make(draw));
  const judged = cases.map(([question, answer]) => {
    const problem = readTopic(question);
    return { question, answer, verdict: problem === undefined ? 'unread' : judgeTopic(problem, answer).kind };
  });
  expect(judged.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
});
