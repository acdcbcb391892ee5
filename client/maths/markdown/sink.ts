import type { Formula, Size } from '../formula/formula.ts';

/** What is known of the text behind the settled part, for whoever wants to show that something is coming. */
export type Tail =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'formula'; readonly display: boolean; readonly size: Size };

/** Where an opening bracket stands, in case it turns out to begin a link. */
export type Mark = object;

/**
 * Where settled content goes, in reading order. Nothing that was given is taken back, with two exceptions, both inside the open block:
 * brackets that turn out to be a link, and a single `*` that never finds its partner.
 */
export interface Sink {
  open(tag: string, attributes?: Readonly<Record<string, string>>): void;
  close(): void;
  /** Closes the innermost element as though it had never been one: `literal` stands in its place, its content after that. */
  dissolve(literal: string): void;
  text(text: string): void;
  formula(formula: Formula): void;
  /** A bracket that may begin a link; `shown` stands there meanwhile. */
  mark(shown: string): Mark;
  /** The bracket was a bracket after all. */
  keep(mark: Mark, literal: string): void;
  /** What came since the mark is the text of a link; without `href` it is only text. The bracket itself goes. */
  link(mark: Mark, href: string | undefined): void;
}
