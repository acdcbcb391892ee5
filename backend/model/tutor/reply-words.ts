import { lineLatex } from '../../maths/algebra/print.ts';
import type { Attempt } from '../../maths/reading/attempt.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { inline, list } from './ladder.ts';

const YES = ['Yes.', 'Yes, exactly.', "Yes, that's it.", 'Yes, well seen.'];

/** Says that a reply is right, in other words from rung to rung. */
export const yesWords = (rung: number): string => YES[rung % YES.length] ?? 'Yes.';

/** A reply that is something else than what was asked for. An operation is never wrong, only of no help. */
export function missedWords(question: string, expected: Expected | undefined): string {
  return isAboutMoves(expected)
    ? `That may be done, but it does not bring us nearer yet. Look once more. ${question}`
    : `Good try, but that is not it. Look once more. ${question}`;
}

/** True where a question asks what to do. */
export const isAboutMoves = (expected: Expected | undefined): boolean =>
  expected?.kind === 'operation' || (expected?.kind === 'any' && expected.of.some(isAboutMoves));

/** Says first what words were taken to mean, where the verdict does not show it itself. */
export function takenFor(attempt: Attempt, said: string): string {
  if (attempt.kind !== 'lines' || attempt.interpreted !== true) return said;
  const lines = attempt.lines.map(lineLatex);
  const isShown = lines.every((line) => said.includes(inline(line)));
  return isShown ? said : `I read that as ${list(lines.map(inline))}. ${said}`;
}
