import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import type { Expected } from '../replies/expected.ts';
import { unitLatex } from '../replies/measure-unit.ts';
import type { Measure } from '../replies/measure.ts';
import { roundedText } from '../replies/rounded.ts';
import { topicProblem } from './made.ts';
import type { Mistake, TopicProblem, TopicStep } from './topic.ts';
import type { Accuracy } from './wording.ts';

type Parts = Readonly<Record<string, string>>;

/** A number asked for or given on the way, and how it is written. */
export type Dressed = {
  readonly unit?: string;
  readonly accuracy?: Accuracy;
  readonly names?: readonly string[];
  readonly decimals?: boolean;
};

export function measure(value: Magnitude, { unit, accuracy = {}, names }: Dressed): Measure {
  return {
    kind: 'measure',
    value,
    ...(accuracy.rounded !== undefined && { rounded: accuracy.rounded }),
    ...(accuracy.exactly === true && { exactly: true }),
    ...(unit !== undefined && unit !== '' && { unit }),
    ...(names !== undefined && { names }),
  };
}

/** LaTeX of a measure with its unit, rounded where it is asked for rounded; undefined where a rounding is not certain. */
export function measureLatex(value: Magnitude, { unit, accuracy = {}, decimals = true }: Dressed): string | undefined {
  const { rounded } = accuracy;
  if (rounded === undefined) {
    const exact = magnitude.magnitudeLatex(value, decimals);
    return exact && `${exact}${unitLatex(unit)}`;
  }
  const to = magnitude.rounded(value, rounded);
  return to && `${roundedText(to, rounded)}${unitLatex(unit)}`;
}

/** A step that asks for a number on the way; it is not rounded, and shown to four figures where it has no exact form. */
export function numberStep(id: string, value: Magnitude, parts: Parts = {}, dressed: Dressed = {}): TopicStep {
  return {
    id,
    parts: { ...parts, value: shown(value, dressed) },
    expected: measure(value, { ...dressed, accuracy: {} }),
  };
}

export function shown(value: Magnitude, dressed: Dressed = {}): string {
  const exact = measureLatex(value, { ...dressed, accuracy: {} });
  if (exact !== undefined) return exact;
  const rounded = { kind: 'figures', figures: 5 } as const;
  return `${measureLatex(value, { ...dressed, accuracy: { rounded } }) ?? ''}\\ldots`;
}

/** How an answer without an exact form is shown where the problem names no accuracy. */
const THREE_FIGURES: Accuracy = { rounded: { kind: 'figures', figures: 3 } };

export type Draft = {
  readonly topic: string;
  readonly task: string;
  readonly given: string;
  readonly parts?: Parts;
  readonly steps: readonly TopicStep[];
  readonly answer: Magnitude;
  readonly dressed: Dressed;
  readonly mistakes: readonly (readonly [id: string, gives: Magnitude | undefined, parts?: Parts])[];
};

/** A problem whose answer is a measure; its last step is the answer itself. Undefined where the answer cannot be written with certainty. */
export function measured(draft: Draft, last: string): TopicProblem | undefined {
  const { dressed, answer } = draft;
  const answerLatex = measureLatex(answer, dressed) ?? measureLatex(answer, { ...dressed, accuracy: THREE_FIGURES });
  if (answerLatex === undefined) return undefined;
  const expected = measure(answer, dressed);
  const parts = { ...draft.parts, answer: answerLatex };
  return topicProblem({
    topic: draft.topic,
    task: draft.task,
    given: draft.given,
    parts: draft.parts ?? {},
    steps: [...draft.steps, { id: last, parts, expected }],
    answer: expected,
    answerLatex,
    mistakes: draft.mistakes.flatMap(([id, gives, more = {}]) => mistakeOf(id, gives, more, draft, answerLatex)),
  });
}

/** A wrong value counts rounded as it was asked for, and exact. */
function eitherWay(value: Magnitude, dressed: Dressed): Expected {
  const rounded = measure(value, dressed);
  if (dressed.accuracy?.rounded === undefined) return rounded;
  return { kind: 'any', of: [rounded, measure(value, { ...dressed, accuracy: {} })] };
}

function mistakeOf(
  id: string,
  gives: Magnitude | undefined,
  parts: Parts,
  { answer, dressed }: Draft,
  right: string,
): Mistake[] {
  const text = gives && (measureLatex(gives, dressed) ?? measureLatex(gives, { ...dressed, accuracy: THREE_FIGURES }));
  if (gives === undefined || text === undefined || text === right || magnitude.same(gives, answer) !== false) return [];
  return [{ id, parts: { ...parts, wrong: text }, gives: eitherWay(gives, dressed) }];
}
