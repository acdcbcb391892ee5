import url from 'virtual:chunk-url/view/shell/panels.ts';
import { useAtom } from '../ui/atom.ts';
import { createChunk, type Load } from '../ui/chunk.ts';

const chunk = createChunk({ first: () => import('./panels.ts'), url });

/** Fetches the panels. Called while the page is idle, so that they open without a network, and again when one is opened. */
export const fetchPanels = chunk.fetch;

export function usePanels(): Load<typeof import('./panels.ts')> {
  return useAtom(chunk.load);
}
