import type { Formula, Size } from '../formula/formula.ts';
import type { Part } from '../formula/open-parts.ts';

/** What is known of the text after the settled part, so that the page can show that something is coming. */
export type Tail =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'formula';
      readonly display: boolean;
      readonly size: Size;
      /** What of it can be shown already; another object for each part. */
      readonly part: Part | undefined;
    };

/** The position of an opening bracket, in case it begins a link. */
export type Mark = object;

/**
 * Receives settled content, in reading order. Nothing is taken back, with two exceptions, both inside the open block: brackets that turn
 * out to be a link, and a single `*` that never finds its partner.
 */
export interface Sink {
  open(tag: string, attributes?: Readonly<Record<string, string>>): void;
  close(): void;
  /** Closes the innermost element and unwraps it: `literal` takes its place, followed by its content. */
  dissolve(literal: string): void;
  text(text: string): void;
  formula(formula: Formula): void;
  /** A bracket that may begin a link; `shown` is its text meanwhile. */
  mark(shown: string): Mark;
  /** The bracket is just a bracket. */
  keep(mark: Mark, literal: string): void;
  /** Everything since the mark is the text of a link, or just text without `href`. The bracket itself is removed. */
  link(mark: Mark, href: string | undefined): void;
}
