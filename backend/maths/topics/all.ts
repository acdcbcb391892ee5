import { Refused } from '../reading/tokens.ts';
import { STORY_TOPICS } from '../story/story-topics.ts';
import { absoluteValues } from './absolute-values.ts';
import { angles } from './angles.ts';
import { averages } from './averages.ts';
import { change } from './change.ts';
import { clock } from './clock.ts';
import { complexNumbers } from './complex-numbers.ts';
import { counting } from './counting.ts';
import { curvedSystems } from './curved-systems.ts';
import { derivatives } from './derivatives.ts';
import { estimating } from './estimating.ts';
import { factors } from './factors.ts';
import { fractionForms } from './fraction-forms.ts';
import { functions } from './functions.ts';
import { inequalities } from './inequalities.ts';
import { integrals } from './integrals.ts';
import { interest } from './interest.ts';
import { limits } from './limits.ts';
import { lines } from './lines.ts';
import { logarithms } from './logarithms.ts';
import { operations } from './operations.ts';
import { ordering } from './ordering.ts';
import { percentChange } from './percent-change.ts';
import { percentages } from './percentages.ts';
import { placeValue } from './place-value.ts';
import { polynomials } from './polynomials.ts';
import { powersRoots } from './powers-roots.ts';
import { powers } from './powers.ts';
import { probability } from './probability.ts';
import { proportion } from './proportion.ts';
import { quadratics } from './quadratics.ts';
import { rates } from './rates.ts';
import { ratio } from './ratio.ts';
import { rearranging } from './rearranging.ts';
import { rightTriangle } from './right-triangle.ts';
import { rounding } from './rounding.ts';
import { sequences } from './sequences.ts';
import { sets } from './sets.ts';
import { shapes } from './shapes.ts';
import { standardForm } from './standard-form.ts';
import { surds } from './surds.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { transformations } from './transformations.ts';
import { triangleRules } from './triangle-rules.ts';
import { trigValues } from './trig-values.ts';
import { unframed } from './unframed.ts';
import { units } from './units.ts';
import { vectors } from './vectors.ts';
import { wordExpressions } from './word-expressions.ts';

/** The topics of plain questions, which claim no text of one another. */
const QUESTIONS: readonly Topic[] = [
  absoluteValues,
  angles,
  averages,
  change,
  clock,
  complexNumbers,
  counting,
  curvedSystems,
  derivatives,
  estimating,
  factors,
  fractionForms,
  functions,
  inequalities,
  integrals,
  interest,
  limits,
  lines,
  logarithms,
  operations,
  ordering,
  percentChange,
  percentages,
  placeValue,
  polynomials,
  powers,
  powersRoots,
  probability,
  proportion,
  quadratics,
  rates,
  ratio,
  rearranging,
  rightTriangle,
  rounding,
  sequences,
  sets,
  shapes,
  standardForm,
  surds,
  transformations,
  triangleRules,
  trigValues,
  units,
  vectors,
  wordExpressions,
];

export const TOPICS: readonly Topic[] = [...QUESTIONS, ...STORY_TOPICS];

/** Longest text that a topic reads, in UTF-16 code units. */
const MAX_TEXT = 600;

/** A story names an amount. Reading one is dear, and much of what a pupil says names none. */
const AMOUNT = /\d|\b(?:t(?:wo|hree|en|welve|wice)|f(?:our|ive)|s(?:ix|even)|eight|nine|half|doubles?|dozen)\b/i;

/** The problem of a topic in a text, in plain words or LaTeX; stories are none of them. */
export const readTopic = (text: string): TopicProblem | undefined => firstOf(QUESTIONS, text);

/** The problem of a story with words and numbers. */
export const readStoryTopic = (text: string): TopicProblem | undefined =>
  AMOUNT.test(text) ? firstOf(STORY_TOPICS, text) : undefined;

function firstOf(topics: readonly Topic[], text: string): TopicProblem | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const bare = unframed(text);
  for (const topic of topics) {
    const problem = safely(topic, bare);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Topics and tasks that say no more than a sum in signs does, which the engine of sums judges line by line. */
const PLAIN_SUMS: ReadonlySet<string> = new Set(['operations', 'powers-roots', 'percentages/percent-of']);

export const isPlainSum = ({ topic, task }: TopicProblem): boolean =>
  PLAIN_SUMS.has(topic) || PLAIN_SUMS.has(`${topic}/${task}`);

/** A topic may give up deep inside where numbers grow past what can be written. */
function safely(topic: Topic, text: string): TopicProblem | undefined {
  try {
    return topic.read(text);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
