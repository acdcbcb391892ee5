// The recipe of the AI SDK's cookbook: blocks by marked's lexer, each memoised.
import { marked } from 'marked';
import { memo, useMemo } from 'react';
import Markdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import 'katex/dist/katex.min.css';
import { reactRenderer } from './react-renderer.jsx';

const remark = [remarkMath];
const rehype = [rehypeKatex];

// marked knows no maths: blocks that cut a display formula in two are joined again, as streamdown does.
function blocksOf(text) {
  const blocks = [];
  let open = false;
  for (const { raw } of marked.lexer(text)) {
    if (open) blocks[blocks.length - 1] += raw;
    else blocks.push(raw);
    if ((raw.match(/\$\$/g)?.length ?? 0) % 2 === 1) open = !open;
  }
  return blocks;
}

const Block = memo(({ content }) => (
  <Markdown remarkPlugins={remark} rehypePlugins={rehype}>
    {content}
  </Markdown>
));

function Blocks({ text }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return blocks.map((content, index) => <Block content={content} key={index} />);
}

reactRenderer((text) => <Blocks text={text} />);
