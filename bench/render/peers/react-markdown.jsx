import Markdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import 'katex/dist/katex.min.css';
import { reactArm } from './react-arm.jsx';

const remark = [remarkMath];
const rehype = [rehypeKatex];

reactArm((text) => (
  <Markdown remarkPlugins={remark} rehypePlugins={rehype}>
    {text}
  </Markdown>
));
