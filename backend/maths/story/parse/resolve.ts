import * as q from '../../numbers/rational.ts';
import type { Label } from '../solved/plan.ts';
import { combined, type Amount, type Compared, type Fact, type Node } from './facts.ts';

export type Names = (key: string) => string;

const labelOf = ({ owner, thing }: { readonly owner: string; readonly thing: string }): Label =>
  thing === 'year'
    ? { kind: 'age', owner }
    : owner === 'there' || owner === ''
      ? { kind: 'count', thing }
      : { kind: 'has', owner, thing };

/** All amounts, with those that are told through another one worked out; undefined where one stays unknown or could be two. */
export function amountsOf(
  facts: readonly Fact[],
  name: Names,
): readonly (readonly [Fact, Amount | undefined])[] | undefined {
  const known = new Map<Fact, Amount>();
  const owners = new Set(facts.map(({ owner }) => owner));
  for (const fact of facts)
    if (fact.kind === 'amount') known.set(fact, { ...fact, thing: name(fact.thing), per: fact.per.map(name) });
  const open = new Set(facts.filter((fact): fact is Compared => fact.kind === 'compared'));
  const find = (
    owner: string,
    thing: string,
    when: string | undefined,
    self: Fact,
  ): readonly (readonly [Fact, Amount])[] =>
    [...known].filter(
      ([fact, one]) =>
        fact !== self &&
        one.isFactor !== true &&
        one.owner === owner &&
        one.thing === thing &&
        (when === undefined || one.when === when),
    );
  for (let found = true; found && open.size > 0; ) {
    found = false;
    for (const one of open) {
      const other = referenceOf(one, facts, owners, name);
      if (other === undefined) return undefined;
      const rights =
        other.fact === undefined
          ? find(other.owner, other.thing, other.when, one)
          : known.has(other.fact)
            ? [[other.fact, known.get(other.fact)] as const]
            : [];
      if (rights.length > 1) return undefined;
      const right = rights[0]?.[1];
      if (right !== undefined) {
        if (right.verb !== one.verb) return undefined;
        const node = forward(one, right.node);
        if (node === undefined) return undefined;
        known.set(one, {
          ...right,
          owner: one.owner,
          thing: name(one.thing === '' ? right.thing : one.thing),
          when: one.when,
          node,
        });
        open.delete(one);
        found = true;
        break;
      }
      const lefts = find(
        one.owner,
        one.thing === '' ? other.thing : name(one.thing),
        one.when === '' ? undefined : one.when,
        one,
      );
      const [left, ...more] = lefts;
      if (more.length > 0) return undefined;
      if (left !== undefined && other.fact === undefined) {
        if (left[1].verb !== one.verb) return undefined;
        const node = backward(one, left[1].node, other);
        if (node === undefined) return undefined;
        known.set(one, { ...left[1], owner: other.owner, thing: other.thing, when: other.when ?? '', node });
        open.delete(one);
        found = true;
        break;
      }
    }
  }
  if (open.size > 0) return undefined;
  return facts.map((fact) => [fact, known.get(fact)] as const);
}

type Other = {
  readonly owner: string;
  readonly thing: string;
  readonly when: string | undefined;
  readonly fact?: Fact;
};

/** What an amount is compared with: another time, another owner or another thing; or what was told just before. */
export function referenceOf(
  one: Compared,
  facts: readonly Fact[],
  owners: ReadonlySet<string>,
  name: Names,
): Other | undefined {
  const at = facts.indexOf(one);
  const before = facts
    .slice(0, at)
    .findLast((fact) => (fact.kind === 'amount' ? fact.isFactor !== true : fact.kind === 'compared'));
  const theirs = before ?? facts.find(({ owner, thing: of }) => owner === one.with && of !== '');
  const thing = name(one.thing === '' ? (theirs?.thing ?? '') : one.thing);
  if (one.with === undefined) {
    // "5 apples and 8 pears, while Bob has twice as many apples": of apples, and not of what was told last.
    if (before !== undefined && before.owner !== one.owner && name(before.thing) !== thing) return undefined;
    if (
      before === undefined ||
      (before.owner === one.owner && name(before.thing) === thing && before.when === one.when)
    )
      return undefined;
    return { owner: before.owner, thing: name(before.thing), when: before.when, fact: before };
  }
  const [other, its] = one.with.split('|');
  if (other !== undefined && its !== undefined) return { owner: other, thing: name(its), when: undefined };
  if (one.with.startsWith('@')) return { owner: one.owner, thing, when: one.with.slice(1) };
  const things = new Set(facts.filter((fact) => fact !== one).map((fact) => name(fact.thing)));
  const asThing = name(one.with);
  if (owners.has(one.with) && one.with !== one.owner)
    return { owner: one.with, thing, when: one.when === '' ? undefined : one.when };
  if (things.has(asThing) && asThing !== thing)
    return { owner: one.owner, thing: asThing, when: one.when === '' ? undefined : one.when };
  return one.with === one.owner || one.with === '' ? undefined : { owner: one.with, thing, when: undefined };
}

function forward(one: Compared, base: Node): Node | undefined {
  const label = labelOf(one);
  let node: Node | undefined = base;
  if (one.times !== undefined && !q.equal(one.times.value, q.ONE))
    node = combined('multiply', [one.times, node], one.more === undefined ? label : { kind: 'part', thing: '' });
  if (node !== undefined && one.more !== undefined)
    node = combined(one.sign > 0 ? 'add' : 'subtract', [node, one.more], label);
  return node;
}

function backward(one: Compared, left: Node, other: Other): Node | undefined {
  const label = labelOf(other);
  let node: Node | undefined = left;
  if (one.more !== undefined)
    node = combined(
      one.sign > 0 ? 'subtract' : 'add',
      [node, one.more],
      one.times === undefined ? label : { kind: 'without', thing: '' },
    );
  if (node !== undefined && one.times !== undefined && !q.equal(one.times.value, q.ONE))
    node = combined('divide', [node, one.times], label);
  return node;
}
