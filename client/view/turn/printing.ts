import { flushSync } from 'react-dom';
import { createAtom, useAtom } from '../ui/atom.ts';

/** How long printing waits for formulas; those that are not typeset by then are printed as their source. */
const LONGEST_WAIT_MS = 10_000;
const LOOK_EACH_MS = 50;

const isWhole = createAtom(false);

/** Whether the page shows the whole session, because it is being printed. */
export function useWhole(): boolean {
  return useAtom(isWhole);
}

/** Prints the session, with the questions that the page leaves out, once its formulas are typeset. */
export async function printWhole(): Promise<void> {
  flushSync(() => isWhole.set(true));
  const until = performance.now() + LONGEST_WAIT_MS;
  while (document.querySelector('[role=img].math-pending') !== null && performance.now() < until)
    await new Promise((done) => {
      setTimeout(done, LOOK_EACH_MS);
    });
  print();
}

// The browser's own print command does not wait.
addEventListener('beforeprint', () => flushSync(() => isWhole.set(true)));
addEventListener('afterprint', () => isWhole.set(false));
