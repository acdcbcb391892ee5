import 'katex/dist/katex.min.css';

// All of the page that reads or shows maths, as one chunk: the page stands, and takes a question, before it is there.
export { copyWithSource } from '../../maths/typeset/copy.ts';
export { speak } from '../../maths/speech/speak.ts';
export { createAnswerWriter } from './answer-writer.ts';
export { readsOtherwise, writeQuestion } from './question-writer.ts';
