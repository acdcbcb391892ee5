import katex from 'katex';
import { createSetter } from './katex.ts';
import type { Asked, Said } from './typesetter.ts';

const set = createSetter(katex);

addEventListener('message', ({ data: { tex, display } }: MessageEvent<Asked>) =>
  postMessage({ kind: 'set', markup: set(tex, display) } satisfies Said),
);
postMessage({ kind: 'here' } satisfies Said);
