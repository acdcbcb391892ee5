import type { Rational } from '../numbers/rational.ts';

/** How a number is rounded: to so many decimal places or significant figures, or to the nearest multiple. */
export type Rounding =
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'figures'; readonly figures: number }
  | { readonly kind: 'nearest'; readonly unit: Rational };

/**
 * Whether a reply is what was asked for. `nearly`: right, but not in the form, unit or accuracy that was asked for. `no` only where the reply
 * was read with certainty and is something else of the kind that was asked for; whatever else it may be is `unreadable`.
 */
export type Met =
  | { readonly kind: 'yes' }
  | { readonly kind: 'nearly'; readonly why: 'form' | 'unit' | 'rounded-wrongly' | 'not-rounded' | 'part' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unreadable' };
