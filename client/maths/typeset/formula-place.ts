import type { Formula, Size } from '../formula/formula.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import { wordsOf } from '../speech/tex-words.ts';
import { watchWidth } from './wide.ts';

/** Formulas that are estimated wider than this scroll in a box of their own, so that a phone's page never does. */
const WIDE_EMS = 16;

/** Half of a phone's line: a formula up to here goes to the next line whole, a longer one may go on there behind a sign. */
const SHORT_EMS = 9;

/** The estimate knows no fonts: a display this wide may be wider than a phone's line. */
const PERHAPS_WIDE_EMS = 10;

/**
 * The widths of placeholders, in em; the style sheet has a class for each. They grow in a few steps, not with each character: a page that
 * twitches is harder to read, and each step lays out the paragraph again.
 */
const STEPS_EMS = [2, 6, 15, 30];

/** The width of a placeholder, in em. */
export const widthOf = ({ ems }: Size): number => STEPS_EMS.find((step) => step >= ems) ?? 30;

/** Makes an element the placeholder of a formula of about this size; of a display formula, only that of its first row. */
export function reserve(element: HTMLElement, size: Size, display: boolean): void {
  // A display placeholder is as wide as its line and only painted narrower: it grows without moving.
  element.className = `math-pending math-pending-${display ? 'display' : 'inline'} math-ems-${widthOf(size)}`;
}

/** Shows what has come of a display formula in its place. */
export function begin(element: HTMLElement, node: Node): void {
  element.className = 'math-pending math-begun math-display';
  element.replaceChildren(node);
}

/** Makes an element the placeholder of a complete formula that takes long to typeset, with its words for screen readers. */
export function stand(element: HTMLElement, formula: Formula): void {
  if (element.className === '') reserve(element, formula.size, formula.display);
  element.removeAttribute('aria-hidden');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', formula.isCut ? FORMULA_WORDS.cutOff : wordsOf(formula.tex));
}

/** Fills the placeholder with the formula, or with its source where it can't be typeset; what is cut off says so. */
export function fill(element: HTMLElement, formula: Formula, node: Node | undefined): void {
  const { display, size, isCut } = formula;
  for (const name of ['role', 'aria-label', 'aria-hidden']) element.removeAttribute(name);
  const breadth = size.ems > WIDE_EMS ? ' math-wide' : size.ems <= SHORT_EMS ? ' math-short' : '';
  element.className = `math math-${display ? 'display' : 'inline'}${breadth}`;
  if (size.ems > (display ? PERHAPS_WIDE_EMS : WIDE_EMS)) watchWidth(element);
  if (isCut) element.replaceChildren(...(node === undefined ? [] : [node]), cutOff(element.ownerDocument));
  else element.replaceChildren(node ?? sourceOf(formula, element.ownerDocument));
}

function cutOff(document: Document): Node {
  const note = document.createElement('span');
  note.className = 'math-cut';
  note.textContent = FORMULA_WORDS.cutOff;
  return note;
}

function sourceOf({ tex }: Formula, document: Document): Node {
  const code = document.createElement('code');
  code.className = 'math-source';
  code.textContent = tex.trim();
  return code;
}
