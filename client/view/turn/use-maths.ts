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

/** Rewrites maths as other viewers of Markdown read it; where what reads maths has not loaded, as it was written. */
export function portable(text: string): string {
  const load = chunk.load.get();
  return load.kind === 'here' ? load.module.portable(text) : text;
}

export function useMaths(): Load<typeof import('./maths.ts')> {
  return useAtom(chunk.load);
}
