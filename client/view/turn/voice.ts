import { createAtom, useAtom } from '../ui/atom.ts';

/** The text that the page's one voice is reading, if any. */
const current = createAtom<string | undefined>(undefined);

export function canRead(): boolean {
  return 'speechSynthesis' in window;
}

export function useReadingText(): string | undefined {
  return useAtom(current);
}

/**
 * Reads out `spoken`, which is `text` with its formulas in words. Sentence by sentence: Chrome falls silent in utterances longer than some
 * 15 s.
 */
export function readAloud(text: string, spoken: string): void {
  speechSynthesis.cancel();
  const sentences = spoken.match(/[^.!?]+[.!?]*/g) ?? [];
  for (const [index, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence.trim());
    utterance.lang = 'en';
    if (index === sentences.length - 1)
      utterance.addEventListener('end', () => current.get() === text && current.set(undefined));
    utterance.addEventListener('error', () => current.get() === text && current.set(undefined));
    speechSynthesis.speak(utterance);
  }
  current.set(sentences.length > 0 ? text : undefined);
}

export function silence(): void {
  speechSynthesis.cancel();
  current.set(undefined);
}
