import { createMathPlugin } from '@streamdown/math';
import { Streamdown } from 'streamdown';
import 'katex/dist/katex.min.css';
import 'streamdown/styles.css';
import { reactArm } from './react-arm.jsx';

const plugins = { math: createMathPlugin({ singleDollarTextMath: true }) };

reactArm((text, done) => (
  <Streamdown plugins={plugins} isAnimating={!done}>
    {text}
  </Streamdown>
));
