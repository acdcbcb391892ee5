import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { clockWords } from './clock.ts';
import { estimatingWords } from './estimating.ts';
import { factorsWords } from './factors.ts';
import { fractionFormsWords } from './fraction-forms.ts';
import { interestWords } from './interest.ts';
import { operationsWords } from './operations.ts';
import { orderingWords } from './ordering.ts';
import { percentChangeWords } from './percent-change.ts';
import { percentagesWords } from './percentages.ts';
import { placeValueWords } from './place-value.ts';
import { powersRootsWords } from './powers-roots.ts';
import { proportionWords } from './proportion.ts';
import { ratesWords } from './rates.ts';
import { ratioWords } from './ratio.ts';
import { roundingWords } from './rounding.ts';
import { standardFormWords } from './standard-form.ts';
import { STORY_WORDS } from './story.ts';
import type { TopicWords } from './topic-words.ts';
import { unitsWords } from './units.ts';

/** The words of every topic, by its name; a test holds that none is missing. */
export const TOPIC_WORDS: Readonly<Record<string, TopicWords>> = {
  'fraction-forms': fractionFormsWords,
  'percent-change': percentChangeWords,
  'place-value': placeValueWords,
  'powers-roots': powersRootsWords,
  'standard-form': standardFormWords,
  clock: clockWords,
  estimating: estimatingWords,
  factors: factorsWords,
  interest: interestWords,
  operations: operationsWords,
  ordering: orderingWords,
  percentages: percentagesWords,
  proportion: proportionWords,
  rates: ratesWords,
  ratio: ratioWords,
  rounding: roundingWords,
  units: unitsWords,
  ...STORY_WORDS,
};

export function wordsOf({ topic }: Pick<TopicProblem, 'topic'>): TopicWords {
  const words = TOPIC_WORDS[topic];
  if (words === undefined) throw new Error(`no words for the topic ${topic}`);
  return words;
}
