import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { anglesWords } from './angles.ts';
import { averagesWords } from './averages.ts';
import { countingWords } from './counting.ts';
import { derivativesWords } from './derivatives.ts';
import { integralsWords } from './integrals.ts';
import { limitsWords } from './limits.ts';
import { probabilityWords } from './probability.ts';
import { rightTriangleWords } from './right-triangle.ts';
import { roundingWords } from './rounding.ts';
import { shapesWords } from './shapes.ts';
import { transformationsWords } from './transformations.ts';
import { triangleRulesWords } from './triangle-rules.ts';
import { trigValuesWords } from './trig-values.ts';
import { vectorsWords } from './vectors.ts';
import type { TopicWords } from './topic-words.ts';

/** The words of every topic, by its name; a test holds that none is missing. */
export const TOPIC_WORDS: Readonly<Record<string, TopicWords>> = {
  angles: anglesWords,
  averages: averagesWords,
  counting: countingWords,
  derivatives: derivativesWords,
  integrals: integralsWords,
  limits: limitsWords,
  probability: probabilityWords,
  'right-triangle': rightTriangleWords,
  rounding: roundingWords,
  shapes: shapesWords,
  transformations: transformationsWords,
  'triangle-rules': triangleRulesWords,
  'trig-values': trigValuesWords,
  vectors: vectorsWords,
};

export function wordsOf({ topic }: Pick<TopicProblem, 'topic'>): TopicWords {
  const words = TOPIC_WORDS[topic];
  if (words === undefined) throw new Error(`no words for the topic ${topic}`);
  return words;
}
