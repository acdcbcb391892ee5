/** One way to render that is compared; `longest` spares the run what would take it minutes. */
export type ArmEntry = { readonly name: string; readonly entry: string; readonly longest: number };

export const PLAIN: ArmEntry = { name: 'plain text (floor)', entry: 'arms/plain-text.ts', longest: 6000 };
export const KATEX_ONCE: ArmEntry = {
  name: 'KaTeX once per finished formula (floor)',
  entry: 'arms/katex-once.ts',
  longest: 6000,
};
export const CHALKSTREAM: ArmEntry = { name: '**Chalkstream**', entry: 'arms/chalkstream.ts', longest: 6000 };
export const STREAMDOWN: ArmEntry = { name: 'streamdown 2.7.1', entry: 'peers/streamdown.jsx', longest: 6000 };

export const ARMS: readonly ArmEntry[] = [
  PLAIN,
  KATEX_ONCE,
  CHALKSTREAM,
  { name: 'streaming-markdown 0.2.15 + KaTeX', entry: 'peers/streaming-markdown.mjs', longest: 6000 },
  { name: 'incremark 0.3.10', entry: 'peers/incremark.jsx', longest: 6000 },
  { name: 'markstream-react 2.0.13', entry: 'peers/markstream.jsx', longest: 6000 },
  { name: 'react-markdown 10.1, memoised blocks', entry: 'peers/react-markdown-memo.jsx', longest: 6000 },
  STREAMDOWN,
  { name: 'react-markdown 10.1 + remark-math + rehype-katex', entry: 'peers/react-markdown.jsx', longest: 1500 },
];
