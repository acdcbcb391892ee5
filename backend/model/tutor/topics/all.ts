import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { absoluteValuesWords } from './absolute-values.ts';
import { complexNumbersWords } from './complex-numbers.ts';
import { curvedSystemsWords } from './curved-systems.ts';
import { functionsWords } from './functions.ts';
import { inequalitiesWords } from './inequalities.ts';
import { linesWords } from './lines.ts';
import { logarithmsWords } from './logarithms.ts';
import { polynomialsWords } from './polynomials.ts';
import { powersWords } from './powers.ts';
import { quadraticsWords } from './quadratics.ts';
import { rearrangingWords } from './rearranging.ts';
import { roundingWords } from './rounding.ts';
import { sequencesWords } from './sequences.ts';
import { surdsWords } from './surds.ts';
import { wordExpressionsWords } from './word-expressions.ts';
import type { TopicWords } from './topic-words.ts';

/** The words of every topic, by its name; a test holds that none is missing. */
export const TOPIC_WORDS: Readonly<Record<string, TopicWords>> = {
  'absolute-values': absoluteValuesWords,
  'complex-numbers': complexNumbersWords,
  'curved-systems': curvedSystemsWords,
  functions: functionsWords,
  inequalities: inequalitiesWords,
  lines: linesWords,
  logarithms: logarithmsWords,
  polynomials: polynomialsWords,
  powers: powersWords,
  quadratics: quadraticsWords,
  rearranging: rearrangingWords,
  rounding: roundingWords,
  sequences: sequencesWords,
  surds: surdsWords,
  'word-expressions': wordExpressionsWords,
};

export function wordsOf({ topic }: Pick<TopicProblem, 'topic'>): TopicWords {
  const words = TOPIC_WORDS[topic];
  if (words === undefined) throw new Error(`no words for the topic ${topic}`);
  return words;
}
