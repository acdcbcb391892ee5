import katex from 'katex';
import { createTypeset } from '../../../client/math/katex.ts';
import { createMathStream, type MathStream } from '../../../client/math/stream.ts';
import '../../../client/math/math.css';
import 'katex/dist/katex.min.css';
import './arm.ts';

const typeset = createTypeset(katex);
let stream: MathStream;

globalThis.arm = {
  start(root) {
    root.className = 'math-stream';
    stream = createMathStream(root, { typeset: () => typeset });
  },
  commit: (piece) => stream.write(piece),
  end: () => stream.end(),
};
