import type { Formula, Size, Tail } from './sink.ts';
import { wordsOf } from './tex-words.ts';

/**
 * A placeholder grows in a few steps, not with each character: a page that twitches is harder to read, and each step lays out the paragraph
 * again.
 */
const STEPS_EMS = [2, 5, 10, 20, 30];
const ROW_EMS = 1.6;

const widthOf = ({ ems }: Size): number => STEPS_EMS.find((step) => step >= ems) ?? 30;

/** The one thing on the page that stands for text still undecided: it is shown at the end, and gone when anything follows. */
export class LiveTail {
  readonly #document: Document;
  #kind: Tail['kind'] = 'none';
  #element: HTMLElement | undefined;
  #width = 0;
  #rows = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  remove(): void {
    this.#element?.remove();
    this.#forget();
  }

  /** The placeholder of the formula that ends here, where it stands: it needs no other place, and nothing is laid out again. */
  take(parent: Node | undefined): HTMLElement | undefined {
    const element = this.#kind === 'formula' && this.#element?.parentNode === parent ? this.#element : undefined;
    if (element !== undefined) this.#forget();
    return element;
  }

  show(parent: Node, tail: Tail): void {
    if (tail.kind === 'none') return this.remove();
    let element = this.#element;
    if (element === undefined || this.#kind !== tail.kind || element.parentNode !== parent) {
      this.remove();
      element = this.#document.createElement(tail.kind === 'code' ? 'code' : 'span');
      parent.appendChild(element);
      this.#element = element;
      this.#kind = tail.kind;
      if (tail.kind === 'formula') element.ariaHidden = 'true';
    }
    if (tail.kind === 'formula') this.#size(element, tail.size, tail.display);
    else element.textContent = tail.text;
  }

  #size(element: HTMLElement, size: Size, display: boolean): void {
    const width = widthOf(size);
    const rows = display ? size.rows : 0;
    if (width === this.#width && rows === this.#rows) return;
    this.#width = width;
    this.#rows = rows;
    place(element, size, display);
  }

  #forget(): void {
    this.#element = undefined;
    this.#kind = 'none';
    this.#width = 0;
    this.#rows = 0;
  }
}

function place(element: HTMLElement, size: Size, display: boolean): void {
  element.className = display ? 'math-pending math-pending-display' : 'math-pending';
  element.style.width = `${widthOf(size)}em`;
  element.style.height = display ? `${(size.rows * ROW_EMS).toFixed(1)}em` : '';
}

/** Holds the place of a formula that is complete and is being typeset; it can be read aloud. */
export function stand(element: HTMLElement, formula: Formula): void {
  if (element.className === '') place(element, formula.size, formula.display);
  element.removeAttribute('aria-hidden');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', wordsOf(formula.tex));
}
