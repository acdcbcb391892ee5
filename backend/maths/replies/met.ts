/**
 * Whether a reply is what was asked for. `nearly`: right, but not in the form, unit or accuracy that was asked for. `no` only where the reply
 * was read with certainty and is something else of the kind that was asked for; whatever else it may be is `unreadable`.
 */
export type Met =
  | { readonly kind: 'yes' }
  | { readonly kind: 'nearly'; readonly why: 'form' | 'unit' | 'rounded-wrongly' | 'not-rounded' | 'part' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unreadable' };

export const YES: Met = { kind: 'yes' };
export const NO: Met = { kind: 'no' };
export const UNREADABLE: Met = { kind: 'unreadable' };

export const nearly = (why: Extract<Met, { kind: 'nearly' }>['why']): Met => ({ kind: 'nearly', why });
