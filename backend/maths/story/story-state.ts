import type { Rational } from '../numbers/rational.ts';

/** The question that ends a reply in story mode. */
export type PromptKind =
  | 'plan'
  | 'unused'
  | 'picture'
  | 'estimate'
  | 'operation'
  | 'smaller'
  | 'backwards'
  | 'unit'
  | 'own-words'
  | 'two-of-them'
  /** What follows from what the pupil has just said. */
  | 'stands-for'
  | 'comes-to'
  | 'which-sum'
  | 'look-again'
  | 'one-unit'
  | 'how-many-in-one'
  | 'reread'
  | 'first-sum'
  | 'how-estimated'
  | 'picture-shows';

/** `quantities` are places in the story's list; `again` counts how often the same kind was asked before. */
export type Prompt = { readonly kind: PromptKind; readonly quantities: readonly number[]; readonly again: number };

/** A result that the pupil has worked out and named: "cost of pens" is 15. */
export type NamedResult = { readonly name: string; readonly value: Rational };

/** A sum as written, in LaTeX, and what it comes to. */
export type OpenSum = { readonly shown: string; readonly value: Rational; readonly written: string };

/** Where a pupil is in a story that the tutor does not solve. */
export type StoryState = {
  readonly results: readonly NamedResult[];
  /** Places of the story's quantities that the pupil's sums have used. */
  readonly used: readonly number[];
  /** The result of the latest right sum, as long as it has no name. */
  readonly unnamed: Rational | undefined;
  /** The sum without a result that the pupil was asked to work out just now. */
  readonly open: OpenSum | undefined;
  /** Values of all right sums. */
  readonly values: readonly Rational[];
  /** Prompts already given, the latest last. */
  readonly told: readonly Prompt[];
  readonly estimate: Rational | undefined;
  /** Whether the pupil was told, after a result, that sums are checked and not the reading. */
  readonly limitsTold: boolean;
  /** Texts followed, so that words can vary. */
  readonly turn: number;
};
