import { numericValue } from '../algebra/numeric-value.ts';
import { whole } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import type { Topic, TopicProblem, TopicStep } from '../topics/topic.ts';
import { readStory } from './read-story.ts';
import { mistakesOf } from './solved/mistakes.ts';
import { type Operation, type Plan, type PlanStep, STORY_FORMS } from './solved/plan.ts';
import { solveStory } from './solved/solve-story.ts';
import { singular } from './units.ts';

/** The plan of the latest text: each form asks for it in turn, and reading a story is the dearest thing that a topic does. */
const solved = ((): ((text: string) => Plan | undefined) => {
  let latest: { readonly text: string; readonly plan: Plan | undefined } | undefined;
  return (text) => {
    if (latest?.text !== text) latest = { text, plan: isStory(text) ? solveStory(text) : undefined };
    return latest.plan;
  };
})();

/** Fewer words than this tell no story. */
const STORY_WORDS = 7;

const isStory = (text: string): boolean => (text.match(/[a-zA-Z]{2,}/g) ?? []).length >= STORY_WORDS;

/** One topic for each form of story that is read with certainty, `story-total`, `story-rate`, ... */
export const STORY_TOPICS: readonly Topic[] = STORY_FORMS.map((form) => ({
  name: `story-${form}`,
  read(text) {
    const plan = solved(text);
    return plan?.form === form ? problemOf(text, plan) : undefined;
  },
}));

const SIGNS: Readonly<Record<Operation, string>> = { add: '+', subtract: '-', multiply: '\\times', divide: '\\div' };

/** Decimals stay decimals: stories are about money and measures. */
const latexOf = (value: Rational): string => q.decimalText(value) ?? q.rationalLatex(value);

function numberOf(value: Rational): Expected | undefined {
  const exact = numericValue(whole(value));
  return exact && { kind: 'number', exact };
}

/** A story has no line of LaTeX of its own: it is named by its numbers, which tell it from another one of its form. */
const namedBy = (text: string): string =>
  `\\text{the story with } ${readStory(text)
    .quantities.map(({ value }) => latexOf(value))
    .join(',\\; ')}`;

function problemOf(text: string, plan: Plan): TopicProblem | undefined {
  const last = plan.steps.at(-1);
  const answer = last && numberOf(last.result);
  const steps = plan.steps.map((one) => stepOf(text, one));
  if (last === undefined || answer === undefined || !steps.every((one) => one !== undefined)) return undefined;
  return {
    kind: 'topic',
    topic: `story-${plan.form}`,
    task: last.label.kind,
    given: namedBy(text),
    parts: { asked: readStory(text).asked?.text ?? '', unit: shownAs(text, plan.unit) },
    steps,
    answer,
    answerLatex: latexOf(last.result),
    mistakes: mistakesOf(plan).flatMap(({ id, gives }) => {
      const given = numberOf(gives);
      return given === undefined ? [] : [{ id, parts: {}, gives: given }];
    }),
  };
}

function stepOf(text: string, { label, operation, terms, result }: PlanStep): TopicStep | undefined {
  const expected = numberOf(result);
  const words = Object.entries(label).flatMap(([name, word]) =>
    name === 'kind' ? [] : [[name, name === 'owner' ? word : shownAs(text, word)]],
  );
  const sum = terms.map(latexOf).join(` ${SIGNS[operation]} `);
  return (
    expected && {
      id: label.kind,
      parts: { ...Object.fromEntries(words), sum, operation, result: latexOf(result) },
      expected,
    }
  );
}

/** A thing as the story writes it: "cookies" for the key "cooky". */
function shownAs(text: string, key: string): string {
  const words = text.match(/[a-z][a-z'-]*/gi) ?? [];
  return key
    .split(' ')
    .map(
      (part) =>
        words.findLast((word) => singular(word) === part && /s$/i.test(word)) ??
        words.find((word) => singular(word) === part) ??
        part,
    )
    .join(' ')
    .toLowerCase();
}
