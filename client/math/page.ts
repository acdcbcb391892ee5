import { LiveTail } from './live-tail.ts';
import type { Formula, Mark, Sink, Tail } from './sink.ts';

/** Typesets one formula; undefined where it refuses. */
export type Typeset = (tex: string, display: boolean) => Node | undefined;

/** Formulas that look wider than this are given room of their own to scroll in, so that a phone's page never does. */
const WIDE_EMS = 16;

/** Settled content as DOM: everything is appended, once. */
export class Page implements Sink {
  readonly #document: Document;
  readonly #parents: Node[];
  readonly #typeset: () => Typeset | undefined;
  readonly #tail: LiveTail;
  #waiting: { readonly formula: Formula; readonly element: HTMLElement }[] = [];
  /** The text that may still grow, as long as nothing else follows it. */
  #text: Text | undefined;

  constructor(root: HTMLElement, typeset: () => Typeset | undefined) {
    this.#document = root.ownerDocument;
    this.#parents = [root];
    this.#typeset = typeset;
    this.#tail = new LiveTail(root.ownerDocument);
  }

  open(tag: string, attributes: Readonly<Record<string, string>> = {}): void {
    const element = this.#document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#append(element);
    this.#parents.push(element);
  }

  close(): void {
    this.#text = undefined;
    this.#parents.pop();
  }

  dissolve(literal: string): void {
    const element = this.#parents.pop();
    this.#text = undefined;
    this.#tail.remove();
    if (element instanceof Element) element.replaceWith(literal, ...element.childNodes);
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text.appendData(text);
    else {
      const node = this.#document.createTextNode(text);
      this.#append(node);
      this.#text = node;
    }
  }

  formula(formula: Formula): void {
    const element = this.#document.createElement('span');
    const wide = formula.size.ems > WIDE_EMS;
    element.className = `math math-${formula.display ? 'display' : 'inline'}${wide ? ' math-wide' : ''}`;
    element.dataset['tex'] = formula.source;
    this.#append(element);
    const typeset = this.#typeset();
    if (typeset !== undefined) fill(element, formula, typeset);
    else {
      this.#tail.stand(element, formula);
      this.#waiting.push({ formula, element });
    }
  }

  mark(shown: string): Mark {
    const node = this.#document.createTextNode(shown);
    this.#append(node);
    return node;
  }

  keep(mark: Mark, literal: string): void {
    if (mark instanceof Text && mark.data !== literal) mark.data = literal;
  }

  link(mark: Mark, href: string | undefined): void {
    if (!(mark instanceof Text)) return;
    this.#tail.remove();
    this.#text = undefined;
    if (href !== undefined) {
      const anchor = this.#document.createElement('a');
      anchor.href = href;
      anchor.target = '_blank';
      anchor.rel = 'noopener noreferrer nofollow';
      while (mark.nextSibling !== null) anchor.append(mark.nextSibling);
      mark.after(anchor);
    }
    mark.remove();
  }

  /** KaTeX has arrived: what waited for it is typeset. */
  typesetWaiting(): void {
    const typeset = this.#typeset();
    if (typeset === undefined) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { formula, element } of waiting) fill(element, formula, typeset);
  }

  showTail(tail: Tail): void {
    const parent = this.#parents.at(-1);
    if (parent !== undefined) this.#tail.show(parent, tail);
  }

  #append(node: Node): void {
    this.#text = undefined;
    this.#tail.remove();
    this.#parents.at(-1)?.appendChild(node);
  }
}

function fill(element: HTMLElement, formula: Formula, typeset: Typeset): void {
  const node = typeset(formula.tex, formula.display);
  element.removeAttribute('role');
  element.removeAttribute('aria-label');
  if (node !== undefined) return element.replaceChildren(node);
  const code = element.ownerDocument.createElement('code');
  code.className = 'math-source';
  code.textContent = formula.tex.trim();
  element.replaceChildren(code);
}
