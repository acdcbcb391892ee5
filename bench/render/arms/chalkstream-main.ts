import { createMathStream, type MathStream } from '../../../client/math/stream.ts';
import { createTypesetter } from '../../../client/math/typesetter.ts';
import '../../../client/math/math.css';
import 'katex/dist/katex.min.css';
import './arm.ts';

/** Its script, put here by the bundler. */
declare const KATEX_WORKER: string;

let stream: MathStream;
const typeset = createTypesetter({
  spawn: () => new Worker(URL.createObjectURL(new Blob([KATEX_WORKER], { type: 'text/javascript' }))),
  ready: Promise.resolve(),
});

globalThis.arm = {
  start(root) {
    root.className = 'math-stream';
    stream = createMathStream(root, { typeset });
  },
  commit: (piece) => stream.write(piece),
  end: () => stream.end(),
};
