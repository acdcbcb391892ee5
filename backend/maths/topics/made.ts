import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { surdOf } from '../numbers/surd.ts';
import type { Expected, Form } from '../replies/expected.ts';
import type { Rounding } from '../replies/rounded.ts';
import { roundedBy } from '../replies/rounded.ts';
import type { Mistake, Topic, TopicProblem, TopicStep } from './topic.ts';
import { plainQuestion } from './plain-question.ts';

type Parts = Readonly<Record<string, string>>;

type Details = { readonly form?: Form; readonly rounded?: Rounding; readonly unit?: string };

/** Asks for a number. */
export function number(value: Rational | number, details: Details = {}): Expected {
  const rational = typeof value === 'number' ? q.rational(BigInt(value)) : value;
  return { kind: 'number', exact: { surd: surdOf(rational), rational }, ...details };
}

type Spec = Omit<TopicProblem, 'kind' | 'parts' | 'steps' | 'mistakes'> & {
  readonly parts?: Parts;
  readonly steps: readonly (TopicStep | readonly [id: string, expected: Expected, parts?: Parts])[];
  /** What each wrong idea gives; nothing where it cannot be carried out here. */
  readonly mistakes: readonly (
    | Mistake
    | readonly [id: string, gives: Rational | Expected | undefined, parts?: Parts]
  )[];
};

/** A problem whose steps know all its parts, and whose mistakes all give something wrong, each of them once. */
export function topicProblem({ parts = {}, steps, mistakes, ...rest }: Spec): TopicProblem {
  const seen = new Set(keysOf(rest.answer));
  const kept = mistakes.flatMap((one): Mistake[] => {
    const [id, gives, own = {}] = 'id' in one ? [one.id, one.gives, one.parts] : one;
    if (gives === undefined) return [];
    const wrong = 'kind' in gives ? gives : number(gives);
    const keys = keysOf(wrong);
    if (keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    return [{ id, parts: { ...parts, ...own }, gives: wrong }];
  });
  return {
    kind: 'topic',
    ...rest,
    parts,
    steps: steps.map((one) => {
      const [id, expected, own = {}] = 'id' in one ? [one.id, one.expected, one.parts] : one;
      return { id, parts: { ...parts, ...own, answer: rest.answerLatex }, expected };
    }),
    mistakes: kept,
  };
}

/** What may be told apart as a reply: two that share a key accept the same one. */
function keysOf(expected: Expected): string[] {
  switch (expected.kind) {
    case 'any':
      return expected.of.flatMap(keysOf);
    case 'number': {
      const { rounded, exact } = expected;
      if (exact.rational === undefined) return [];
      return [keyOf(rounded === undefined ? exact.rational : roundedBy(exact.rational, rounded))];
    }
    case 'real':
      return [keyOf(roundedBy(expected.near, expected.rounded))];
    case 'quotient':
      return [keyOf(q.add(q.rational(expected.quotient), q.rational(expected.remainder, expected.divisor)))];
    case 'number-list': {
      const keys = expected.values.map(keyOf);
      return [`list ${(expected.inOrder ? keys : keys.toSorted()).join(' ')}`];
    }
    case 'set':
      return [`set ${expected.values.toSorted().join(' ')}`];
    case 'ratio':
      return [`ratio ${expected.terms.map(keyOf).join(' ')}`];
    case 'clock':
    case 'duration':
      return [`${expected.kind} ${expected.minutes}`];
    default:
      return [];
  }
}

const keyOf = ({ n, d }: Rational): string => `${n}/${d}`;

/** A wording, and the problem that its groups give. */
export type Rule = readonly [RegExp, (...groups: string[]) => TopicProblem | undefined];

/** A pattern for a whole question. */
export const wording = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** A topic that reads plain questions by rules, the first that gives a problem. */
export function topicOf(name: string, rules: readonly Rule[]): Topic {
  return {
    name,
    read(text) {
      const plain = plainQuestion(text);
      for (const [pattern, build] of rules) {
        const match = pattern.exec(plain);
        const problem =
          match === null ? undefined : build(...match.slice(1).map((group: string | undefined) => group ?? ''));
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  };
}

/** A percentage as an answer: 40 and 40% both say it. */
export const percentAnswer = (percent: Rational): Expected => ({
  kind: 'any',
  of: [number(percent), number(q.multiply(percent, q.rational(1n, 100n)), { form: 'percent' })],
});
