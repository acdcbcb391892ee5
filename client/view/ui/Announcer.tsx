import { createContext, type ReactNode, useCallback, useRef } from 'react';
import { uiWords } from './words.ts';

/** Sentences that stay in the region: assistive technology reads each as it is added. */
const KEPT = 4;

/** Speaks a whole sentence to those who listen instead of looking. */
export const Announce = createContext<(sentence: string) => void>(() => {});

/** A live region of its own: the stream itself would be read in syllables. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const announce = useCallback((sentence: string) => {
    if (region.current === null) return;
    const line = document.createElement('p');
    line.textContent = sentence;
    region.current.append(line);
    while (region.current.childElementCount > KEPT) region.current.firstElementChild?.remove();
  }, []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <div ref={region} className="unseen" role="log" aria-live="polite" aria-label={uiWords.heard} />
    </Announce.Provider>
  );
}
