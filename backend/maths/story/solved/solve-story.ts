import { solveComparison } from './comparison.ts';
import { marked } from './marked.ts';
import { solveLedger } from './ledger.ts';
import { solvePurchases } from './purchases.ts';
import { solveRates } from './rates.ts';
import type { Plan } from './plan.ts';

/** Longest story that is read, in UTF-16 code units, and most sentences in it. */
const MAX_STORY = 800;
const MAX_SENTENCES = 10;

/** The plan of a story of a form that is read with certainty; undefined for every other. Never throws. */
export function solveStory(text: string): Plan | undefined {
  if (text.length > MAX_STORY) return undefined;
  const story = marked(text);
  if (story.sentences.length > MAX_SENTENCES || story.numbers.length === 0) return undefined;
  for (const solve of [solveComparison, solveRates, solvePurchases, solveLedger]) {
    const plan = solve(story);
    if (plan !== undefined) return plan;
  }
  return undefined;
}
