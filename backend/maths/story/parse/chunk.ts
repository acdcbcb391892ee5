import type { VerbClass } from './lexicon.ts';

/**
 * What a piece of a sentence is: S a noun phrase or a name, A one with "a", E one with "each", J several names; Q a number with what it
 * counts, M money, N a bare number, F a fraction or per cent; V a verb, P a passive; B "is", D "does" and its like, W a time ("on Monday");
 * anything else is a word that stands for itself.
 */
export type Chunk = {
  readonly tag: string;
  /** As written. */
  readonly text: string;
  /** The noun's key, or a name. */
  readonly key: string;
  readonly number?: number;
  readonly members?: readonly string[];
  readonly verb?: { readonly lemma: string; readonly kind: VerbClass };
  /** "3 bags of chips": chips. */
  readonly content?: string;
  readonly isPerson?: boolean;
};
