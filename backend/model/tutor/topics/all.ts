import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { absoluteValuesWords } from './absolute-values.ts';
import { anglesWords } from './angles.ts';
import { averagesWords } from './averages.ts';
import { changeWords } from './change.ts';
import { clockWords } from './clock.ts';
import { complexNumbersWords } from './complex-numbers.ts';
import { countingWords } from './counting.ts';
import { curvedSystemsWords } from './curved-systems.ts';
import { derivativesWords } from './derivatives.ts';
import { estimatingWords } from './estimating.ts';
import { factorsWords } from './factors.ts';
import { fractionFormsWords } from './fraction-forms.ts';
import { functionsWords } from './functions.ts';
import { inequalitiesWords } from './inequalities.ts';
import { integralsWords } from './integrals.ts';
import { interestWords } from './interest.ts';
import { limitsWords } from './limits.ts';
import { linesWords } from './lines.ts';
import { logarithmsWords } from './logarithms.ts';
import { operationsWords } from './operations.ts';
import { orderingWords } from './ordering.ts';
import { percentChangeWords } from './percent-change.ts';
import { percentagesWords } from './percentages.ts';
import { placeValueWords } from './place-value.ts';
import { polynomialsWords } from './polynomials.ts';
import { powersRootsWords } from './powers-roots.ts';
import { powersWords } from './powers.ts';
import { probabilityWords } from './probability.ts';
import { proportionWords } from './proportion.ts';
import { quadraticsWords } from './quadratics.ts';
import { ratesWords } from './rates.ts';
import { ratioWords } from './ratio.ts';
import { rearrangingWords } from './rearranging.ts';
import { rightTriangleWords } from './right-triangle.ts';
import { roundingWords } from './rounding.ts';
import { sequencesWords } from './sequences.ts';
import { setsWords } from './sets.ts';
import { shapesWords } from './shapes.ts';
import { standardFormWords } from './standard-form.ts';
import { STORY_WORDS } from './story.ts';
import { surdsWords } from './surds.ts';
import type { TopicWords } from './topic-words.ts';
import { transformationsWords } from './transformations.ts';
import { triangleRulesWords } from './triangle-rules.ts';
import { trigValuesWords } from './trig-values.ts';
import { unitsWords } from './units.ts';
import { vectorsWords } from './vectors.ts';
import { wordExpressionsWords } from './word-expressions.ts';

/** The words of every topic, by its name; a test holds that none is missing. */
export const TOPIC_WORDS: Readonly<Record<string, TopicWords>> = {
  'absolute-values': absoluteValuesWords,
  'complex-numbers': complexNumbersWords,
  'curved-systems': curvedSystemsWords,
  'fraction-forms': fractionFormsWords,
  'percent-change': percentChangeWords,
  'place-value': placeValueWords,
  'powers-roots': powersRootsWords,
  'right-triangle': rightTriangleWords,
  'standard-form': standardFormWords,
  'triangle-rules': triangleRulesWords,
  'trig-values': trigValuesWords,
  'word-expressions': wordExpressionsWords,
  angles: anglesWords,
  averages: averagesWords,
  change: changeWords,
  clock: clockWords,
  counting: countingWords,
  derivatives: derivativesWords,
  estimating: estimatingWords,
  factors: factorsWords,
  functions: functionsWords,
  inequalities: inequalitiesWords,
  integrals: integralsWords,
  interest: interestWords,
  limits: limitsWords,
  lines: linesWords,
  logarithms: logarithmsWords,
  operations: operationsWords,
  ordering: orderingWords,
  percentages: percentagesWords,
  polynomials: polynomialsWords,
  powers: powersWords,
  probability: probabilityWords,
  proportion: proportionWords,
  quadratics: quadraticsWords,
  rates: ratesWords,
  ratio: ratioWords,
  rearranging: rearrangingWords,
  rounding: roundingWords,
  sequences: sequencesWords,
  sets: setsWords,
  shapes: shapesWords,
  surds: surdsWords,
  transformations: transformationsWords,
  units: unitsWords,
  vectors: vectorsWords,
  ...STORY_WORDS,
};

export function wordsOf({ topic }: Pick<TopicProblem, 'topic'>): TopicWords {
  const words = TOPIC_WORDS[topic];
  if (words === undefined) throw new Error(`no words for the topic ${topic}`);
  return words;
}
