import url from 'virtual:chunk-url/view/later/panels.ts';
import style from '../style/later.css?url';
import { useAtom } from '../ui/atom.ts';
import { createChunk, type Load } from '../ui/chunk.ts';

type Panels = typeof import('./panels.ts');

const chunk = createChunk({ first: () => import('./panels.ts'), url, style });

/** Fetches the panels. Called while the page is idle, so that they open without a network, and again when one is opened. */
export const fetchPanels = chunk.fetch;

export function usePanels(): Load<Panels> {
  return useAtom(chunk.load);
}

/** The panels as soon as they are here. */
export function panelsHere(): Promise<Panels> {
  chunk.fetch();
  return new Promise((resolve) => {
    const look = (): void => {
      const load = chunk.load.get();
      if (load.kind !== 'here') return;
      unsubscribe();
      resolve(load.module);
    };
    const unsubscribe = chunk.load.subscribe(look);
    look();
  });
}
