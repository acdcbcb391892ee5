import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import { type Label, type Plan, type PlanStep, step } from './plan.ts';

/** `left` is `times` times `right`, and `more`. */
export type Link = { readonly left: string; readonly right: string; readonly times: Rational; readonly more: Rational };

export type Target = {
  readonly kind: 'one' | 'sum' | 'difference' | 'average';
  readonly of: readonly string[];
  readonly later?: Rational | undefined;
  readonly ago?: Rational | undefined;
};

/** What a comparing story says about its variables, by their keys. */
export type Facts = {
  readonly known: ReadonlyMap<string, Rational>;
  readonly links: readonly Link[];
  /** What all variables come to together. */
  readonly totals: readonly Rational[];
  readonly names: ReadonlyMap<string, { readonly owner: string; readonly thing: string }>;
  readonly target: Target;
  readonly measure: string;
  readonly unit: string;
};

/** The plan of a comparing story in which every fact is needed; undefined where one is missing, idle or contradicts another. */
export function solveFacts(facts: Facts): Plan | undefined {
  const { known, links, totals, target } = facts;
  const values = new Map(known);
  const steps: PlanStep[] = [];
  const add = (made: PlanStep | undefined): Rational | undefined => {
    if (made !== undefined) steps.push(made);
    return made?.result;
  };
  if (totals.length > 1) return undefined;
  const [total] = totals;
  let form: Plan['form'] = 'comparison';
  if (total !== undefined) {
    const solved = known.size > 0 ? undefined : byTotal(facts, total, add);
    if (solved === undefined) return undefined;
    values.set(solved.base, solved.value);
    form = 'equation';
  }
  const open = [...links];
  for (let found = true; found && open.length > 0; ) {
    found = false;
    for (const [i, link] of open.entries()) {
      const value = followLink(facts, link, values, add);
      if (value === undefined) continue;
      open.splice(i, 1);
      found = true;
      break;
    }
  }
  // A link between two values that are both known already would be a fact too many, or a contradiction.
  if (open.length > 0 || target.of.some((key) => !values.has(key))) return undefined;
  if (values.size !== facts.names.size || values.size !== known.size + links.length + totals.length) return undefined;
  if ([...values.values()].some((value) => value.n < 0n)) return undefined;
  if (!allNeeded(facts)) return undefined;
  const plan = ended(facts, values, steps, form);
  return plan === undefined || plan.steps.length === 0 ? undefined : plan;
}

const labelOf = ({ names, measure }: Facts, key: string): Label => {
  const { owner = '', thing = '' } = names.get(key) ?? {};
  if (measure === 'age') return { kind: 'age', owner };
  if (measure !== '') return { kind: 'measure', owner, measure };
  return owner === 'there' ? { kind: 'count', thing } : { kind: 'has', owner, thing };
};

type Add = (made: PlanStep | undefined) => Rational | undefined;

/** The unknown end of a link whose other end is known. */
function followLink(
  facts: Facts,
  { left, right, times, more }: Link,
  values: Map<string, Rational>,
  add: Add,
): Rational | undefined {
  const [a, b] = [values.get(left), values.get(right)];
  if ((a === undefined) === (b === undefined)) return undefined;
  if (b !== undefined) {
    const label = labelOf(facts, left);
    let value: Rational | undefined = b;
    if (!q.equal(times, q.ONE))
      value = add(step('multiply', [times, value], q.isZero(more) ? label : { kind: 'part', thing: '' }));
    if (value !== undefined && !q.isZero(more))
      value = add(more.n > 0n ? step('add', [value, more], label) : step('subtract', [value, q.negate(more)], label));
    if (value !== undefined) values.set(left, value);
    return value;
  }
  const label = labelOf(facts, right);
  let value: Rational | undefined = a;
  if (value !== undefined && !q.isZero(more)) {
    const undone = q.equal(times, q.ONE) ? label : ({ kind: 'without', thing: '' } as const);
    value = add(more.n > 0n ? step('subtract', [value, more], undone) : step('add', [value, q.negate(more)], undone));
  }
  if (value !== undefined && !q.equal(times, q.ONE)) value = add(step('divide', [value, times], label));
  if (value !== undefined) values.set(right, value);
  return value;
}

/** With a total alone: everything in terms of one variable, of which there are so many shares and so much besides. */
function byTotal(
  facts: Facts,
  total: Rational,
  add: Add,
): { readonly base: string; readonly value: Rational } | undefined {
  const { links, names } = facts;
  const lefts = new Set(links.map(({ left }) => left));
  const bases = [...names.keys()].filter((key) => !lefts.has(key));
  const [base, ...more] = bases;
  if (base === undefined || more.length > 0 || links.length !== names.size - 1) return undefined;
  const terms = new Map([[base, { times: q.ONE, more: q.ZERO }]]);
  for (let round = 0; round < links.length; round++) {
    for (const link of links) {
      const of = terms.get(link.right);
      if (of !== undefined && !terms.has(link.left))
        terms.set(link.left, {
          times: q.multiply(link.times, of.times),
          more: q.add(q.multiply(link.times, of.more), link.more),
        });
    }
  }
  if (terms.size !== names.size) return undefined;
  const sum = [...terms.values()].reduce((all, one) => ({
    times: q.add(all.times, one.times),
    more: q.add(all.more, one.more),
  }));
  const shares = add(
    step(
      'add',
      [...terms.values()].map(({ times }) => times),
      { kind: 'shares' },
    ),
  );
  let rest: Rational | undefined = total;
  if (!q.isZero(sum.more))
    rest = add(
      sum.more.n > 0n
        ? step('subtract', [total, sum.more], { kind: 'without', thing: '' })
        : step('add', [total, q.negate(sum.more)], { kind: 'without', thing: '' }),
    );
  const value =
    rest === undefined || shares === undefined ? undefined : add(step('divide', [rest, shares], labelOf(facts, base)));
  return value && { base, value };
}

/** Leaving any fact out leaves the target open: nothing in the story is idle. */
function allNeeded({ known, links, totals, target }: Facts): boolean {
  if (totals.length > 0) return true;
  if (known.size !== 1) return onlyTargetsKnown(known, links, target);
  const needed = new Set(target.of);
  const [root = ''] = known.keys();
  const near = new Map<string, string>([[root, '']]);
  for (let round = 0; round < links.length; round++) {
    for (const { left, right } of links) {
      if (near.has(left) && !near.has(right)) near.set(right, left);
      else if (near.has(right) && !near.has(left)) near.set(left, right);
    }
  }
  const used = new Set<string>();
  for (const key of needed) for (let at = key; at !== ''; at = near.get(at) ?? '') used.add(at);
  return used.size === near.size;
}

function onlyTargetsKnown(known: ReadonlyMap<string, Rational>, links: readonly Link[], { of }: Target): boolean {
  const touched = new Set(links.flatMap(({ left, right }) => [left, right]));
  return (
    [...known.keys()].every((key) => of.includes(key) || touched.has(key)) &&
    links.every(({ left }) => of.includes(left) || links.some(({ right }) => right === left))
  );
}

/** The last step: the sum, the difference or the average of what is asked for. */
function ended(
  facts: Facts,
  values: ReadonlyMap<string, Rational>,
  steps: readonly PlanStep[],
  form: Plan['form'],
): Plan | undefined {
  const { target, names, unit, measure } = facts;
  const of = target.of.map((key) => values.get(key) ?? q.ZERO);
  const thing = measure === 'age' ? 'age' : measure === '' ? (names.get(target.of[0] ?? '')?.thing ?? '') : measure;
  const done = { unit, form };
  if (target.kind === 'one') {
    const asked = values.get(target.of[0] ?? '');
    const { later, ago } = target;
    const by = later ?? ago;
    if (by !== undefined && asked !== undefined) {
      const made = step(later === undefined ? 'subtract' : 'add', [asked, by], labelOf(facts, target.of[0] ?? ''));
      return made && { ...done, steps: [...steps, made] };
    }
    // With a total, the shares may give others first and the one that is asked for before the last.
    const at = steps.findLastIndex(({ result }) => result === asked);
    return at < 0 || (at < steps.length - 1 && facts.totals.length === 0)
      ? undefined
      : { ...done, steps: steps.slice(0, at + 1) };
  }
  if (target.kind === 'difference') {
    const [a = q.ZERO, b = q.ZERO] = of;
    const made = step('subtract', q.less(a, b) ? [b, a] : [a, b], { kind: 'difference', thing });
    return made && !q.less(a, b)
      ? { unit, form: steps.length === 0 ? 'difference' : form, steps: [...steps, made] }
      : undefined;
  }
  const sum = step('add', of, { kind: 'total', thing });
  if (sum === undefined) return undefined;
  if (target.kind === 'sum') return { unit, form: steps.length === 0 ? 'total' : form, steps: [...steps, sum] };
  const mean = step('divide', [sum.result, q.rational(BigInt(of.length))], { kind: 'average', thing });
  return mean && { unit, form: 'average', steps: [...steps, sum, mean] };
}
