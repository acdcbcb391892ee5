import { createMathPlugin } from '@streamdown/math';
import { Streamdown } from 'streamdown';
import 'katex/dist/katex.min.css';
import 'streamdown/styles.css';
import { reactRenderer } from './react-renderer.jsx';

const plugins = { math: createMathPlugin({ singleDollarTextMath: true }) };

reactRenderer((text, done) => (
  <Streamdown plugins={plugins} isAnimating={!done}>
    {text}
  </Streamdown>
));
