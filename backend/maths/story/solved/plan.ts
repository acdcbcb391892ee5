import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide';

/** What a result of a step is, in the story's own words. */
export type Label =
  | { readonly kind: 'has'; readonly owner: string; readonly thing: string }
  | { readonly kind: 'age'; readonly owner: string }
  | { readonly kind: 'measure'; readonly owner: string; readonly measure: string }
  | { readonly kind: 'cost'; readonly thing: string }
  | { readonly kind: 'count'; readonly thing: string }
  | { readonly kind: 'each'; readonly thing: string; readonly per: string }
  | { readonly kind: 'total'; readonly thing: string }
  | { readonly kind: 'without'; readonly thing: string }
  | { readonly kind: 'difference'; readonly thing: string }
  | { readonly kind: 'left'; readonly thing: string }
  | { readonly kind: 'part'; readonly thing: string }
  | { readonly kind: 'shared' | 'least' | 'greatest' | 'distance'; readonly thing: string }
  | { readonly kind: 'shares' }
  | { readonly kind: 'average'; readonly thing: string }
  | { readonly kind: 'converted'; readonly thing: string };

export type PlanStep = {
  readonly operation: Operation;
  readonly terms: readonly Rational[];
  readonly result: Rational;
  readonly label: Label;
};

/** The forms of stories that are read with certainty. */
export type StoryForm = (typeof STORY_FORMS)[number];
export const STORY_FORMS = [
  'comparison',
  'total',
  'difference',
  'rate',
  'cost',
  'sharing',
  'left',
  'part',
  'equation',
  'average',
] as const;

/** A story solved: small results one after the other, the last one being the answer. */
export type Plan = {
  readonly form: StoryForm;
  readonly steps: readonly PlanStep[];
  readonly unit: string;
  /** Wrong ideas that belong to this form alone. */
  readonly others?: readonly { readonly id: 'other-share' | 'whole-by-part'; readonly gives: Rational | undefined }[];
};

/** One step carried out; undefined for a division by zero. */
export function step(operation: Operation, terms: readonly Rational[], label: Label): PlanStep | undefined {
  const result = carriedOut(operation, terms);
  return result && { operation, terms, result, label };
}

export function carriedOut(operation: Operation, [first, ...rest]: readonly Rational[]): Rational | undefined {
  if (first === undefined) return undefined;
  let value: Rational | undefined = first;
  for (const term of rest) {
    if (value === undefined) return undefined;
    if (operation === 'add') value = q.add(value, term);
    else if (operation === 'subtract') value = q.subtract(value, term);
    else if (operation === 'multiply') value = q.multiply(value, term);
    else value = q.divide(value, term);
  }
  return value;
}
