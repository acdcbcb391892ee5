import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { Marked } from './marked.ts';
import { type Label, type Operation, type Plan, type PlanStep, step, type StoryForm } from './plan.ts';
import { headOf, isMereName, pattern } from './words.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A whole story of a form that schoolbooks repeat word for word: its sentences joined by ` / `. */
type SchoolForm = {
  readonly form: StoryForm;
  readonly source: RegExp;
  plan(values: (group: string) => Rational, groups: Groups): readonly (PlanStep | undefined)[] | undefined;
  readonly unit?: string;
  others?(values: (group: string) => Rational, groups: Groups): Plan['others'];
  /** Kinds that the groups must have; plain where nothing is said. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
};

const chain = (
  first: Rational,
  ...rest: readonly (readonly [Operation, Rational | ((now: Rational) => readonly Rational[]), Label])[]
): (PlanStep | undefined)[] => {
  const steps: (PlanStep | undefined)[] = [];
  let now: Rational | undefined = first;
  for (const [operation, by, label] of rest) {
    if (now === undefined) return [undefined];
    const made: PlanStep | undefined = step(operation, typeof by === 'function' ? by(now) : [now, by], label);
    steps.push(made);
    now = made?.result;
  }
  return steps;
};

const each = (thing: string | undefined): Label => ({ kind: 'each', thing: thing ?? '', per: '' });
const PEOPLE =
  '(?:friends|people|children|kids|pupils|students|boys|girls|players|cousins|brothers|sisters|classmates|teammates|bags|boxes|plates|baskets|jars|groups|teams|piles|rows|packets)';
const MONEY = ['money'];
const share = (part: Rational): Rational => q.divide(part, q.rational(100n)) ?? q.ZERO;

const FORMS: readonly SchoolForm[] = [
  ...[
    `{O:owner} (?:shares|shared|splits|split|divides|divided) {N:a} {T:thing} (?:equally|evenly|fairly) (?:among|between|into|with) (?:(?:his|her) )?{N:b} ${PEOPLE}`,
    `{N:a} {T:thing} are (?:shared|split|divided|packed|put) (?:equally|evenly|fairly) (?:among|between|into|in) {N:b} ${PEOPLE}`,
    `{O:owner} has {N:a} {T:thing} / (?:he|she) (?:shares|shared|splits|divides) them (?:equally|evenly|fairly) (?:among|between|into|with) (?:(?:his|her) )?{N:b} ${PEOPLE}`,
  ].flatMap((told): SchoolForm[] => [
    {
      form: 'sharing',
      source: pattern(
        String.raw`${told} / how many(?: {T:again})? (?:does each(?: {W})? (?:get|receive|have)|will each(?: {W})? (?:get|receive|have)|are (?:there )?in each(?: {W})?|go in each(?: {W})?) \?`,
      ),
      // A share that is no whole number of things may be meant to leave some over: that is not asked for here, so it is not read.
      plan: (of, { thing }) => {
        const steps = chain(of('a'), ['divide', of('b'), each(thing)]);
        return steps.every((one) => one !== undefined && q.isInteger(one.result)) ? steps : undefined;
      },
    },
    {
      form: 'sharing',
      source: pattern(
        String.raw`${told} / how many(?: {T:again})? (?:are|will be|would be) (?:left(?: over)?|remaining) \?`,
      ),
      plan: (of, { thing }) => {
        const [a, b] = [of('a'), of('b')];
        if (!q.isInteger(a) || !q.isInteger(b) || b.n <= 0n) return undefined;
        const full = q.rational(a.n / b.n);
        return [
          step('multiply', [b, full], { kind: 'shared', thing: thing ?? '' }),
          step('subtract', [a, q.multiply(b, full)], { kind: 'left', thing: thing ?? '' }),
        ];
      },
    },
  ]),
  ...[
    String.raw`there (?:are|were) {N:a} {T:thing}(?: (?:in|on|at) (?:a|an|the|my|his|her) {W}(?: {W})?)? / {N:p} (?:of them|of the {T:own}) (?:are|were|is) {T:kind}`,
    String.raw`{O:owner} has {N:a} {T:thing} / {N:p} (?:of them|of the {T:own}) (?:are|were|is) {T:kind}`,
    String.raw`a {W} has {N:a} {T:thing} / {N:p} (?:of them|of the {T:own}) (?:are|were|is) {T:kind}`,
  ].flatMap((told): SchoolForm[] => [
    {
      form: 'part',
      kinds: { p: ['percent', 'fraction'] },
      source: pattern(
        String.raw`${told} / how many(?: (?:of them|{T:again}|of the {T:againown}))? (?:are|were) {T:samekind} \?|${told} / how many {T:samekind} are there \?`,
      ),
      plan: (of, { thing, kind, samekind }) =>
        headOf(kind ?? '') === headOf(samekind ?? '') ? partOf(of, thing ?? '') : undefined,
    },
    {
      form: 'part',
      kinds: { p: ['percent', 'fraction'] },
      source: pattern(
        String.raw`${told} / how many(?: (?:of them|{T:again}|of the {T:againown}))? (?:are not|aren't|were not) {T:samekind} \?`,
      ),
      plan: (of, { thing, kind, samekind }) => {
        if (headOf(kind ?? '') !== headOf(samekind ?? '')) return undefined;
        const [part] = partOf(of, thing ?? '');
        return part === undefined
          ? undefined
          : [part, step('subtract', [of('a'), part.result], { kind: 'left', thing: thing ?? '' })];
      },
    },
  ]),
  ...(['up', 'down'] as const).map((way): SchoolForm => {
    const verb =
      way === 'up'
        ? String.raw`(?:increased|raised|put up|goes up|went up|rises|rose|increases|has risen)`
        : String.raw`(?:reduced|decreased|cut|discounted|goes down|went down|falls|fell|drops|dropped|decreases|lowered|marked down)`;
    return {
      form: 'part',
      unit: '$',
      kinds: { a: MONEY, p: ['percent'] },
      source: pattern(
        String.raw`(?:a|an|the) {T:thing} (?:costs?|cost|is priced at|was|is) {N:a} / (?:(?:it|its price|the price|this price)(?: is| was| has been)? ${verb}(?: in price)? by {N:p}|in a sale,? (?:it|its price|the price) is ${verb} by {N:p})(?: in (?:a|the) sale)? / (?:what is (?:the|its) (?:new|sale|reduced|final) price|how much does (?:it|the {T:again}) cost now|what does (?:it|the {T:again}) cost now|how much is (?:it|the {T:again}) now|what is the price now|what is the new price of the {T:again}) \?`,
      ),
      plan: (of, { thing }) => {
        const part = step('multiply', [share(of('p')), of('a')], { kind: 'part', thing: 'price' });
        return (
          part && [
            part,
            step(way === 'up' ? 'add' : 'subtract', [of('a'), part.result], { kind: 'cost', thing: thing ?? '' }),
          ]
        );
      },
    };
  }),
  {
    form: 'sharing',
    kinds: { a: ['money', 'plain'] },
    source: pattern(
      String.raw`{O:owner} and {O:second} (?:share|shared|split|divide|divided) {N:a}(?: {T:thing})? in the ratio(?: of)? {N:m} ?: ?{N:n}(?: respectively)? / how (?:many|much)(?: {T:again}| money)? (?:does|did|will) {O:who} (?:get|receive|have) \?`,
    ),
    others: (of, { owner, who }) => {
      const [mine, other] = who === owner ? [of('m'), of('n')] : [of('n'), of('m')];
      const one = q.divide(of('a'), q.add(mine, other));
      return [
        { id: 'other-share', gives: one && q.multiply(one, other) },
        { id: 'whole-by-part', gives: q.divide(of('a'), mine) },
      ];
    },
    plan: (of, { owner, second, who, thing }) => {
      const mine = who === owner ? of('m') : who === second ? of('n') : undefined;
      if (mine === undefined || owner === second) return undefined;
      const parts = step('add', [of('m'), of('n')], { kind: 'shares' });
      const one = parts && step('divide', [of('a'), parts.result], { kind: 'part', thing: thing ?? '' });
      return (
        one && [parts, one, step('multiply', [one.result, mine], { kind: 'has', owner: who ?? '', thing: thing ?? '' })]
      );
    },
  },
  ...(['', 'even', 'odd'] as const).flatMap((kind): SchoolForm[] =>
    (
      [
        [2n, 'two'],
        [3n, 'three'],
        [4n, 'four'],
        [5n, 'five'],
      ] as const
    ).map(
      ([count]): SchoolForm => ({
        form: 'equation',
        source: pattern(
          String.raw`the sum of {N:c} consecutive ${kind === '' ? '' : `${kind} `}(?:numbers|integers|whole numbers) is {N:a} / (?:what is|find) the (?<which>smallest|largest|biggest|greatest|smaller|larger|bigger)(?: one| number| integer| of them| of the numbers| of these numbers)?(?: \?)?`,
        ),
        plan: (of, { which = '' }) => {
          if (of('c').d !== 1n || of('c').n !== count) return undefined;
          const gap = kind === '' ? 1n : 2n;
          const extra = (gap * count * (count - 1n)) / 2n;
          const rest = step('subtract', [of('a'), q.rational(extra)], { kind: 'without', thing: '' });
          const least = rest && step('divide', [rest.result, q.rational(count)], { kind: 'least', thing: '' });
          if (least === undefined || !q.isInteger(least.result)) return undefined;
          const odd = least.result.n % 2n !== 0n;
          if ((kind === 'even' && odd) || (kind === 'odd' && !odd)) return undefined;
          return which.startsWith('small')
            ? [rest, least]
            : [
                rest,
                least,
                step('add', [least.result, q.rational(gap * (count - 1n))], { kind: 'greatest', thing: '' }),
              ];
        },
      }),
    ),
  ),
  {
    form: 'average',
    source: pattern(
      String.raw`the (?:mean|average) of {N:c} numbers is {N:m} / {N:d} of (?:them|the numbers|these numbers) are (?<list>#\d+(?:(?:, | and |, and )#\d+)*) / what is the (?:other|missing|last|{W}|fourth|fifth|sixth)(?: number| one)? \?`,
    ),
    plan: (of, { list = '' }) => {
      const known = [...list.matchAll(/#\d+/g)].map(([marker]) => of(marker));
      if (!q.equal(q.add(of('d'), q.ONE), of('c')) || known.length !== Number(of('d').n)) return undefined;
      const total = step('multiply', [of('c'), of('m')], { kind: 'total', thing: '' });
      const given = step('add', known, { kind: 'part', thing: '' });
      return (
        total &&
        given && [total, given, step('subtract', [total.result, given.result], { kind: 'difference', thing: '' })]
      );
    },
  },
  {
    form: 'rate',
    unit: 'mile',
    source: pattern(
      String.raw`(?:a|the|{O:owner}) ?(?:car|train|bus|cyclist|runner|plane|lorry|boat)? ?(?:travels|drives|cycles|runs|walks|goes|flies|moves|travelled|drove) at (?:a (?:constant|steady) speed of )?{N:s} (?:km/h|mph|miles per hour|kilomet(?:er|re)s per hour|met(?:er|re)s per second|m/s|miles an hour) for {N:t} (?<unit>hours|seconds) / (?:how far (?:does|did) (?:it|he|she|the {W}|{O:who}) (?:travel|go|drive|run|walk|cycle|fly|move)|what distance does it travel) \?`,
    ),
    plan: (of, { unit, whole = '' }) =>
      (unit === 'seconds') === /second |m\/s/.test(whole)
        ? [step('multiply', [of('s'), of('t')], { kind: 'distance', thing: '' })]
        : undefined,
  },
];

function partOf(of: (group: string) => Rational, thing: string): (PlanStep | undefined)[] {
  const part = of('p');
  const size = q.less(q.ONE, part) ? share(part) : part;
  return [step('multiply', [size, of('a')], { kind: 'part', thing })];
}

/** Groups that hold the name of a thing. */
const THINGS = ['thing', 'again', 'againown', 'kind', 'samekind'];

/** Schoolbook stories that are known as a whole. */
export function solveSchoolForm({ sentences, numbers }: Marked): Plan | undefined {
  const text = sentences.join(' / ');
  for (const { form, source, plan, others, kinds = {}, unit = '' } of FORMS) {
    const groups = source.exec(text)?.groups;
    if (groups === undefined || !THINGS.every((one) => isMereName(groups[one] ?? ''))) continue;
    const used = new Set([...text.matchAll(/#(\d+)/g)].map(([, at]) => at));
    if (used.size !== numbers.length) continue;
    const wrongKind = Object.entries(groups).some(([name, marker]) => {
      if (typeof marker !== 'string' || !/^#\d+$/.test(marker)) return false;
      return !(kinds[name] ?? ['plain']).includes(numbers[Number(marker.slice(1))]?.kind ?? '');
    });
    if (wrongKind) continue;
    const of = (group: string): Rational =>
      numbers[Number((group.startsWith('#') ? group : (groups[group] ?? '')).slice(1))]?.value ?? q.ZERO;
    const steps = plan(of, { ...groups, whole: text });
    if (steps === undefined || steps.length === 0 || !steps.every((one) => one !== undefined)) continue;
    const things = groups['thing'] ?? '';
    // A part of things that are counted is a whole number of them.
    if (form === 'part' && unit === '' && !steps.every(({ result }) => q.isInteger(result))) continue;
    return { form, unit: unit === '' ? things : unit, steps, others: others?.(of, groups) ?? [] };
  }
  return undefined;
}
