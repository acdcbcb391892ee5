import type { NumericValue } from '../algebra/numeric-value.ts';
import type { Equation, Expr } from '../algebra/syntax.ts';
import type { Rational } from '../numbers/rational.ts';
import type { ClockReply, DurationReply } from './clock-reply.ts';
import type { NumberList } from './number-list.ts';
import type { QuotientReply } from './quotient-reply.ts';
import type { RatioReply } from './ratio-reply.ts';
import type { FunctionReply, LineReply } from './function-reply.ts';
import type { Measure } from './measure.ts';
import type { Rounding } from './rounded.ts';
import type { TupleReply } from './tuple.ts';
import type { WordsReply } from './words-reply.ts';
import type { ComplexNumber } from './complex-number.ts';
import type { Formula } from './formula.ts';
import type { SetReply } from './set-reply.ts';
import type { MonomialReply } from './monomial-reply.ts';
import type { Reals } from './reals.ts';
import type { Relation } from './relation.ts';
import type { Formed } from './formed.ts';
import type { SingleLog } from './single-log.ts';
import type { Values } from './values.ts';

/** The form that a number is asked for in; without one, every exact form of it counts. */
export type Form = 'whole' | 'fraction' | 'mixed' | 'decimal' | 'percent' | 'standard' | 'surd';

/** What is done to both sides, or to a number: "add 8", "divide by 3". */
export type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'square' | 'root';

/**
 * What a question asks for, as data: every question of a ladder carries one, and a reply is read against it before anything else
 * (`meets.ts`). Nothing in it is shown to a pupil.
 */
export type Expected =
  /** A number: `exact`, or, where `rounded` says so, that number rounded. `unit` as in `units.ts`; a reply may leave it out. */
  | {
      readonly kind: 'number';
      readonly exact: NumericValue;
      readonly rounded?: Rounding;
      readonly form?: Form;
      readonly unit?: string;
    }
  /** A number without an exact form here (a sine, something with pi): `near` is within 1e-20 of it, and it is asked for rounded. */
  | { readonly kind: 'real'; readonly near: Rational; readonly rounded: Rounding; readonly unit?: string }
  /** A term or an expression of the same value; `looks` says what it must look like, where the question itself would do otherwise. */
  | { readonly kind: 'expression'; readonly expr: Expr; readonly looks?: 'open' | 'collected' | 'product' | 'unworked' }
  /** An equation with the same solutions. */
  | { readonly kind: 'equation'; readonly equation: Equation }
  /** Several things, all of them: roots, coordinates, terms. */
  | { readonly kind: 'all'; readonly of: readonly Expected[]; readonly inOrder: boolean }
  /** At least so many things, each of them one of these: "the first few multiples". */
  | { readonly kind: 'some'; readonly of: readonly Expected[]; readonly least: number }
  /** One of several things, each of which will do; `open` where others may do too, so that no reply is certainly wrong. */
  | { readonly kind: 'any'; readonly of: readonly Expected[]; readonly open?: true }
  /** A product of primes that comes to this number, as a product or as a list. */
  | { readonly kind: 'primes'; readonly of: bigint }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly by?: Expr }
  /** One of the options that the question names, by the words that say it. */
  | { readonly kind: 'choice'; readonly right: readonly string[]; readonly others: readonly string[] }
  | { readonly kind: 'yes-or-no'; readonly yes: boolean }
  | Formula
  | MonomialReply
  | Reals
  | Relation
  | SetReply
  | SingleLog
  | Values
  | ComplexNumber
  | Formed
  | Measure
  | FunctionReply
  | LineReply
  | TupleReply
  /** Words: in each list at least one must occur. Never called wrong. */
  | { readonly kind: 'words'; readonly each: readonly (readonly string[])[] }
  | ClockReply
  | DurationReply
  | NumberList
  | QuotientReply
  | RatioReply
  | WordsReply;
