import { useState } from 'react';
import { copyText } from './copy-text.ts';
import { uiWords } from './words.ts';

const LABELS = { idle: undefined, copied: uiWords.copied, failed: uiWords.copyByHand } as const;

export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const [outcome, setOutcome] = useState<keyof typeof LABELS>('idle');
  const copy = (): void => void copyText(text).then((done) => setOutcome(done ? 'copied' : 'failed'));
  return (
    <button type="button" onClick={copy} onBlur={() => setOutcome('idle')}>
      <span aria-live="polite">{LABELS[outcome] ?? children}</span>
    </button>
  );
}
