import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, FRACTION, MIXED, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

/** The triangles of school: a rate is a total over an amount. */
const SPEED = { rate: 'speed', total: 'distance', per: 'time' } as const;
const DENSITY = { rate: 'density', total: 'mass', per: 'volume' } as const;
type Names = typeof SPEED | typeof DENSITY;

const N = `(${MIXED}|${FRACTION}|${DECIMAL})`;
const LENGTH = String.raw`(km|m|miles|metres|meters|kilometres|cm)`;
const HOURS = String.raw`(hours?|h|hrs?|minutes?|mins?|seconds?|secs?|s)`;
const PER_TIME = String.raw`(mph|km\/h|kmh|kph|m\/s|miles per hour|km per hour|kilometres per hour|m per second|metres per second)`;
const MASS = '(kg|g|grams|kilograms)';
const VOLUME = String.raw`(cm\^?3|m\^?3|cubic (?:centimetres|metres))`;
const PER_VOLUME = String.raw`(g\/cm\^?3|kg\/m\^?3|g per cm\^?3|kg per m\^?3)`;
const WHO = String.raw`(?:(?:if )?(?:a |an |the |my )?[a-z]+(?: [a-z]+)? )`;
const GOES = String.raw`(?:travels|travel|goes|drives|cycles|runs|walks|flies|covers|rides|travelled|drove|ran|walked|cycled|swims|moves)`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:the )?distance (?:travelled|covered|gone) (?:in ${N} ?${HOURS} )?at (?:a speed of )?${N} ?${PER_TIME}(?: (?:for|in) ${N} ?${HOURS})?`,
    ),
    (t = '', tu = '', s = '', su = '', t2 = '', tu2 = '') => total(SPEED, [s, su], t === '' ? [t2, tu2] : [t, tu]),
  ],
  [
    wording(
      String.raw`${WHO}${GOES} ${N} ?${LENGTH} in ${N} ?${HOURS}[.,;]? (?:what is |what's |find |work out |calculate )?(?:its |the |his |her |my )?(?:average )?speed(?: in [a-z\/]+)?`,
    ),
    (d = '', du = '', t = '', tu = '') => rate(SPEED, [d, du], [t, tu]),
  ],
  [
    wording(
      String.raw`(?:the )?(?:average )?speed (?:of|for|if|when) (?:[a-z]+ ){0,4}?${N} ?${LENGTH} in ${N} ?${HOURS}`,
    ),
    (d = '', du = '', t = '', tu = '') => rate(SPEED, [d, du], [t, tu]),
  ],
  [
    wording(
      String.raw`(?:the )?(?:average )?speed[,:;]? ?(?:if |when |for )?(?:the )?distance (?:is |= ?|of )?${N} ?${LENGTH},? (?:and )?(?:the )?time (?:is |= ?|of )?${N} ?${HOURS}`,
    ),
    (d = '', du = '', t = '', tu = '') => rate(SPEED, [d, du], [t, tu]),
  ],
  [
    wording(
      String.raw`how far (?:does |do |will |would |can )?${WHO}?(?:go|travel|drive|cycle|run|walk|fly)? ?(?:in ${N} ?${HOURS} at|at) (?:a speed of )?${N} ?${PER_TIME}(?: (?:in|for) ${N} ?${HOURS})?`,
    ),
    (t = '', tu = '', s = '', su = '', t2 = '', tu2 = '') => total(SPEED, [s, su], t === '' ? [t2, tu2] : [t, tu]),
  ],
  [
    wording(
      String.raw`${WHO}${GOES} (?:at )?(?:an? (?:average )?speed of )?(?:at )?${N} ?${PER_TIME} for ${N} ?${HOURS}[.,;]? (?:(?:how far|what distance) (?:does|did|do|has) [a-z ]+|(?:what is |what's |find |work out )?(?:the |its )?distance(?: [a-z]+)?)`,
    ),
    (s = '', su = '', t = '', tu = '') => total(SPEED, [s, su], [t, tu]),
  ],
  [
    wording(
      String.raw`how long (?:does|do|will|would) (?:it take )?(?:${WHO})?(?:take )?to (?:go|travel|drive|cycle|run|walk|fly|cover) ${N} ?${LENGTH} at (?:a speed of )?${N} ?${PER_TIME}`,
    ),
    (d = '', du = '', s = '', su = '') => per(SPEED, [d, du], [s, su]),
  ],
  [
    wording(
      String.raw`(?:the )?density (?:of|for|if|when) (?:[a-z]+ ){0,6}?(?:mass|with (?:a )?mass(?: of)?|of mass|weighs|weighing)? ?(?:of |is |= ?)?${N} ?${MASS},? (?:and |with |and has )?(?:a |the )?(?:volume )?(?:of |is |= ?)?${N} ?${VOLUME}`,
    ),
    (m = '', mu = '', v = '', vu = '') => rate(DENSITY, [m, mu], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:an? |the )?[a-z]+(?: [a-z]+)? has (?:a )?mass (?:of )?${N} ?${MASS} and (?:a )?volume (?:of )?${N} ?${VOLUME}[.,;]? (?:what is |what's |find |work out |calculate )?(?:its |the )density`,
    ),
    (m = '', mu = '', v = '', vu = '') => rate(DENSITY, [m, mu], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:the )?mass (?:of|if|when) (?:[a-z]+ ){0,6}?density (?:of |is |= ?)?${N} ?${PER_VOLUME},? (?:and )?(?:with )?(?:a |the )?volume (?:of |is |= ?)?${N} ?${VOLUME}`,
    ),
    (r = '', ru = '', v = '', vu = '') => total(DENSITY, [r, ru], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:the )?volume (?:of|if|when) (?:[a-z]+ ){0,6}?density (?:of |is |= ?)?${N} ?${PER_VOLUME},? (?:and )?(?:with )?(?:a |the )?mass (?:of |is |= ?)?${N} ?${MASS}`,
    ),
    (r = '', ru = '', m = '', mu = '') => per(DENSITY, [m, mu], [r, ru]),
  ],
  [
    wording(
      String.raw`(?:the )?mass of ${N} ?${VOLUME} of (?:an? |the )?[a-z]+ (?:with|of|that has) (?:a )?density (?:of )?${N} ?${PER_VOLUME}`,
    ),
    (v = '', vu = '', r = '', ru = '') => total(DENSITY, [r, ru], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:the )?density of ${N} ?${MASS} of (?:an? |the )?[a-z]+ (?:with|that has) (?:a )?volume (?:of )?${N} ?${VOLUME}`,
    ),
    (m = '', mu = '', v = '', vu = '') => rate(DENSITY, [m, mu], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:the )?density of (?:an? |the )?[a-z]+ is ${N} ?${PER_VOLUME},? and (?:its|the) volume is ${N} ?${VOLUME}[.,;]? (?:what is |what's |find |work out |calculate )?(?:its|the) mass`,
    ),
    (r = '', ru = '', v = '', vu = '') => total(DENSITY, [r, ru], [v, vu]),
  ],
  [
    wording(
      String.raw`(?:the )?density of (?:an? |the )?[a-z]+ is ${N} ?${PER_VOLUME},? and (?:its|the) mass is ${N} ?${MASS}[.,;]? (?:what is |what's |find |work out |calculate )?(?:its|the) volume`,
    ),
    (r = '', ru = '', m = '', mu = '') => per(DENSITY, [m, mu], [r, ru]),
  ],
];

/** Speed and density: each of the three from the other two. */
export const rates = topicOf('rates', rules);

const SIGNS = { times: String.raw`\times`, div: String.raw`\div` } as const;

type Measure = readonly [amount: string, unit: string];

const UNITS: Readonly<Record<string, string>> = {
  metres: 'm',
  meters: 'm',
  kilometres: 'km',
  hours: 'h',
  hour: 'h',
  hr: 'h',
  hrs: 'h',
  minutes: 'min',
  minute: 'min',
  mins: 'min',
  seconds: 's',
  second: 's',
  sec: 's',
  secs: 's',
  mph: 'miles/h',
  kmh: 'km/h',
  kph: 'km/h',
  'miles/hour': 'miles/h',
  'km/hour': 'km/h',
  'kilometres/hour': 'km/h',
  'm/second': 'm/s',
  'metres/second': 'm/s',
  grams: 'g',
  kilograms: 'kg',
  cm3: 'cm^3',
  m3: 'm^3',
  'centimetres^3': 'cm^3',
  'metres^3': 'm^3',
  'g/cm3': 'g/cm^3',
  'kg/m3': 'kg/m^3',
};

function read([amount, unit]: Measure):
  | { readonly value: Rational; readonly unit: string; readonly latex: string }
  | undefined {
  const value = valueOf(amount);
  const plain = unit.replace(' per ', '/').replace(/^cubic (\w+)$/, '$1^3');
  const symbol = UNITS[plain] ?? plain;
  if (value === undefined || value.n <= 0n || symbol === '') return undefined;
  return { value, unit: symbol, latex: String.raw`${writtenLatex(amount)}${latexOf(symbol)}` };
}

const latexOf = (symbol: string): string =>
  String.raw`\,\text{${symbol.replace(/\^3/, '')}}${symbol.endsWith('^3') ? '^3' : ''}`;

/** Steps name the first and the second amount, and which calculation joins them. */
function rateProblem(
  names: Names,
  task: string,
  first: NonNullable<ReturnType<typeof read>>,
  second: NonNullable<ReturnType<typeof read>>,
  unit: string,
  sign: 'times' | 'div',
): TopicProblem {
  const [x, y] = [first.value, second.value];
  const answer = sign === 'times' ? q.multiply(x, y) : (q.divide(x, y) ?? q.ZERO);
  const other = sign === 'times' ? q.divide(x, y) : q.multiply(x, y);
  const scale = unit.includes('h') || /\bh$/.test(second.unit) ? q.rational(60n) : undefined;
  const asDecimal = q.decimalText(answer);
  return topicProblem({
    topic: 'rates',
    task,
    given: String.raw`${first.latex},\; ${second.latex}`,
    parts: {
      first: first.latex,
      second: second.latex,
      sum: `${valueLatex(x)} ${SIGNS[sign]} ${valueLatex(y)}`,
      rate: names.rate,
      total: names.total,
      per: names.per,
      unit: latexOf(unit),
    },
    steps: [
      [
        'which-calculation',
        {
          kind: 'choice',
          right: sign === 'times' ? ['multipl', 'times', '×'] : ['divi', '÷', '/'],
          others: sign === 'times' ? ['divi', '÷', 'add', 'subtract'] : ['multipl', 'times', 'add', 'subtract'],
        },
      ],
      ['calculate', number(answer, { unit })],
    ],
    answer: number(answer, { unit }),
    answerLatex: `${asDecimal ?? q.rationalLatex(answer)}${latexOf(unit)}`,
    mistakes: [
      [sign === 'times' ? 'divided' : 'multiplied', other],
      ['upside-down', sign === 'div' ? q.divide(y, x) : q.divide(y, x)],
      ['added', q.add(x, y)],
      ['minutes-not-hours', scale && q.multiply(answer, scale)],
    ],
  });
}

function rate(names: Names, totalText: Measure, perText: Measure): TopicProblem | undefined {
  const [all, amount] = [read(totalText), read(perText)];
  if (all === undefined || amount === undefined || amount.unit === 'min') return undefined;
  return rateProblem(names, names.rate, all, amount, `${all.unit}/${amount.unit}`, 'div');
}

function total(names: Names, rateText: Measure, perText: Measure): TopicProblem | undefined {
  const [each, amount] = [read(rateText), read(perText)];
  const [unit = '', of] = each?.unit.split('/') ?? [];
  if (each === undefined || amount === undefined || of !== amount.unit) return undefined;
  return rateProblem(names, names.total, each, amount, unit, 'times');
}

function per(names: Names, totalText: Measure, rateText: Measure): TopicProblem | undefined {
  const [all, each] = [read(totalText), read(rateText)];
  const [unit, of = ''] = each?.unit.split('/') ?? [];
  if (all === undefined || each === undefined || unit !== all.unit) return undefined;
  return rateProblem(names, names.per, all, each, of, 'div');
}
