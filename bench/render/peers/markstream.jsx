import MarkdownRender from 'markstream-react';
import 'katex/dist/katex.min.css';
import 'markstream-react/index.css';
import { reactRenderer } from './react-renderer.jsx';

reactRenderer((text, done) => <MarkdownRender content={text} final={done} fade={false} />);
