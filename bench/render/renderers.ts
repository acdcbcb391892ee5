/** An entry of the comparison; `lengths` leaves out those that would take minutes. */
export type RendererEntry = { readonly name: string; readonly entry: string; readonly lengths: readonly number[] };

const ALL = [750, 1500, 3000, 6000];
const MOST = [750, 1500, 6000];

const PLAIN: RendererEntry = { name: 'plain text (floor)', entry: 'renderers/plain-text-main.ts', lengths: ALL };
export const KATEX_ONCE: RendererEntry = {
  name: 'KaTeX once per finished formula (floor)',
  entry: 'renderers/katex-once-main.ts',
  lengths: ALL,
};
export const CHALKSTREAM: RendererEntry = {
  name: '**Chalkstream**',
  entry: 'renderers/chalkstream-main.ts',
  lengths: ALL,
};
export const STREAMDOWN: RendererEntry = { name: 'streamdown 2.7.1', entry: 'peers/streamdown.jsx', lengths: MOST };

export const RENDERERS: readonly RendererEntry[] = [
  PLAIN,
  KATEX_ONCE,
  CHALKSTREAM,
  { name: 'streaming-markdown 0.2.15 + KaTeX', entry: 'peers/streaming-markdown.mjs', lengths: MOST },
  { name: 'incremark 0.3.10', entry: 'peers/incremark.jsx', lengths: MOST },
  { name: 'markstream-react 2.0.13', entry: 'peers/markstream.jsx', lengths: MOST },
  { name: 'react-markdown 10.1, memoised blocks', entry: 'peers/react-markdown-memo.jsx', lengths: MOST },
  STREAMDOWN,
  { name: 'react-markdown 10.1 + remark-math + rehype-katex', entry: 'peers/react-markdown.jsx', lengths: [750, 1500] },
];
