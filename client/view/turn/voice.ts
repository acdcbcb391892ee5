import { createAtom, useAtom } from '../ui/atom.ts';

/** What the page's one voice does with which text. */
type Reading =
  | { readonly kind: 'silent' }
  | { readonly kind: 'reading'; readonly text: string }
  /** Asked to read a text, and there is no voice to do it with. */
  | { readonly kind: 'voiceless'; readonly text: string };

type Sentence = { readonly said: string; readonly range: Range };

/** Some browsers load their voices at the first question for them, and say so by an event. */
const LONGEST_VOICES_MS = 1_500;

/** The name of the page's highlight for the sentence that is being read. */
const LIT = 'spoken';

const current = createAtom<Reading>({ kind: 'silent' });

export function useReading(): Reading {
  return useAtom(current);
}

/**
 * Reads out sentences of `text` and lights each while it is read. Sentence by sentence: Chrome falls silent in utterances longer than some
 * 15 s, and no browser says reliably which word it reads.
 */
export async function readAloud(text: string, sentences: readonly Sentence[]): Promise<void> {
  silence();
  current.set({ kind: 'reading', text });
  const hasVoices = await voicesArrive();
  if (!isReading(text)) return;
  if (!hasVoices) return current.set({ kind: 'voiceless', text });
  const over = (): void => {
    if (isReading(text)) silence();
  };
  for (const [index, { said, range }] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(said);
    utterance.lang = 'en';
    utterance.addEventListener('start', () => isReading(text) && light(range));
    utterance.addEventListener('error', over);
    if (index === sentences.length - 1) utterance.addEventListener('end', over);
    speechSynthesis.speak(utterance);
  }
  if (sentences.length === 0) over();
}

export function silence(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
  if ('highlights' in CSS) CSS.highlights.delete(LIT);
  current.set({ kind: 'silent' });
}

function isReading(text: string): boolean {
  const reading = current.get();
  return reading.kind === 'reading' && reading.text === text;
}

function light(range: Range): void {
  if (!('highlights' in CSS)) return;
  range.startContainer.parentElement?.closest('.math-stream')?.classList.add('math-read');
  CSS.highlights.set(LIT, new Highlight(range));
}

async function voicesArrive(): Promise<boolean> {
  if (!('speechSynthesis' in globalThis)) return false;
  if (speechSynthesis.getVoices().length > 0) return true;
  await new Promise<void>((done) => {
    speechSynthesis.addEventListener('voiceschanged', () => done(), { once: true });
    setTimeout(done, LONGEST_VOICES_MS);
  });
  return speechSynthesis.getVoices().length > 0;
}
