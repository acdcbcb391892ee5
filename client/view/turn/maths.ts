// Everything of the page that reads or shows maths, as one chunk: the page is up, and accepts a question, before this has loaded.
export { copyWithSource } from '../../maths/typeset/copy.ts';
export { portable } from '../../maths/markdown/portable.ts';
export { sentencesIn } from '../../maths/typeset/spoken-ranges.ts';
export { createAnswerWriter } from './answer-writer.ts';
export { readsOtherwise, writeQuestion } from './question-writer.ts';
