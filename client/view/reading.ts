/** One voice for the page: which text it reads, if any. */
let current: string | undefined;
const listeners = new Set<() => void>();

function set(text: string | undefined): void {
  current = text;
  for (const listener of listeners) listener();
}

export function canRead(): boolean {
  return 'speechSynthesis' in window;
}

export function watchReading(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function readingText(): string | undefined {
  return current;
}

/** Reads a hint as it is spoken, with its formulas in words. In sentences: Chrome falls silent in utterances longer than some 15 s. */
export function readAloud(text: string, spoken: string): void {
  speechSynthesis.cancel();
  const sentences = spoken.match(/[^.!?]+[.!?]*/g) ?? [];
  for (const [index, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence.trim());
    utterance.lang = 'en';
    if (index === sentences.length - 1) utterance.addEventListener('end', () => current === text && set(undefined));
    utterance.addEventListener('error', () => current === text && set(undefined));
    speechSynthesis.speak(utterance);
  }
  set(sentences.length > 0 ? text : undefined);
}

export function silence(): void {
  speechSynthesis.cancel();
  set(undefined);
}
