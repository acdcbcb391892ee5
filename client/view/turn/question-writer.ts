import { markMaths } from '../../maths/formula/plain-maths.ts';
import { typeset } from '../../maths/typeset/page-typesetter.ts';
import { renderWhole } from '../../maths/typeset/stream.ts';

/** Writes a question with its maths typeset: plainly typed maths is shown as it is written by hand. */
export function writeQuestion(root: HTMLElement, text: string): void {
  root.replaceChildren();
  renderWhole(root, markMaths(text), { typeset });
}

/** Whether a question, shown so, differs from what was typed. */
export function readsOtherwise(text: string): boolean {
  return markMaths(text) !== text || /\$|\\[([]/.test(text);
}
