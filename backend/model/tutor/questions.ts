import { isSingleOperation } from '../../maths/algebra/single-operation.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { inline } from './ladder.ts';
import { lineLatexOf } from './problem-words.ts';

/** A longer line is only named: a question with it in would not be read. */
const NAMED_FROM = 70;

/** Where the pupil stands, as a phrase of a sentence. */
export function placeOf(line: Problem): string {
  const shown = lineLatexOf(line);
  if (line.kind === 'topic') return line.topic.startsWith('story-') ? 'our story' : 'our problem';
  return shown.length > NAMED_FROM ? 'our problem' : inline(shown);
}

/** Questions that lead back to the line in hand, whatever was said. */
export function questionsOn(line: Problem): readonly string[] {
  const place = placeOf(line);
  if ('expr' in line && line.kind === 'arithmetic' && isSingleOperation(line.expr)) {
    return [
      `How would you work out ${place}?`,
      `What do you get for ${place}?`,
      `Which way of doing ${place} feels easiest to you?`,
      `What do you already know that is close to ${place}?`,
      `Roughly, how big will ${place} be?`,
    ];
  }
  return [
    `What would you try next on ${place}?`,
    `What is one small thing that you can do with ${place}?`,
    `How would you go on from ${place}?`,
    `Which part of ${place} would you like to work on first?`,
    `What do you notice when you look at ${place}?`,
    `Which move on ${place} comes to your mind?`,
  ];
}

/** Asks for another go at the question that was asked, without asking it word for word. */
export function againOn(line: Problem): readonly string[] {
  const place = placeOf(line);
  return [
    `Take it slowly, one small piece at a time. What do you get now?`,
    `Go back to ${place} and say each thing that you do aloud. What comes out?`,
    `Try it once more on paper, with every line written down. What do you get this time?`,
    `Which numbers did you use, and what did you do with them?`,
    `Let's check the last move on ${place} together. What did you do there?`,
  ];
}
