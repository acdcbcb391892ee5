import type { Label, StoryForm } from '../solved/plan.ts';
import type { Node, Part } from './facts.ts';
import { headOf } from './names.ts';
import type { Item } from './units-chain.ts';

/** A value found, and what kind of story it is. */
export type Solved = { readonly node: Node; readonly form: StoryForm };

/** A part given away, at its place in the story. */
export type PartItem = Part & { readonly order: number };

/** Units of which there may be a part; everything else is counted. */
export const MEASURED =
  /(?:^| )(?:\$|cent|second|minute|hour|day|week|month|year|decade|inch|foot|yard|mile|km|m|cm|mm|gram|kilogram|pound|ounce|ton|liter|litre|ml|gallon|quart|pint|cup|teaspoon|tablespoon|acre|hectare|degree|cost|money|size|lb)?$/;

export const isOf = (thing: string, asked: string): boolean =>
  thing === asked || (!asked.includes(' ') && headOf(thing) === asked);

export const totalOf = (thing: string): Label => ({ kind: 'total', thing: thing === '$' ? 'cost' : thing });

/** What the verb does to the money of the one who does it. */
export function moneySign({ verb, does }: Item): 1 | -1 | 0 {
  if (/^(?:sells|earns|makes|gets|receives|charges|wins|saves|has|finds|raises|starts|borrows|collects)$/.test(verb))
    return 1;
  return /^(?:buys|spends|pays|costs|orders|purchases|donates|gives|loses|uses|withdraws|lends|needs)$/.test(verb) ||
    does === 'cost'
    ? -1
    : 0;
}
