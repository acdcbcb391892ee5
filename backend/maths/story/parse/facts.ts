import type { Rational } from '../../numbers/rational.ts';
import { carriedOut, type Label, type Operation } from '../solved/plan.ts';
import type { VerbClass } from './lexicon.ts';

/** A value with the sum that it comes from and the story's numbers in it. */
export type Node = {
  readonly value: Rational;
  /** Places of the story's numbers that it is made of. */
  readonly uses: readonly number[];
  readonly from?: { readonly operation: Operation; readonly terms: readonly Node[]; readonly label: Label };
};

/** One sum of nodes; undefined for a division by zero. */
export function combined(operation: Operation, terms: readonly Node[], label: Label): Node | undefined {
  const value = carriedOut(
    operation,
    terms.map((term) => term.value),
  );
  return value && { value, uses: terms.flatMap(({ uses }) => uses), from: { operation, terms: [...terms], label } };
}

type Told = {
  /** Who has it, as a key; '' where nobody is named. */
  readonly owner: string;
  /** What is counted or measured, as a key; `$` for money. */
  readonly thing: string;
  readonly verb: string;
  readonly does: VerbClass;
  /** "monday", "first day"; '' where no time is named. */
  readonly when: string;
};

/** So much of a thing, or so much for each of other things. */
export type Amount = Told & {
  readonly kind: 'amount';
  readonly node: Node;
  readonly per: readonly string[];
  /** What the thing holds: "3 bags of chips". */
  readonly content?: string;
  /** So much for so much: "12 eggs for $3", "100 miles in 2 hours". */
  readonly isBundle?: boolean;
  /** Who it is given to. */
  readonly to?: string;
  /** What belongs to each other in one phrase: "3 pens at $2 each". */
  readonly link?: number;
  /** An amount that is only there to be multiplied: "for 5 days". */
  readonly isFactor?: boolean;
};

/** So many times as much as another amount, and so much more. */
export type Compared = Told & {
  readonly kind: 'compared';
  readonly times: Node | undefined;
  readonly more: Node | undefined;
  readonly sign: 1 | -1;
  /** What it is compared with, as written: an owner, a thing or a time; undefined for what was told just before. */
  readonly with: string | undefined;
};

/** A part of what is there, given away or kept. */
export type Part = Told & { readonly kind: 'part'; readonly share: Node; readonly ofRest: boolean };

/** Some of what was told before, by what tells them from the others: "8 of the rooms have a bath", "the rest are girls". */
export type Subset = Told & {
  readonly kind: 'subset';
  /** A share of it or a number of them; neither for the rest. */
  readonly share: Node | undefined;
  readonly count: Node | undefined;
  /** What they are of, as a key: the whole, or a part of it; '' for "of them". */
  readonly of: string;
  readonly property: string;
};

/** A per cent off, or on top of, everything that is paid. */
export type Off = Told & { readonly kind: 'off'; readonly share: Node; readonly adds: boolean };

/** All of several amounts together. */
export type Total = Told & { readonly kind: 'total'; readonly node: Node };

export type Fact = Amount | Compared | Part | Subset | Off | Total;

export type AskedMode = 'amount' | 'left' | 'difference' | 'average' | 'percent' | 'more-needed' | 'change';

export type Asked = {
  readonly mode: AskedMode;
  readonly thing: string;
  readonly owner: string;
  readonly per: string | undefined;
  readonly verb: string;
  readonly when: string;
  /** "in total", "altogether". */
  readonly all: boolean;
  readonly than: string | undefined;
  /** What tells those that are asked for from the others: "how many are girls". */
  readonly property: string;
  /** The place of the number that says of how many people it is asked: "the three of them". */
  readonly everybody: number | undefined;
  /** The place of the number of years after which an age is asked for. */
  readonly later: number | undefined;
};
