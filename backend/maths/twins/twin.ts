import { problemKey } from '../problems/problem-key.ts';
import { answerOf } from '../problems/answer.ts';
import type { Problem } from '../problems/problem.ts';
import type { Posed } from '../held.ts';
import { readProblem } from '../reading/read-problem.ts';

/** Texts that are tried for one twin: each costs about a tenth of a millisecond. */
const TRIES = 60;

const NUMBER = /\d+(?:\.\d+)?/g;

/** True after a sign of a power or an index, whose number decides the kind of problem. */
const isRaised = (text: string, at: number): boolean => /[\^_]\s*\{?\s*[-+]?$/.test(text.slice(0, at));

/**
 * A problem of the same kind with other numbers, made from the words that posed it, solved exactly like any other; the same seed gives the
 * same twin. Undefined where none that is as tidy turns up.
 */
export function twinOf({ problem, text }: Posed, seed: number): Posed | undefined {
  const next = numbersFrom(hash(text) + seed * 7_919);
  const answer = answerKey(problem);
  for (let i = 0; i < TRIES; i++) {
    const changed = text.replace(NUMBER, (number, at: number) =>
      isRaised(text, at) ? number : otherNumber(number, next),
    );
    if (changed === text) return undefined;
    const twin = readProblem(changed);
    if (twin === undefined || !isAlike(problem, twin) || problemKey(twin) === problemKey(problem)) continue;
    if (answerKey(twin) !== answer && hardness(twin) <= hardness(problem)) return { problem: twin, text: changed };
  }
  return constructed(problem, next);
}

function isAlike(one: Problem, other: Problem): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'topic' && other.kind === 'topic')
    return one.topic === other.topic && one.task === other.task && one.steps.length === other.steps.length;
  if (one.kind === 'linear' && other.kind === 'linear') return one.answer.kind === other.answer.kind;
  if (one.kind === 'quadratic' && other.kind === 'quadratic') return one.answer.roots.kind === other.answer.roots.kind;
  if (one.kind === 'system' && other.kind === 'system') return one.answer.kind === other.answer.kind;
  return true;
}

const answerKey = (problem: Problem): string => JSON.stringify(answerOf(problem));

/** What makes an answer harder to find: fractions, roots, minus signs. */
const hardness = (problem: Problem): number => (answerKey(problem).match(/frac|\.|sqrt|-/g) ?? []).length;

function otherNumber(number: string, next: () => number): string {
  const value = Number(number);
  if (number.includes('.')) return number.replace(/[1-9](?=\d*$)|[1-9]/g, () => `${1 + (next() % 9)}`);
  if (value <= 1 || value === 10 || value === 100 || value === 1_000) return number;
  if (value < 10) return `${2 + (next() % 8)}`;
  const spread = Math.max(4, Math.floor(value / 2));
  return `${Math.max(2, value - Math.floor(spread / 2) + (next() % spread))}`;
}

/** A tidy problem made from a chosen answer, for kinds whose numbers seldom fit by chance. */
function constructed(problem: Problem, next: () => number): Posed | undefined {
  const digit = (): number => 2 + (next() % 5);
  const texts = (): string | undefined => {
    if (problem.kind === 'quadratic') {
      const [m, n] = [digit(), digit() + 5];
      return `Solve $x^2 - ${m + n}x + ${m * n} = 0$`;
    }
    if (problem.kind === 'system') {
      const [a, b, x, y] = [digit(), digit(), digit(), digit()];
      const [u, v] = problem.unknowns;
      return `Solve $${a}${u} + ${v} = ${a * x + y}$ and $${u} + ${b}${v} = ${x + b * y}$`;
    }
    if (problem.kind === 'factor') {
      const [m, n] = [digit(), digit()];
      return `Factorise $x^2 + ${m + n}x + ${m * n}$`;
    }
    return undefined;
  };
  for (let i = 0; i < 6; i++) {
    const text = texts();
    const twin = text === undefined ? undefined : readProblem(text);
    if (text !== undefined && twin?.kind === problem.kind && answerKey(twin) !== answerKey(problem))
      return { problem: twin, text };
  }
  return undefined;
}

/** A small hash of a text (FNV-1a), so that each problem has twins of its own. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  return value >>> 0;
}

/** Numbers that look random from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
