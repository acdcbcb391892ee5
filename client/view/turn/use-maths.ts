import { createAtom, useAtom } from '../ui/atom.ts';

type Maths = typeof import('./maths.ts');

/** The code that shows maths is a chunk of its own; while that is missing, texts are shown as they were written. */
type Load = { readonly kind: 'coming' | 'missing' } | { readonly kind: 'here'; readonly maths: Maths };

/** Delays before a chunk that failed to load is requested again. */
const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

const load = createAtom<Load>({ kind: 'coming' });

/** Fetches the chunk, once for the page. */
export function fetchMaths(failures = 0): void {
  import('./maths.ts').then(
    (maths) => {
      document.addEventListener('copy', maths.copyWithSource);
      load.set({ kind: 'here', maths });
    },
    () => {
      load.set({ kind: 'missing' });
      const delay = RETRIES_MS[failures];
      if (delay !== undefined) setTimeout(() => fetchMaths(failures + 1), delay);
    },
  );
}

export function useMaths(): Load {
  return useAtom(load);
}
