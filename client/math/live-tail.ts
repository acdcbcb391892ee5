import type { Formula, Size, Tail } from './sink.ts';
import { wordsOf } from './tex-words.ts';

/**
 * A placeholder grows in a few steps, not with each character: a page that twitches is harder to read, and each step lays out the paragraph
 * again.
 */
const STEPS_EMS = [2, 5, 10, 20, 30];
const ROW_EMS = 1.6;

function sized(element: HTMLElement, size: Size, display: boolean): void {
  const width = `${STEPS_EMS.find((step) => step >= size.ems) ?? 30}em`;
  if (element.style.width !== width) element.style.width = width;
  if (!display) return;
  const height = `${(size.rows * ROW_EMS).toFixed(1)}em`;
  if (element.style.height !== height) element.style.height = height;
}

/** The one thing on the page that stands for text still undecided: it is shown at the end, and gone when anything follows. */
export class LiveTail {
  readonly #document: Document;
  #kind: Tail['kind'] = 'none';
  #element: HTMLElement | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  remove(): void {
    this.#element?.remove();
    this.#element = undefined;
    this.#kind = 'none';
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
      if (tail.kind === 'formula') {
        element.className = tail.display ? 'math-pending math-pending-display' : 'math-pending';
        element.ariaHidden = 'true';
      }
    }
    if (tail.kind === 'formula') sized(element, tail.size, tail.display);
    else element.textContent = tail.text;
  }

  /** A placeholder for a formula that is complete and waits for KaTeX; it can be read aloud. */
  stand(element: HTMLElement, formula: Formula): void {
    const placeholder = this.#document.createElement('span');
    placeholder.className = formula.display ? 'math-pending math-pending-display' : 'math-pending';
    sized(placeholder, formula.size, formula.display);
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', wordsOf(formula.tex));
    element.append(placeholder);
  }
}
