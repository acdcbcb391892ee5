import * as q from '../../numbers/rational.ts';
import { marked } from './marked.ts';
import type { Plan } from './plan.ts';
import { solveByFacts } from '../parse/solve-facts.ts';
import { solveSchoolForm } from './school-forms.ts';

/** Longest story that is read, in UTF-16 code units, and most sentences in it. */
const MAX_STORY = 800;
const MAX_SENTENCES = 10;

/** The plan of a story of a form that is read with certainty; undefined for every other. Never throws. */
export function solveStory(text: string): Plan | undefined {
  if (text.length > MAX_STORY) return undefined;
  const story = marked(text);
  if (story.sentences.length > MAX_SENTENCES || story.numbers.length === 0) return undefined;
  const plan = solveSchoolForm(story) ?? solveByFacts(story);
  return plan !== undefined && isSensible(plan) ? plan : undefined;
}

/** Units that come in parts; everything else is counted, and half a bus means that the story asks for more than a quotient. */
const MEASURED =
  /^(?:\$|cent|second|minute|hour|day|week|month|year|mm|cm|m|km|mile|inch|foot|feet|yard|meter|metre|kilometer|kilometre|centimeter|centimetre|gram|kilogram|kg|g|pound|ounce|ton|liter|litre|ml|gallon|quart|pint|cup|size|weight|point|acre)$/;

/** No step counts a part of a thing, and nothing is negative. */
function isSensible({ steps, unit }: Plan): boolean {
  const decimals = MEASURED.test(unit) || unit === '';
  return steps.every(({ result, label }, i) => {
    if (result.n < 0n) return false;
    if (label.kind === 'has' || label.kind === 'left')
      return q.isInteger(result) || (decimals && unit !== '') || MEASURED.test(label.thing);
    // On the way a rate may well be a part: six turns in thirty seconds are a fifth of one in a second.
    if (label.kind === 'count') return i < steps.length - 1 || q.isInteger(result) || MEASURED.test(label.thing);
    return label.kind !== 'age' || q.isInteger(result);
  });
}
