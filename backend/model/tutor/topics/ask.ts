import { numericValue } from '../../../maths/algebra/numeric-value.ts';
import { whole } from '../../../maths/algebra/syntax.ts';
import { rational } from '../../../maths/numbers/rational.ts';
import { parseExpression, parseSides } from '../../../maths/reading/parse.ts';
import {
  asksAll,
  asksChoice,
  asksEquation,
  asksNumber,
  asksOpenly,
  asksOperation,
  asksWords,
  asksYes,
} from '../../../maths/replies/asks.ts';
import type { Expected, Operation } from '../../../maths/replies/expected.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';

/** What a question asks for in this very problem; nothing where that cannot be told. */
export type Ask = (problem: TopicProblem) => Expected | undefined;

/** What the two opening questions of a task ask for. */
export type Opening = readonly [asked: Ask | undefined, idea?: Ask | undefined];

/** What a step asks for. */
export const step =
  (id: string): Ask =>
  ({ steps }) =>
    steps.find((one) => one.id === id)?.expected;

const valueOf = (latex: string | undefined): ReturnType<typeof numericValue> => {
  const expr = parseExpression((latex ?? '').replace('\\pounds', ''));
  return expr && numericValue(expr);
};

/** A number that is a part of the problem, by its name. */
export const part =
  (name: string): Ask =>
  ({ parts }) => {
    const exact = valueOf(parts[name]);
    return exact && { kind: 'number', exact };
  };

export const number =
  (value: number): Ask =>
  () =>
    asksNumber(rational(BigInt(value)));

/** Words, each list of them with bars between: "share|split". Never called wrong. */
export const words =
  (...each: readonly string[]): Ask =>
  () =>
    asksWords(...each);

export const choice =
  (right: string, others: string): Ask =>
  () =>
    asksChoice(right, others);

export const yes: Ask = () => asksYes(true);
export const no: Ask = () => asksYes(false);

/** An operation, with the part of that name where one is said. */
export const operation =
  (of: Operation, name?: string): Ask =>
  ({ parts }) => {
    const value = name === undefined ? undefined : valueOf(parts[name])?.rational;
    return asksOperation(of, value && whole(value));
  };

/** The equation that a part of the problem is. */
export const equation =
  (name: string): Ask =>
  ({ parts }) => {
    const [left, right] = parseSides(parts[name] ?? '') ?? [];
    return left && right && asksEquation(left, right);
  };

/** Every number in a part of the problem. */
export const numbersOf =
  (of: (problem: TopicProblem) => string): Ask =>
  (problem) => {
    const found = (of(problem).match(/-?\d+(?:\.\d+)?/g) ?? []).flatMap((typed) => valueOf(typed) ?? []);
    const all = found.map((exact): Expected => ({ kind: 'number', exact }));
    return all.length > 1 ? asksAll(all) : all[0];
  };

/** One of several, where a pupil may have another good idea: no reply is wrong. */
export const openly =
  (...asks: readonly Ask[]): Ask =>
  (problem) => {
    const of = asks.flatMap((ask) => ask(problem) ?? []);
    return of.length === 0 ? undefined : asksOpenly(...of);
  };

/** All of several, in any order. */
export const every =
  (...asks: readonly Ask[]): Ask =>
  (problem) => {
    const of = asks.flatMap((ask) => ask(problem) ?? []);
    return of.length === asks.length ? { kind: 'all', of, inOrder: false } : undefined;
  };

/** One thing or another, as the problem is. */
export const when =
  (test: (problem: TopicProblem) => boolean, then: Ask, otherwise?: Ask): Ask =>
  (problem) =>
    (test(problem) ? then : otherwise)?.(problem);
