import type { Offer } from '../held.ts';
import type { Problem } from '../problems/problem.ts';
import { readProblem } from '../reading/read-problem.ts';
import { twinOf } from './twin.ts';

/** The problem that an offer stands for: a typed text may be one that cannot be read. Undefined where there is no twin. */
export function offered(offer: Offer): { readonly text: string; readonly problem: Problem | undefined } | undefined {
  switch (offer.kind) {
    case 'typed':
      return { text: offer.text, problem: readProblem(offer.text) };
    case 'twin':
      return twinOf(offer.of, offer.seed);
    default:
      return offer satisfies never;
  }
}
