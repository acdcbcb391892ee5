import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import { isIdle } from './idle.ts';
import type { Marked } from './marked.ts';
import { type Plan, type PlanStep, step } from './plan.ts';
import { type Rate, type RateAsked, readRateClause } from './rate-clauses.ts';
import { readClauses } from './read-clauses.ts';
import { headOf } from './words.ts';

/** Facts in one story: more than these are no chain that a pupil of school goes through. */
const MAX_FACTS = 7;

/** Units that a chain may change into each other, by size. A day has no fixed number of hours here: people work in stories. */
const SCALES: readonly Readonly<Record<string, bigint>>[] = [
  { second: 1n, minute: 60n, hour: 3_600n },
  { day: 1n, week: 7n },
  { month: 1n, year: 12n, decade: 120n },
  { cent: 1n, $: 100n },
  { mm: 1n, cm: 10n, m: 1_000n, km: 1_000_000n },
  { inch: 1n, foot: 12n, feet: 12n, yard: 36n },
  { gram: 1n, kilogram: 1_000n },
];

/**
 * Stories whose every fact is a count or a rate, and whose question follows from units alone: "60 metres each sprint, 3 sprints 3 times a
 * week". Solved only where exactly one way of multiplying and dividing all facts gives the unit that is asked for.
 */
export function solveRates({ sentences, numbers }: Marked): Plan | undefined {
  const rates: Rate[] = [];
  const owners = new Set<string>();
  let asked: RateAsked | undefined;
  for (const sentence of sentences) {
    if (isIdle(sentence)) continue;
    if (asked !== undefined) return undefined;
    const found = readClauses(sentence, (clause) => readRateClause(clause, numbers, rates));
    if (found === undefined) return undefined;
    for (const one of found) {
      rates.push(...one.rates);
      if (one.owner !== undefined && /^(?:[A-Z]|his |her |their |my )/.test(one.owner)) owners.add(one.owner);
      if (one.asked !== undefined && asked !== undefined) return undefined;
      asked = one.asked ?? asked;
      // "Ann and Bob each read 4 pages": only what they read together is asked for certainly.
      if (
        one.asked !== undefined &&
        rates.some(({ of, value }) => of === 'person' && !numbers.includes(value)) &&
        one.owner !== undefined &&
        one.owner !== 'they'
      )
        return undefined;
    }
  }
  const used = rates
    .flatMap(({ value, perNumber }) => [value, perNumber])
    .filter((one) => one !== undefined && numbers.includes(one));
  if (asked === undefined || owners.size > 1 || rates.length > MAX_FACTS || rates.length < 2) return undefined;
  if (used.length !== numbers.length || new Set(used).size !== used.length) return undefined;
  const timed = perTimes(rates);
  return chained(timed.map(sameHeads(timed, asked)), {
    of: headed(rates, asked)(asked.of),
    per: asked.per === undefined ? undefined : headed(rates, asked)(asked.per),
  });
}

/** "13 cookies, 3 times a day": what is done so many times is so much each time. */
function perTimes(rates: readonly Rate[]): readonly Rate[] {
  const at = rates.findIndex(({ of }) => of === 'time');
  if (at < 1 || rates.some(({ per }) => per === 'time')) return rates;
  return rates.map((rate, i) => (i === at - 1 && rate.per === undefined ? { ...rate, per: 'time' } : rate));
}

/** "dress shirts" and "shirts" are one unit as long as the story has no other kind of shirt. */
function headed(rates: readonly Rate[], asked: RateAsked): (key: string) => string {
  const keys = [...new Set([...rates.flatMap(({ of, per }) => [of, per ?? of]), asked.of])];
  return (key) => {
    const head = headOf(key);
    const kin = keys.filter((one) => headOf(one) === head);
    return kin.length === 1 || (kin.some((one) => one === head) && kin.length === 2) ? head : key;
  };
}

const sameHeads =
  (rates: readonly Rate[], asked: RateAsked) =>
  (rate: Rate): Rate => ({
    ...rate,
    of: headed(rates, asked)(rate.of),
    per: rate.per === undefined ? undefined : headed(rates, asked)(rate.per),
  });

function valueOf({ value, perNumber }: Rate): Rational | undefined {
  return perNumber === undefined ? value.value : q.divide(value.value, perNumber.value);
}

type Powers = ReadonlyMap<string, number>;

/** All ways of multiplying or dividing by each fact, of which exactly one may give the asked unit. */
function chained(rates: readonly Rate[], asked: RateAsked): Plan | undefined {
  const wanted: Powers = powers([[asked.of, 1], ...(asked.per === undefined ? [] : [[asked.per, -1] as const])]);
  const ways: { signs: readonly number[]; factor: Rational }[] = [];
  for (let mask = 0; mask < 2 ** rates.length; mask++) {
    const signs = rates.map((_, i) => ((mask >> i) & 1 ? -1 : 1));
    const all = powers(
      rates.flatMap(({ of, per, perTime }, i) => {
        const sign = signs[i] ?? 1;
        return [
          [of, sign] as const,
          ...[per, perTime].flatMap((unit) => (unit === undefined ? [] : [[unit, -sign] as const])),
        ];
      }),
    );
    const factor = conversion(all, wanted);
    if (factor !== undefined) ways.push({ signs, factor });
  }
  const [way, ...more] = ways;
  return way === undefined || more.length > 0 ? undefined : planOf(rates, way.signs, way.factor, asked);
}

function powers(terms: readonly (readonly [string, number])[]): Powers {
  const all = new Map<string, number>();
  for (const [unit, power] of terms) all.set(unit, (all.get(unit) ?? 0) + power);
  return new Map([...all].filter(([, power]) => power !== 0));
}

/** The number that turns what `from` measures into what `to` measures: 1 for the same units, undefined where they measure different things. */
function conversion(from: Powers, to: Powers): Rational | undefined {
  let factor = q.ONE;
  const left = new Map(from);
  for (const [unit, power] of to) left.set(unit, (left.get(unit) ?? 0) - power);
  for (const scale of SCALES) {
    let net = 0;
    for (const [unit, power] of left) {
      const size = Object.hasOwn(scale, unit) ? scale[unit] : undefined;
      if (size === undefined || power === 0) continue;
      // Weeks over days squared can be turned into a number, but no story means that.
      if (power > 1 || power < -1) return undefined;
      const by = q.power(q.rational(size), BigInt(power));
      if (by === undefined) return undefined;
      factor = q.multiply(factor, by);
      net += power;
      left.set(unit, 0);
    }
    if (net !== 0) return undefined;
  }
  return [...left.values()].every((power) => power === 0) ? factor : undefined;
}

/** The chain as single steps, each of which has a unit that makes sense: a count is multiplied by a rate, one after the other. */
function planOf(
  rates: readonly Rate[],
  signs: readonly number[],
  factor: Rational,
  asked: RateAsked,
): Plan | undefined {
  const steps: PlanStep[] = [];
  const open = rates
    .map((rate, i) => ({ rate, sign: signs[i] ?? 1 }))
    .filter(({ rate }) => !(rate.perNumber === undefined && q.equal(rate.value.value, q.ONE)));
  const start = open.findIndex(({ sign }) => sign === 1);
  const [first] = open.splice(Math.max(start, 0), 1);
  if (first === undefined || first.sign !== 1) return undefined;
  let value: Rational | undefined = first.rate.value.value;
  const made = (operation: 'multiply' | 'divide', by: Rational, thing: string): void => {
    const one = value && step(operation, [value, by], { kind: 'count', thing });
    if (one !== undefined) steps.push(one);
    value = one?.result;
  };
  if (first.rate.perNumber !== undefined) made('divide', first.rate.perNumber.value, first.rate.of);
  for (const { rate, sign } of open) {
    const by = valueOf(rate);
    if (by === undefined) return undefined;
    made(sign === 1 ? 'multiply' : 'divide', by, sign === 1 ? rate.of : (rate.per ?? asked.of));
  }
  if (!q.equal(factor, q.ONE)) {
    if (q.isInteger(factor)) made('multiply', factor, asked.of);
    else if (factor.n === 1n) made('divide', q.rational(factor.d), asked.of);
    else made('multiply', factor, asked.of);
  }
  const last = steps.at(-1);
  if (value === undefined || last === undefined) return undefined;
  const kind =
    asked.of === '$' ? ({ kind: 'cost', thing: '' } as const) : ({ kind: 'count', thing: asked.of } as const);
  return {
    form: asked.of === '$' ? 'cost' : 'rate',
    unit: asked.of,
    steps: [...steps.slice(0, -1), { ...last, label: kind }],
  };
}
