import { latex, lineLatex } from '../algebra/print.ts';
import { readAttempt } from '../reading/attempt.ts';
import { unitLatex } from '../replies/measure-unit.ts';
import { coreOf, numberIn } from '../replies/said.ts';

/** A reply in LaTeX, without the words that lead in to it; what is no formula is text in it. */
export function shownReply(text: string): string {
  const attempt = readAttempt(text);
  const [line, ...more] = attempt?.kind === 'lines' ? attempt.lines : [];
  if (line !== undefined && more.length === 0) return lineLatex(line);
  const core = coreOf(text) || text.trim();
  const said = numberIn(core);
  if (said?.unit !== undefined && said.certain) return `${latex(said.expr)}${unitLatex(said.unit)}`;
  return WORD.test(core.replace(/\\[a-zA-Z]+/g, ' ')) ? `\\text{${core.replace(/[\\{}$#%&_^~]/g, ' ')}}` : core;
}

/** Two letters side by side are rather a word than a product. */
const WORD = /[a-zA-Z]{2}/;
