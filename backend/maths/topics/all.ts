import { STORY_TOPICS } from '../story/story-topics.ts';
import { clock } from './clock.ts';
import { estimating } from './estimating.ts';
import { factors } from './factors.ts';
import { fractionForms } from './fraction-forms.ts';
import { interest } from './interest.ts';
import { operations } from './operations.ts';
import { ordering } from './ordering.ts';
import { percentChange } from './percent-change.ts';
import { percentages } from './percentages.ts';
import { placeValue } from './place-value.ts';
import { powersRoots } from './powers-roots.ts';
import { proportion } from './proportion.ts';
import { rates } from './rates.ts';
import { ratio } from './ratio.ts';
import { rounding } from './rounding.ts';
import { standardForm } from './standard-form.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { units } from './units.ts';

/** Every topic, in the order in which they are tried: a text that two of them could mean belongs to the earlier one. */
export const TOPICS: readonly Topic[] = [
  clock,
  estimating,
  factors,
  fractionForms,
  interest,
  operations,
  ordering,
  percentChange,
  percentages,
  placeValue,
  powersRoots,
  proportion,
  rates,
  ratio,
  rounding,
  standardForm,
  units,
  ...STORY_TOPICS,
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
