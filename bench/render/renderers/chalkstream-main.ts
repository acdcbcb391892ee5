import { createMathStream, type MathStream } from '../../../client/maths/typeset/stream.ts';
import { createTypesetter, type Typeset } from '../../../client/maths/typeset/typesetter.ts';
import { warmUp } from '../../../client/maths/typeset/warm-up.ts';
import '../../../client/maths/typeset/math.css';
import 'katex/dist/katex.min.css';
import './renderer.ts';

/** The worker's script, put here by the bundler. */
declare const KATEX_WORKER: string;

let stream: MathStream;
let waiting = 0;
let settle = (): void => {};
let settled: Promise<void> | undefined;
const typesetInWorker = createTypesetter({
  spawn: () => new Worker(URL.createObjectURL(new Blob([KATEX_WORKER], { type: 'text/javascript' }))),
  ready: Promise.resolve(),
});
// As the page does, before there is anything to show.
warmUp(typesetInWorker);

const typeset: Typeset = (tex, display, done) => {
  waiting += 1;
  settled ??= new Promise((resolve) => {
    settle = resolve;
  });
  typesetInWorker(tex, display, (node) => {
    done(node);
    waiting -= 1;
    if (waiting > 0) return;
    settled = undefined;
    settle();
  });
};

globalThis.renderer = {
  start(root) {
    root.className = 'math-stream';
    stream = createMathStream(root, { typeset });
  },
  commit: (piece) => stream.write(piece),
  settled: () => settled,
  end: () => stream.end(),
};
