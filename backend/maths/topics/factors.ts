import { yesOrNo } from '../algebra/latex-words.ts';
import { divisors, gcd, lcm, primePowers } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { FRACTION, valueOf, WHOLE } from './written-numbers.ts';

const N = `(${WHOLE})`;
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LIST = String.raw`(?:list|write(?: down)?|name|find|the|all|all the|of|list all the|list all|every)`;

const whole = (text: string): bigint | undefined => {
  const value = valueOf(text);
  return value !== undefined && q.isInteger(value) && value.n > 0n ? value.n : undefined;
};
const listOf = (values: readonly bigint[]) =>
  ({ kind: 'number-list', values: values.map((one) => q.rational(one)), inOrder: false }) as const;
const latexList = (values: readonly bigint[]): string => values.join(',\\, ');

const rules: readonly Rule[] = [
  [wording(String.raw`(?:${LIST} )*(?:positive )?factors (?:of|for) ${N}`), (n = '') => factorsOf(whole(n))],
  [
    wording(String.raw`(?:${LIST} )*(?:positive )?common factors of ${N} and ${N}`),
    (a = '', b = '') => commonFactors(whole(a), whole(b)),
  ],
  [
    wording(String.raw`how many factors (?:does|do|are there of|has) ${N}(?: have)?`),
    (n = '') => factorCount(whole(n)),
  ],
  [
    wording(String.raw`(?:${LIST} )*(?:first )(\d|${COUNTS.join('|')}) (?:positive )?multiples of ${N}`),
    (count = '', n = '') => multiplesOf(COUNTS.includes(count) ? COUNTS.indexOf(count) + 1 : Number(count), whole(n)),
  ],
  [
    wording(String.raw`is (?:the number )?${N} (?:a )?prime(?: number)?(?: or (?:not|composite))?`),
    (n = '') => isPrime(whole(n), true),
  ],
  [wording(String.raw`is (?:the number )?${N} (?:a )?composite(?: number)?`), (n = '') => isPrime(whole(n), false)],
  [
    wording(String.raw`(?:does|do) ${N} divide(?: into| exactly into)? ${N}`),
    (a = '', b = '') => divides(whole(a), whole(b)),
  ],
  [wording(String.raw`is ${N} (?:a )?(?:factor|divisor) of ${N}`), (a = '', b = '') => divides(whole(a), whole(b))],
  [
    wording(String.raw`is ${N} (?:an )?(even|odd)(?: number)?`),
    (n = '', word = '') => evenOrOdd(whole(n), word === 'even'),
  ],
  [wording(String.raw`is ${N} (?:a )?multiple of ${N}`), (b = '', a = '') => divides(whole(a), whole(b))],
  [
    wording(String.raw`(?:is|determine whether|whether|decide if|check if) ${N} (?:is )?divisible by ${N}`),
    (b = '', a = '') => divides(whole(a), whole(b)),
  ],
  [
    wording(
      String.raw`(?:list|the|are|all|write down)(?: the)?(?: all)?(?: the)? (?:distinct |different )?prime factors of ${N}`,
    ),
    (n = '') => primeFactors(whole(n)),
  ],
  [
    wording(
      String.raw`(?:the )?(?:lowest |least |smallest )?common denominator (?:of|for) (${FRACTION}) and (${FRACTION})`,
    ),
    (a = '', b = '') => commonBottom(a, b),
  ],
];

/** Factors, multiples and primes as lists, and whether a number is one. */
export const factors = topicOf('factors', rules);

function factorsOf(n: bigint | undefined): TopicProblem | undefined {
  const all = n === undefined || n > 100_000n ? undefined : divisors(n);
  if (n === undefined || all === undefined || all.length < 2 || all.length > 40) return undefined;
  const small = all[1] ?? n;
  return topicProblem({
    topic: 'factors',
    task: 'factors',
    given: `${n}`,
    parts: { n: `${n}`, small: `${small}`, partner: `${n / small}` },
    steps: [
      ['first-pair', number(q.rational(n))],
      ...(all.length > 2 ? ([['partner', number(q.rational(n / small))]] as const) : []),
      ['all-factors', listOf(all)],
    ],
    answer: listOf(all),
    answerLatex: latexList(all),
    mistakes: [
      ['without-one-and-itself', all.length > 2 ? listOf(all.slice(1, -1)) : undefined],
      ['without-itself', listOf(all.slice(0, -1))],
      ['without-one', listOf(all.slice(1))],
      ['gave-multiples', listOf([1n, 2n, 3n, 4n, 5n].map((k) => k * n))],
      ['only-primes', all.length > 2 ? listOf((primePowers(n) ?? []).map(({ prime }) => prime)) : undefined],
    ],
  });
}

function commonFactors(a: bigint | undefined, b: bigint | undefined): TopicProblem | undefined {
  if (a === undefined || b === undefined || a > 100_000n || b > 100_000n) return undefined;
  const [of, common] = [divisors(a), divisors(gcd(a, b))];
  if (of === undefined || common === undefined) return undefined;
  return topicProblem({
    topic: 'factors',
    task: 'common-factors',
    given: `${a},\\, ${b}`,
    parts: { a: `${a}`, b: `${b}`, of: latexList(of) },
    steps: [
      ['factors-of-first', listOf(of)],
      ['which-shared', listOf(common)],
    ],
    answer: listOf(common),
    answerLatex: latexList(common),
    mistakes: [
      ['without-one', common.length > 1 ? listOf(common.slice(1)) : undefined],
      ['not-shared', of.length > common.length ? listOf(of) : undefined],
      ['only-highest', common.length > 1 ? listOf(common.slice(-1)) : undefined],
    ],
  });
}

function factorCount(n: bigint | undefined): TopicProblem | undefined {
  const all = n === undefined || n > 100_000n ? undefined : divisors(n);
  if (n === undefined || all === undefined) return undefined;
  const count = BigInt(all.length);
  return topicProblem({
    topic: 'factors',
    task: 'factor-count',
    given: `${n}`,
    parts: { n: `${n}`, all: latexList(all) },
    steps: [
      ['list-first', listOf(all)],
      ['count-them', number(q.rational(count))],
    ],
    answer: number(q.rational(count)),
    answerLatex: `${count}`,
    mistakes: [
      ['forgot-one-and-itself', q.rational(count - 2n)],
      ['forgot-one-of-them', q.rational(count - 1n)],
      ['pairs-only', q.rational((count + 1n) / 2n)],
    ],
  });
}

function multiplesOf(count: number, n: bigint | undefined): TopicProblem | undefined {
  if (n === undefined || !(count >= 1 && count <= 10)) return undefined;
  const all = Array.from({ length: count }, (_, i) => BigInt(i + 1) * n);
  return topicProblem({
    topic: 'factors',
    task: 'multiples',
    given: `${n}`,
    parts: { n: `${n}`, count: `${count}`, second: `${2n * n}` },
    steps: [
      ['second-multiple', number(q.rational(2n * n))],
      ['all-multiples', listOf(all)],
    ],
    answer: listOf(all),
    answerLatex: latexList(all),
    mistakes: [
      ['started-at-zero', listOf(all.map((one) => one - n))],
      ['started-at-second', listOf(all.map((one) => one + n))],
      ['gave-factors', n > 1n ? listOf((divisors(n) ?? []).slice(0, 20)) : undefined],
    ],
  });
}

function isPrime(n: bigint | undefined, isPrimeAsked: boolean): TopicProblem | undefined {
  if (n === undefined) return undefined;
  const primes = n === 1n ? [] : primePowers(n);
  if (primes === undefined) return undefined;
  const prime = primes.length === 1 && primes[0]?.power === 1;
  if (n === 1n && !isPrimeAsked) return undefined;
  const least = primes[0]?.prime ?? 1n;
  const yes = prime === isPrimeAsked;
  return topicProblem({
    topic: 'factors',
    task: isPrimeAsked ? 'prime' : 'composite',
    given: `${n}`,
    parts: { n: `${n}`, least: `${least}`, verdict: n === 1n ? 'one' : prime ? 'no-other' : 'other' },
    steps: [
      ...(prime || n === 1n
        ? []
        : ([
            ['a-divisor', { kind: 'any', of: (divisors(n) ?? []).slice(1, -1).map((one) => number(q.rational(one))) }],
          ] as const)),
      [isPrimeAsked ? 'so-prime' : 'so-composite', { kind: 'yes-or-no', yes }],
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [
      [
        n === 1n ? 'one-is-not-prime' : n === 2n ? 'two-is-prime' : prime ? 'looks-divisible' : 'looks-prime',
        { kind: 'yes-or-no', yes: !yes },
      ],
    ],
  });
}

function divides(a: bigint | undefined, b: bigint | undefined): TopicProblem | undefined {
  if (a === undefined || b === undefined) return undefined;
  const rest = b % a;
  const yes = rest === 0n;
  return topicProblem({
    topic: 'factors',
    task: 'divides',
    given: String.raw`${b} \div ${a}`,
    parts: { a: `${a}`, b: `${b}`, rest: `${rest}` },
    steps: [
      ['rest', number(q.rational(rest))],
      ['so-divides', { kind: 'yes-or-no', yes }],
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [[yes ? 'missed-division' : 'overlooked-rest', { kind: 'yes-or-no', yes: !yes }]],
  });
}

function evenOrOdd(n: bigint | undefined, isEvenAsked: boolean): TopicProblem | undefined {
  if (n === undefined) return undefined;
  const yes = (n % 2n === 0n) === isEvenAsked;
  return topicProblem({
    topic: 'factors',
    task: isEvenAsked ? 'even' : 'odd',
    given: `${n}`,
    parts: { n: `${n}`, last: `${n % 10n}` },
    steps: [
      ['last-digit', number(q.rational(n % 10n))],
      [isEvenAsked ? 'so-even' : 'so-odd', { kind: 'yes-or-no', yes }],
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [['other-digits', { kind: 'yes-or-no', yes: !yes }]],
  });
}

function primeFactors(n: bigint | undefined): TopicProblem | undefined {
  const primes = n === undefined ? undefined : primePowers(n);
  if (n === undefined || primes === undefined) return undefined;
  const all = primes.map(({ prime }) => prime);
  const least = all[0] ?? n;
  const repeated = primes.flatMap(({ prime, power }) => Array.from({ length: power }, () => prime));
  return topicProblem({
    topic: 'factors',
    task: 'prime-factors',
    given: `${n}`,
    parts: { n: `${n}`, least: `${least}`, rest: `${n / least}` },
    steps: [
      ['least-prime', number(q.rational(least))],
      ['divide-out', number(q.rational(n / least))],
      ['all-primes', { kind: 'any', of: [listOf(all), listOf(repeated)] }],
    ],
    answer: { kind: 'any', of: [listOf(all), listOf(repeated)] },
    answerLatex: latexList(all),
    mistakes: [
      ['one-is-no-prime', listOf([1n, ...all])],
      [
        'gave-all-factors',
        (divisors(n) ?? []).length > all.length && n < 100_000n ? listOf(divisors(n) ?? []) : undefined,
      ],
      [
        'stopped-early',
        all.length > 0 && n / least > 1n && !all.includes(n / least) ? listOf([least, n / least]) : undefined,
      ],
    ],
  });
}

function commonBottom(a: string, b: string): TopicProblem | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  const [, da = '', db = ''] = /\/ ?(\d+)\D.*\/ ?(\d+)/.exec(`${a} ${b}`) ?? [];
  if (x === undefined || y === undefined || x.d !== BigInt(da || '0') || y.d !== BigInt(db || '0')) return undefined;
  const answer = lcm(x.d, y.d);
  return topicProblem({
    topic: 'factors',
    task: 'common-bottom',
    given: `${q.rationalLatex(x)},\\, ${q.rationalLatex(y)}`,
    parts: { da, db, second: `${x.d * 2n}` },
    steps: [
      ['second-multiple', number(q.rational(x.d * 2n)), { n: da }],
      ['first-shared', number(q.rational(answer))],
    ],
    answer: number(q.rational(answer)),
    answerLatex: `${answer}`,
    mistakes: [
      ['not-the-lowest', q.rational(x.d * y.d)],
      ['highest-factor', q.rational(gcd(x.d, y.d))],
      ['added-bottoms', q.rational(x.d + y.d)],
    ],
  });
}
