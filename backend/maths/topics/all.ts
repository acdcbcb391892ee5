import { absoluteValues } from './absolute-values.ts';
import { complexNumbers } from './complex-numbers.ts';
import { curvedSystems } from './curved-systems.ts';
import { functions } from './functions.ts';
import { inequalities } from './inequalities.ts';
import { lines } from './lines.ts';
import { logarithms } from './logarithms.ts';
import { polynomials } from './polynomials.ts';
import { powers } from './powers.ts';
import { quadratics } from './quadratics.ts';
import { rearranging } from './rearranging.ts';
import { Refused } from '../reading/tokens.ts';
import { rounding } from './rounding.ts';
import { sequences } from './sequences.ts';
import { surds } from './surds.ts';
import { wordExpressions } from './word-expressions.ts';
import type { Topic, TopicProblem } from './topic.ts';

/** Every topic, in the order in which they are tried: a text that two of them could mean belongs to the earlier one. */
export const TOPICS: readonly Topic[] = [
  absoluteValues,
  complexNumbers,
  curvedSystems,
  functions,
  inequalities,
  lines,
  logarithms,
  polynomials,
  powers,
  quadratics,
  rearranging,
  rounding,
  sequences,
  surds,
  wordExpressions,
];

/** Longest text that a topic reads, in UTF-16 code units. */
const MAX_TEXT = 600;

/** The problem of a topic in a text, in plain words or LaTeX. */
export function readTopic(text: string): TopicProblem | undefined {
  if (text.length > MAX_TEXT) return undefined;
  for (const topic of TOPICS) {
    const problem = safely(topic, text);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A topic may give up deep inside where numbers grow past what can be written. */
function safely(topic: Topic, text: string): TopicProblem | undefined {
  try {
    return topic.read(text);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
