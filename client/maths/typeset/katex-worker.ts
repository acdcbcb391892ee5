import katex from 'katex';
import { createRenderer } from './katex.ts';
import type { TypesetReply, TypesetRequest } from './typesetter.ts';

const render = createRenderer(katex);

addEventListener('message', ({ data: { tex, display, isPart } }: MessageEvent<TypesetRequest>) =>
  postMessage({ kind: 'set', markup: render(tex, display, isPart) } satisfies TypesetReply),
);
postMessage({ kind: 'here' } satisfies TypesetReply);
