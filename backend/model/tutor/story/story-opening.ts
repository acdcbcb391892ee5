import type { HeldStory } from '../../../maths/held.ts';
import { openStory, type StoryFollowed } from '../../../maths/story/follow-story.ts';
import { unreadableReply } from '../chat.ts';
import { storyWords } from './story-words.ts';

/** Fewer words than this are a formula that cannot be read rather than a story. */
const STORY_WORDS = 6;

/** The beginning of what cannot be solved: a story's quantities and question, or plain words that a formula cannot be read. */
export function storyOpening(held: HeldStory): readonly string[] {
  return isStory(held) ? [storyWords(held.story, openStory(held.story))] : unreadableReply(held.text);
}

/** A reply in it: bars and boxes are of no use for a formula, whose lines of arithmetic are checked all the same. */
export function storyReply(held: HeldStory, told: StoryFollowed): readonly string[] {
  const { kind } = told.move;
  const isSaid = kind === 'lines' || kind === 'named' || kind === 'number';
  return isSaid || isStory(held) ? [storyWords(held.story, told)] : FORMULA_QUESTIONS;
}

/** What leads back to it. */
export const questionsOnStory = (held: HeldStory): readonly string[] =>
  isStory(held) ? STORY_QUESTIONS : FORMULA_QUESTIONS;

const isStory = ({ text, story }: HeldStory): boolean =>
  (text.match(/[a-zA-Z]{2,}/g) ?? []).length >= STORY_WORDS && story.quantities.length > 0;

const STORY_QUESTIONS: readonly string[] = [
  'Which two of them belong together, and what would you do with them first?',
  'Before any sums: roughly how big should the answer be?',
  'What does the question ask you to find, in your own words?',
  'Can you draw it as bars or boxes, and what would you write on them?',
  'What is the first sum that you would write down?',
  'Which number of the text have you not used yet?',
];

const FORMULA_QUESTIONS: readonly string[] = [
  'I check sums and equations, and this one I cannot read as a whole. Which part of it could you write as a line of its own?',
  'Let us go by lines that I can check. What would you write down first?',
  'I can follow you where there are numbers. What does the question ask you to do, in your own words?',
  'Look for an example like it in your notes. What is its first step?',
];
