import * as q from '../../numbers/rational.ts';
import { type Link, solveFacts, type Target } from '../solved/comparison-solve.ts';
import type { Plan } from '../solved/plan.ts';
import type { Asked, Compared, Fact } from './facts.ts';
import { type Names, referenceOf } from './resolve.ts';

/**
 * Stories of which only a total is known, and how their amounts compare: "Together they have 48, and one has 3 times as many as the other".
 * A total may be told as what both have, or as what all kinds come to.
 */
export function solveByTotal(given: readonly Fact[], asked: Asked, name: Names): Plan | undefined {
  const facts = given.flatMap((fact): Fact[] => {
    if (fact.kind !== 'amount' || fact.isFactor === true || fact.per.length > 0) return [fact];
    const isJoint =
      fact.owner.includes('+') &&
      fact.owner
        .split('+')
        .every((one) =>
          given.some((other) => other.owner === one || (other.kind === 'compared' && other.with === one)),
        );
    const kinds = given.filter(
      (one): one is Compared =>
        one.kind === 'compared' &&
        name(one.thing) !== name(fact.thing) &&
        name(one.thing).endsWith(` ${name(fact.thing)}`),
    );
    return isJoint || kinds.length > 0 ? [{ ...fact, kind: 'total' }] : [fact];
  });
  const totals = facts.flatMap((fact) => (fact.kind === 'total' ? [fact.node.value] : []));
  if (totals.length !== 1 || facts.some(({ kind }) => kind !== 'total' && kind !== 'compared')) return undefined;
  const compared = facts.filter((fact): fact is Compared => fact.kind === 'compared');
  const owners = new Set(facts.map(({ owner }) => owner));
  const single = compared.every((one) => referenceOf(one, facts, owners, name)?.owner === compared[0]?.owner);
  const names = new Map<string, { readonly owner: string; readonly thing: string }>();
  const keyOf = (owner: string, thing: string, when: string | undefined): string => {
    const key = `${single ? '' : owner}|${thing}|${when ?? ''}`;
    names.set(key, { owner, thing });
    return key;
  };
  const links: Link[] = [];
  for (const one of compared) {
    const other = referenceOf(one, facts, owners, name);
    if (other === undefined || other.fact?.kind === 'total') return undefined;
    const thing = one.thing === '' ? other.thing : name(one.thing);
    const more = one.more?.value ?? q.ZERO;
    links.push({
      left: keyOf(one.owner, thing, one.when),
      right: keyOf(other.owner, other.thing === '' ? thing : other.thing, other.when),
      times: one.times?.value ?? q.ONE,
      more: one.sign < 0 ? q.negate(more) : more,
    });
  }
  const target = targetOf(asked, names, single);
  if (target === undefined || names.size < 2 || names.size !== links.length + 1) return undefined;
  if (new Set([...names.values()].map(({ thing }) => thing)).size > 1 && !single) return undefined;
  return solveFacts({
    known: new Map(),
    links,
    totals,
    names,
    target,
    measure: asked.thing === 'year' ? 'age' : '',
    unit: asked.thing,
  });
}

function targetOf(
  asked: Asked,
  names: ReadonlyMap<string, { readonly owner: string; readonly thing: string }>,
  single: boolean,
): Target | undefined {
  const of = [...names]
    .filter(
      ([key, { owner, thing }]) =>
        thing === asked.thing &&
        (single || owner === asked.owner) &&
        (asked.when === '' || key.endsWith(`|${asked.when}`)),
    )
    .map(([key]) => key);
  if (asked.mode === 'amount') return of.length === 1 ? { kind: 'one', of } : undefined;
  if (asked.mode !== 'difference' || of.length !== 1) return undefined;
  const than = [...names]
    .filter(([, { owner, thing }]) => owner === asked.than || thing === asked.than)
    .map(([key]) => key);
  return than.length === 1 ? { kind: 'difference', of: [...of, ...than] } : undefined;
}
