import { IncremarkContent } from '@incremark/react';
import 'katex/dist/katex.min.css';
import '@incremark/theme/styles.css';
import { reactArm } from './react-arm.jsx';

const options = { math: true, gfm: true };

reactArm((text, done) => <IncremarkContent content={text} isFinished={done} incremarkOptions={options} />);
