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
import { headOf } from './parse/names.ts';

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

/** A story has no line of LaTeX of its own: its numbers stand for it, and tell it from another one of its form. */
const numbersIn = (text: string): string =>
  readStory(text)
    .quantities.map(({ value }) => latexOf(value))
    .join(',\\; ');

function problemOf(text: string, plan: Plan): TopicProblem | undefined {
  const last = plan.steps.at(-1);
  const answer = last && numberOf(last.result);
  const steps = plan.steps.map((one) => stepOf(text, one));
  if (last === undefined || answer === undefined || !steps.every((one) => one !== undefined)) return undefined;
  return {
    kind: 'topic',
    topic: `story-${plan.form}`,
    task: last.label.kind,
    given: numbersIn(text),
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
    name === 'kind' ? [] : [[name, name === 'owner' ? ownerAs(text, word) : shownAs(text, word)]],
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

/** Units that a sum may be brought into without the story writing them in the plural. */
const UNITS: Readonly<Record<string, string>> = {
  second: 'seconds',
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  inch: 'inches',
  foot: 'feet',
  yard: 'yards',
  m: 'metres',
  km: 'kilometres',
  gram: 'grams',
  kilogram: 'kilograms',
  cent: 'cents',
};

/** Somebody as the story names them: "Kim", "his brother", "the farmer". */
function ownerAs(text: string, key: string): string {
  const names = key.split('+').map((one) => {
    const escaped = one.replace(/[^a-z0-9 ]/gi, '.');
    const [written] = new RegExp(`(?:\\b(?:his|her|their|my|our|the) )?\\b${escaped}\\b`, 'i').exec(text) ?? [];
    if (written === undefined) return one;
    const isName = /(?:^| )[A-Z][^ ]*$/.test(written);
    if (isName) return written;
    return written.includes(' ') && /^(?:his|her|their|my|our|the) /i.test(written)
      ? written.toLowerCase()
      : `the ${written.toLowerCase()}`;
  });
  return names.join(' and ');
}

/** A thing as the story writes it: "cookies" for the key "cookie", "bags of chips" for "chip bag". */
function shownAs(text: string, key: string): string {
  const words = text.match(/[a-z][a-z'-]*/gi) ?? [];
  const shown = key.split(' ').map((part) => {
    const written = words.filter((word) => headOf(word) === headOf(part));
    return (
      written.findLast((word) => /(?:s|ren|people|feet|men)$/i.test(word)) ??
      UNITS[part] ??
      written[0] ??
      part
    ).toLowerCase();
  });
  const phrase = shown.join(' ');
  const last = shown.at(-1) ?? '';
  return text.toLowerCase().includes(phrase) || shown.length < 2 || !text.toLowerCase().includes(`${last} of`)
    ? phrase
    : `${last} of ${shown.slice(0, -1).join(' ')}`;
}
