import type { Rational } from '../numbers/rational.ts';
import type { Problem } from '../problems/problem.ts';
import type { Mistake } from '../topics/topic.ts';
import type { Met } from '../replies/met.ts';
import type { Misconception } from './misconception.ts';

/** What exact proof says about a pupil's own line, as data. Lines (`shown`) and other formulas in it are LaTeX. */
export type Verdict = Right | Partly | Wrong | Unsure;

type Shown = { readonly shown: readonly string[] };

/** Proven. */
export type Right =
  /** Nothing is left to do. */
  | ({ readonly kind: 'right'; readonly finished: true; readonly by: 'answer' } & Shown)
  | { readonly kind: 'right'; readonly finished: true; readonly by: 'claim'; readonly claim: 'none' | 'all' }
  /** A fair step; `next` is the problem as the pupil has now written it, where that can be worked on. */
  | ({
      readonly kind: 'right';
      readonly finished: false;
      /** `never` and `always`: true for no number, or for every number, as the problem is. */
      readonly keeps: 'value' | 'solutions' | 'never' | 'always';
      readonly next?: Problem;
    } & Shown);

/** Which parts of an answer of `of` parts a line gives: roots by number, unknowns by name. */
export type Found = { readonly parts: readonly string[]; readonly of: number };

/** True as it stands, but not the whole of what is asked. */
export type Partly = { readonly kind: 'partly' } & (
  | ({ readonly because: 'part-of-answer'; readonly found: Found } & Shown)
  /** A sum that comes to what is asked for, not yet worked out. */
  | ({ readonly because: 'unworked' } & Shown)
  /** The right value, with work left in how it is written. */
  | ({ readonly because: 'untidy' } & Shown)
  /** The value of the problem, perhaps not yet in the form that is asked for. */
  | ({ readonly because: 'same-value' } & Shown)
  /** Every number is a solution, and the line gives some. */
  | { readonly because: 'not-every-number' }
  /** Several lines that have all the solutions between them, and no other. */
  | { readonly because: 'lines-together' }
  /** What a topic asks for, but for its form, unit or accuracy. */
  | ({ readonly because: 'nearly'; readonly why: Extract<Met, { kind: 'nearly' }>['why'] } & Shown)
  /** A value that a topic's steps come to before the answer. */
  | ({ readonly because: 'on-the-way' } & Shown)
  /** A true statement that does not touch the problem. */
  | ({ readonly because: 'true-aside' } & Shown)
  /** One side of the equation, `side`, rewritten as `written`, without an equals sign. */
  | { readonly because: 'one-side'; readonly side: string; readonly written: string }
  | ({ readonly because: 'identity'; readonly unknown: string } & Shown)
  /** Solutions of the problem are lost: all that are left belong to it. */
  | ({ readonly because: 'loses-roots'; readonly unknown: string } & Shown)
  /** All solutions are kept, and `gained`, in LaTeX, are none of the problem's. */
  | ({ readonly because: 'gains-roots'; readonly unknown: string; readonly gained: readonly string[] } & Shown)
  /** The answer, correctly rounded to so many decimal places where it has an exact form. */
  | ({ readonly because: 'rounded'; readonly places: number } & Shown)
  /** Near the answer: rounded on the way, or at the wrong place. */
  | ({ readonly because: 'rounded-early' } & Shown)
  /** The solution of the system fits the line. */
  | ({ readonly because: 'fits' } & Shown)
);

/** Two expressions tried at one point where they differ. */
export type Trial = {
  readonly at: readonly { readonly name: string; readonly value: Rational }[];
  readonly left: Tried;
  readonly right: Tried;
};
export type Tried = { readonly latex: string; readonly value: Rational };

/** A claimed solution put into both sides of the problem's equation. */
export type SideTest = {
  readonly unknown: string;
  readonly value: Rational;
  readonly left: Rational;
  readonly right: Rational;
};

export type Size = 'too-small' | 'too-big';

/** How a number fails as a common factor or multiple. */
export type DivisionTest =
  | { readonly kind: 'remainder'; readonly dividend: bigint; readonly divisor: bigint }
  /** It divides, or is a multiple of, all the numbers, but is not the one asked for. */
  | { readonly kind: 'common'; readonly size: Size }
  | { readonly kind: 'no-whole-number' };

/** Disproven. `line` is the first wrong line, counted from 0 in the attempt. */
export type Wrong = {
  readonly kind: 'wrong';
  readonly line: number;
  /** The common misconception that leads exactly to this line, where one does. */
  readonly misconception?: Misconception;
} & (
  | { readonly because: 'claim'; readonly claim: 'none' | 'all' }
  /** Not what a topic's problem asks for; `mistake` is the wrong idea that gives exactly this. */
  | { readonly because: 'other-answer'; readonly mistake?: Mistake }
  /** The sides of the line differ; `numeric` where each of them is a plain number. */
  | ({ readonly because: 'unequal-sides'; readonly numeric: boolean; readonly trial?: Trial } & Shown)
  /** An equation or a solution that does not follow from `from`, the latest right equation. */
  | ({ readonly because: 'does-not-follow'; readonly from: string; readonly test?: SideTest } & Shown)
  /** An equation that the solution of the system does not fit. */
  | ({ readonly because: 'does-not-fit' } & Shown)
  /** An expression of another value than `target`; `literal` where it is a single number. */
  | ({
      readonly because: 'other-value';
      readonly literal: boolean;
      readonly target: string;
      readonly trial?: Trial;
    } & Shown)
  | ({ readonly because: 'not-the-common-one'; readonly literal: boolean; readonly test: DivisionTest } & Shown)
);

/** Not decided: neither proven nor disproven. */
export type Unsure = { readonly kind: 'unsure' } & (
  | { readonly because: Undecided }
  /** The line uses letters that the problem does not have. */
  | { readonly because: 'other-letters'; readonly extra: readonly string[]; readonly own: readonly string[] }
);

export type Undecided =
  | 'problem-unsolved'
  | 'line-unsolved'
  | 'no-equation'
  | 'not-an-equation'
  | 'not-linear'
  | 'not-one-equation'
  | 'not-one-line'
  | 'no-equals-sign'
  | 'inexact-numbers'
  | 'inexact'
  | 'incomparable'
  | 'claim-beside-the-point'
  | 'no-single-solution';

export const unsure = (because: Undecided): Unsure => ({ kind: 'unsure', because });

export const otherLetters = (extra: readonly string[], own: readonly string[]): Unsure => ({
  kind: 'unsure',
  because: 'other-letters',
  extra,
  own,
});
