import type { Code } from '../../../shared/codes.ts';
import { createAtom, useAtom } from './atom.ts';
import { uiWords } from './words.ts';

export type CodeWords = Readonly<Record<Code, string>>;

/** They come with the panels: hardly anybody needs them in the first second, and all of them are a kilobyte. */
const known = createAtom<CodeWords | undefined>(undefined);

export const learnCodeWords = known.set;

/** Has a component shown again once the words are there. */
export function useCodeWords(): void {
  useAtom(known);
}

/** What a code means for its reader, and what to do next. */
export function wordsFor(code: Code): string {
  return known.get()?.[code] ?? uiWords.wentWrong;
}
