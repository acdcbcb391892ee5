import { numericValue } from '../../maths/algebra/numeric-value.ts';
import { latex } from '../../maths/algebra/print.ts';
import { sameExact } from '../../maths/algebra/quotient.ts';
import { type Expr, unknowns } from '../../maths/algebra/syntax.ts';
import type { Followed } from '../../maths/followed.ts';
import { readAttempt } from '../../maths/reading/attempt.ts';
import { unreadableReply } from './chat.ts';
import { inline, list } from './ladder.ts';

/** Fewer words than this are a formula that cannot be read rather than a story. */
const STORY_WORDS = 8;
/** More quantities than this are too many for one sentence. */
const NAMED_MAX = 5;

const PLAN: readonly string[] = [
  'Which two of them belong together, and what would you do with them first?',
  'Before any sums: roughly how big should the answer be?',
  'What does the question ask you to find, in your own words?',
  'Can you draw it as bars or boxes, and what would you write on them?',
  'What is the first sum that you would write down?',
  'Which number of the text have you not used yet?',
];

/** Questions about a story, whatever was said. */
export const storyQuestions = PLAN;

/** The numbers of a text with the word behind each: "64 chocolate". */
function quantitiesOf(text: string): string[] {
  const found = text.replaceAll('$', '').match(/\d+(?:[.,]\d+)*(?:\s?%|\s[a-zA-Z]+)?/g) ?? [];
  return [...new Set(found)]
    .slice(0, NAMED_MAX)
    .map((one) => one.replace(/^[\d.,]+%?/, (number) => inline(number.replace('%', '\\%'))));
}

export function storyOpening(text: string): readonly string[] {
  if ((text.match(/[a-zA-Z]{2,}/g) ?? []).length < STORY_WORDS) return unreadableReply(text);
  const named = quantitiesOf(text);
  if (named.length === 0) return unreadableReply(text);
  return [
    `I can check your sums here, not the story itself. I see ${list(named)}. What does the question ask you to find?`,
    `This is a story for you to translate, and I check every sum. It gives ${list(named)}. Which of them would you use first?`,
  ];
}

/** The reply to whatever is said in a story: each line of arithmetic is checked exactly, and the rest is asked about. */
export function storyReply({ held }: Extract<Followed, { kind: 'story' }>): readonly string[] {
  const lines = linesOf(held.said.at(-1) ?? '');
  const [line] = lines;
  const questions = PLAN;
  if (line === undefined)
    return questions.map((question) => `I check sums, so write one down when you can. ${question}`);
  const shown = inline(line.map(latex).join(' = '));
  const [first] = line;
  if (line.length === 1) {
    const value = first && numericValue(first);
    if (first === undefined || value === undefined || first.kind !== 'number')
      return questions.map(() => `You wrote ${shown}. What does it come to?`);
    return [
      `You have ${shown}. Which sum gave it to you?`,
      `${shown} of what, and how did you get there?`,
      `What does ${shown} stand for in the story?`,
    ];
  }
  if (line.some((side) => unknowns(side).length > 0)) return storyNamed(shown);
  const isTrue = line.every((side) => first !== undefined && sameExact(first, side) === true);
  const isFalse = line.some((side) => first !== undefined && sameExact(first, side) === false);
  if (isTrue) return questions.map((question) => `${shown} is right. ${question}`);
  return isFalse
    ? [
        `${shown} is not right yet. What does ${inline(latex(first ?? line[0] ?? { kind: 'variable', name: 'x' }))} come to?`,
      ]
    : [`I can't work ${shown} out exactly. Could you write it in another way?`];
}

const storyNamed = (shown: string): readonly string[] => [
  `You wrote ${shown}. What does the letter stand for in the story?`,
  `I can't check ${shown} by itself. Which sum did it come from?`,
  `Let us keep ${shown} in mind. How does it fit with the words?`,
];

function linesOf(text: string): readonly (readonly Expr[])[] {
  const attempt = readAttempt(text);
  return attempt?.kind === 'lines' ? attempt.lines.filter((line) => line.length > 0) : [];
}
