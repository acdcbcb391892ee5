import { angles } from './angles.ts';
import { averages } from './averages.ts';
import { counting } from './counting.ts';
import { derivatives } from './derivatives.ts';
import { integrals } from './integrals.ts';
import { limits } from './limits.ts';
import { probability } from './probability.ts';
import { rightTriangle } from './right-triangle.ts';
import { rounding } from './rounding.ts';
import { shapes } from './shapes.ts';
import { transformations } from './transformations.ts';
import { triangleRules } from './triangle-rules.ts';
import { trigValues } from './trig-values.ts';
import { vectors } from './vectors.ts';
import type { Topic, TopicProblem } from './topic.ts';

/** Every topic, in the order in which they are tried: a text that two of them could mean belongs to the earlier one. */
export const TOPICS: readonly Topic[] = [
  angles,
  averages,
  counting,
  derivatives,
  integrals,
  limits,
  probability,
  rightTriangle,
  rounding,
  shapes,
  transformations,
  triangleRules,
  trigValues,
  vectors,
];

/** Longest text that a topic reads, in UTF-16 code units. */
const MAX_TEXT = 600;

/** The problem of a topic in a text, in plain words or LaTeX. */
export function readTopic(text: string): TopicProblem | undefined {
  if (text.length > MAX_TEXT) return undefined;
  for (const topic of TOPICS) {
    const problem = topic.read(text);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
