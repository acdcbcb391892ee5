import type { Ending } from '../../../shared/stitch.ts';
import { wordsFor } from '../ui/code-words.ts';
import { turnWords } from './words.ts';

/** How a hint ended; undefined where that needs no words. */
export function wordsForEnding({ state, code }: Ending, isTutor: boolean): string | undefined {
  switch (state) {
    case 'done':
      return undefined;
    case 'stopped':
      return isTutor ? turnWords.stoppedByStudent : turnWords.stoppedByYou;
    case 'failed':
      return wordsFor(code ?? 'internal');
    case 'interrupted':
      return wordsFor('lost');
    default:
      return state satisfies never;
  }
}
