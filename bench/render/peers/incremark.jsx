import { IncremarkContent } from '@incremark/react';
import 'katex/dist/katex.min.css';
import '@incremark/theme/styles.css';
import { reactRenderer } from './react-renderer.jsx';

const options = { math: true, gfm: true };

reactRenderer((text, done) => <IncremarkContent content={text} isFinished={done} incremarkOptions={options} />);
