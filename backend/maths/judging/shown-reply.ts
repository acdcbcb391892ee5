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
  const formula = core.replace(/\^(-?\d+)/g, '^{$1}');
  return FORMULA.test(formula) && !WORD.test(formula) ? formula : `\\text{${core.replace(NO_TEXT, ' ').trim()}}`;
}

/** Signs, numbers and single letters, each power with a plain exponent: nothing in it can break a formula. */
const FORMULA = /^(?:[a-z\d\s+\-*/=<>≤≥().,:|]|[a-z\d)]\^(?:[a-z\d]|\{-?\d+\})(?!\^))+$/i;

/** Two letters side by side are rather a word than a product. */
const WORD = /[a-zA-Z]{2}/;

/** What a text in a formula cannot hold. */
const NO_TEXT = /[^a-zA-Z\d\s+\-*/=<>().,:;!?'£|]+/g;
