import MarkdownRender from 'markstream-react';
import 'katex/dist/katex.min.css';
import 'markstream-react/index.css';
import { reactArm } from './react-arm.jsx';

reactArm((text, done) => <MarkdownRender content={text} final={done} fade={false} />);
