import Markdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import 'katex/dist/katex.min.css';
import { reactRenderer } from './react-renderer.jsx';

const remark = [remarkMath];
const rehype = [rehypeKatex];

reactRenderer((text) => (
  <Markdown remarkPlugins={remark} rehypePlugins={rehype}>
    {text}
  </Markdown>
));
