import url from 'virtual:chunk-url/view/turn/maths.ts';
import style from 'katex/dist/katex.min.css?url';
import { useAtom } from '../ui/atom.ts';
import { createChunk, type Load } from '../ui/chunk.ts';

/** While it is missing, texts are shown as they were written. */
const chunk = createChunk({ first: () => import('./maths.ts'), url, style });

chunk.load.subscribe(() => {
  const load = chunk.load.get();
  if (load.kind === 'here') document.addEventListener('copy', load.module.copyWithSource);
});

export const fetchMaths = chunk.fetch;

export function useMaths(): Load<typeof import('./maths.ts')> {
  return useAtom(chunk.load);
}
