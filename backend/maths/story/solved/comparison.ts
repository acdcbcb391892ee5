import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import { type Facts, type Link, solveFacts, type Target } from './comparison-solve.ts';
import { CLAUSES, type ClausePattern } from './comparison-clauses.ts';
import { isIdle } from './idle.ts';
import type { Marked } from './marked.ts';
import type { StoryNumber } from '../story-numbers.ts';
import type { Plan } from './plan.ts';
import { readClauses } from './read-clauses.ts';
import { lemmaOf } from './verbs.ts';
import { headOf, keyOf } from './words.ts';

type Read = { readonly pattern: ClausePattern; readonly groups: Readonly<Record<string, string | undefined>> };

/** Somebody's count of something, as the clauses name it. */
type Named = { readonly owner: string; readonly thing: string };

const PRONOUN = /^(?:he|she|it|they)$/;
const OWN = /^(?:his|her|their|its) /;

/** Stories that compare: "Ann has 3 more pens than Bob, who has 5", ages, and several such in a chain, with or without a total. */
export function solveComparison({ sentences, numbers }: Marked): Plan | undefined {
  const reads: Read[] = [];
  for (const sentence of sentences) {
    if (isIdle(sentence)) continue;
    const found = readClauses(sentence, readClause);
    if (found === undefined) return undefined;
    reads.push(...found);
  }
  const last = reads.at(-1);
  if (
    last === undefined ||
    !last.pattern.kind.startsWith('ask') ||
    reads.slice(0, -1).some(({ pattern }) => pattern.kind.startsWith('ask'))
  )
    return undefined;
  if (!everyNumberOnce(reads, numbers.length) || !oneVerb(reads)) return undefined;
  const measures = new Set(reads.map(({ pattern }) => pattern.measure ?? ''));
  if (measures.size > 1) return undefined;
  const facts = factsOf(reads, numbers, [...measures][0] ?? '');
  return facts && solveFacts(facts);
}

function readClause(clause: string): Read | undefined {
  const text = clause.replace(/^who /, 'WHO ');
  for (const pattern of CLAUSES) {
    const match = pattern.source.exec(text);
    if (match !== null) return { pattern, groups: { ...match.groups, whole: text } };
  }
  return undefined;
}

/** Every number of the story stands in exactly one clause's number, or says how many people there are. */
function everyNumberOnce(reads: readonly Read[], count: number): boolean {
  const seen = reads.flatMap(({ groups }) =>
    [...(groups['whole'] ?? '').matchAll(/#(\d+)/g)].map(([, at]) => Number(at)),
  );
  return seen.length === count && new Set(seen).size === count;
}

/** All clauses use one verb, so that nobody's having is compared with somebody's eating. */
function oneVerb(reads: readonly Read[]): boolean {
  const words = reads.map(({ groups }) => groups['whole'] ?? '').join(' ');
  // What somebody had and what somebody has now may differ by something untold.
  if (/\bhad\b/.test(words) && /\b(?:has|now|currently)\b/.test(words)) return false;
  const lemmas = new Set(
    reads.flatMap(({ groups }) => (groups['verb'] === undefined ? [] : [lemmaOf(groups['verb'])])),
  );
  return lemmas.size <= 1 && !lemmas.has('lost');
}

function factsOf(reads: readonly Read[], numbers: readonly StoryNumber[], measure: string): Facts | undefined {
  const numberAt = (marker: string | undefined): StoryNumber | undefined =>
    marker === undefined ? undefined : numbers[Number(marker.slice(1))];
  const valueOf = (marker: string | undefined): Rational | undefined => numberAt(marker)?.value;
  const things = thingsOf(reads, measure);
  if (things === undefined) return undefined;
  const { nameOf, owners } = namesOf(reads);
  const known = new Map<string, Rational>();
  const links: Link[] = [];
  const totals: Rational[] = [];
  const names = new Map<string, Named>();
  let failed = false;
  const variable = (owner: string | undefined, thing: string | undefined): string => {
    const one = { owner: owner ?? '', thing: things.of(thing) };
    if (one.thing === undefined || owner === undefined) failed = true;
    const key = `${one.owner}|${one.thing ?? ''}`;
    names.set(key, { owner: one.owner, thing: one.thing ?? '' });
    return key;
  };
  let target: Target | undefined;
  for (const [i, { pattern, groups }] of reads.entries()) {
    const owner: string | undefined = ownerOf(reads, i, nameOf);
    const counts = [
      ...(groups['whole'] ?? '').matchAll(/(?:both|the #(\d+)(?: of them| [a-z]+)?|all #(\d+) of them)/g),
    ];
    for (const [text, a, b] of counts) {
      const said = text === 'both' ? q.rational(2n) : numbers[Number(a ?? b)]?.value;
      if (said === undefined || !q.equal(said, q.rational(BigInt(owners().length)))) return undefined;
    }
    switch (pattern.kind) {
      case 'is': {
        const key = variable(owner, groups['thing']);
        const value = valueOf(groups['n']);
        if (value === undefined || known.has(key)) return undefined;
        known.set(key, value);
        break;
      }
      case 'compare': {
        const other = otherOf(
          groups,
          owner,
          things,
          nameOf(groups['other'] ?? (groups['their'] === undefined ? undefined : 'he'), i),
        );
        if (other === undefined) return undefined;
        const left = variable(owner, groups['thing'] ?? other.thing);
        const right = variable(other.owner, other.thing ?? groups['again'] ?? groups['thing']);
        const by = numberAt(groups['c']);
        const factor = numberAt(groups['k']);
        if (factor?.kind === 'percent' || factor?.kind === 'money' || by?.kind === 'fraction') return undefined;
        const sign = /(?:younger) than .* by /.test(groups['whole'] ?? '') ? -1 : (pattern.sign ?? 1);
        const signed = by === undefined ? q.ZERO : sign < 0 ? q.negate(by.value) : by.value;
        if (by?.kind === 'percent') {
          if (factor !== undefined) return undefined;
          links.push({ left, right, times: q.add(q.ONE, q.divide(signed, q.rational(100n)) ?? q.ZERO), more: q.ZERO });
        } else links.push({ left, right, times: factor?.value ?? q.ONE, more: signed });
        if (left === right || (links.at(-1)?.times.n ?? 0n) <= 0n) return undefined;
        break;
      }
      case 'total': {
        const value = valueOf(groups['n']);
        if (value === undefined || !namesAll(groups, owners(), nameOf, i)) return undefined;
        totals.push(value);
        break;
      }
      case 'ask-one':
        target = {
          kind: 'one',
          of: [variable(owner, groups['thing'])],
          later: valueOf(groups['later']),
          ago: valueOf(groups['ago']),
        };
        break;
      case 'ask-difference': {
        const other = otherOf(groups, owner, things, nameOf(groups['other'], i));
        if (other === undefined) return undefined;
        target = {
          kind: 'difference',
          of: [variable(owner, groups['thing'] ?? other.thing), variable(other.owner, other.thing ?? groups['thing'])],
        };
        break;
      }
      case 'ask-sum':
      case 'ask-average': {
        const all = [...names.entries()];
        const named = ['owner', 'second', 'third'].flatMap((group) =>
          groups[group] === undefined || groups[group] === 'they' ? [] : [nameOf(groups[group], i)],
        );
        if (named.includes(undefined)) return undefined;
        const of = all.filter(([, one]) => named.length === 0 || named.includes(one.owner)).map(([key]) => key);
        if (!things.fits(groups['thing'])) return undefined;
        if (of.length < 2 || (named.length > 1 && of.length !== named.length)) return undefined;
        target = { kind: pattern.kind === 'ask-sum' ? 'sum' : 'average', of };
        break;
      }
      default:
        return pattern.kind satisfies never;
    }
  }
  if (failed || target === undefined || target.of.some((key) => !names.has(key))) return undefined;
  const unit = reads.map(({ groups }) => groups['unit']).find((one) => one !== undefined) ?? '';
  return { known, links, totals, names, target, measure, unit };
}

type Things = {
  /** The key of a named thing; of none, the only one. */
  of(phrase: string | undefined): string | undefined;
  isThing(phrase: string): boolean;
  /** Whether the thing of a question stands for all of them. */
  fits(phrase: string | undefined): boolean;
};

function thingsOf(reads: readonly Read[], measure: string): Things | undefined {
  if (measure !== '') return { of: () => measure, isThing: () => false, fits: () => true };
  const told = reads
    .filter(({ pattern }) => !pattern.kind.startsWith('ask'))
    .flatMap(({ groups }) =>
      ['thing', 'against'].flatMap((one) => (groups[one] === undefined ? [] : [keyOf(groups[one])])),
    );
  const keys = [...new Set(told)];
  const heads = new Set(keys.map(headOf));
  const [only] = keys;
  const resolve = (phrase: string): string | undefined => {
    const key = keyOf(phrase);
    if (keys.includes(key)) return key;
    return keys.length === 1 && only !== undefined && headOf(only) === headOf(key) ? only : undefined;
  };
  return {
    of: (phrase) => (phrase === undefined ? (keys.length <= 1 ? (only ?? '') : undefined) : resolve(phrase)),
    isThing: (phrase) => resolve(phrase) !== undefined,
    // "How many flowers" for roses and dahlias: another word than any of theirs is fair, one of several of theirs is not.
    fits: (phrase) =>
      phrase === undefined ||
      keys.length <= 1 ||
      (!keys.includes(keyOf(phrase)) && (heads.size === 1 || !heads.has(headOf(phrase)))),
  };
}

/** Who is meant by an owner's phrase in a clause, with pronouns only where one person can be meant. */
function namesOf(reads: readonly Read[]): {
  nameOf(phrase: string | undefined, at: number): string | undefined;
  owners(): string[];
} {
  const GROUPS = ['owner', 'other', 'second', 'third'] as const;
  const isName = (phrase: string): boolean => !PRONOUN.test(phrase) && phrase !== 'WHO';
  const bare = (phrase: string): string => phrase.replace(OWN, '').replace(/^(?:the|an?) /, '');
  const namesIn = (groups: Read['groups']): string[] =>
    GROUPS.flatMap((one) => (groups[one] !== undefined && isName(groups[one]) ? [bare(groups[one])] : []));
  /** "..., who has 5": the name that was said last, with nothing behind it. */
  const whoOf = (groups: Read['groups']): string | undefined => {
    const name = groups['other'];
    return name !== undefined && isName(name) && groups['whole']?.endsWith(name) === true ? bare(name) : undefined;
  };
  return {
    nameOf(phrase, at) {
      if (phrase === undefined) return undefined;
      if (phrase === 'WHO') return whoOf(reads[at - 1]?.groups ?? {});
      if (isName(phrase)) return bare(phrase);
      if (phrase === 'they') return undefined;
      const before = [...new Set(reads.slice(0, at).flatMap(({ groups }) => namesIn(groups)))];
      const all = [...new Set(reads.flatMap(({ groups }) => namesIn(groups)))];
      // "He has 5 pens. How many pens does Tom have?": the only person that the story names.
      const [only] = before.length === 0 ? all : before;
      return (before.length === 0 ? all : before).length === 1 ? only : undefined;
    },
    owners: () => [...new Set(reads.flatMap(({ groups }) => namesIn(groups)))],
  };
}

/** "than Bob" or "than roses": the other owner of the same thing, or the same owner's other thing. */
function otherOf(
  groups: Read['groups'],
  owner: string | undefined,
  things: Things,
  other: string | undefined,
): { readonly owner: string; readonly thing: string | undefined } | undefined {
  if (owner !== undefined && groups['against'] !== undefined) return { owner, thing: groups['against'] };
  return owner === undefined || other === undefined || things.isThing(other)
    ? undefined
    : { owner: other, thing: groups['thing'] };
}

/** Who a clause is about: nobody ("there are"), the one of the clause before ("and 8 blue pens"), or the one named. */
function ownerOf(
  reads: readonly Read[],
  at: number,
  nameOf: (phrase: string | undefined, at: number) => string | undefined,
): string | undefined {
  const { pattern, groups } = reads[at] ?? {};
  if (
    groups?.['whole']?.startsWith('there ') === true ||
    (pattern?.kind.startsWith('ask') === true && groups?.['owner'] === undefined)
  )
    return 'there';
  if (groups?.['whole']?.startsWith('#') !== true) return nameOf(groups?.['owner'], at);
  return ['is', 'compare'].includes(reads[at - 1]?.pattern.kind ?? '') ? ownerOf(reads, at - 1, nameOf) : undefined;
}

/** A total is everybody's: "they", or all the names of the story. */
function namesAll(
  groups: Read['groups'],
  owners: readonly string[],
  nameOf: (phrase: string | undefined, at: number) => string | undefined,
  at: number,
): boolean {
  const named = ['owner', 'second', 'third'].flatMap((group) =>
    groups[group] === undefined || groups[group] === 'they' ? [] : [nameOf(groups[group], at) ?? ''],
  );
  return named.length === 0 || (named.length === owners.length && named.every((one) => owners.includes(one)));
}
