import { LiveTail, stand } from './live-tail.ts';
import type { Formula, Mark, Sink, Tail } from './sink.ts';
import type { Typeset } from './typesetter.ts';

/** Formulas that look wider than this are given room of their own to scroll in, so that a phone's page never does. */
const WIDE_EMS = 16;

/** Settled content as DOM: everything is appended, once. */
export class Page implements Sink {
  readonly #document: Document;
  readonly #parents: Node[];
  readonly #typeset: Typeset;
  readonly #tail: LiveTail;
  /** The text that may still grow, as long as nothing else follows it. */
  #text: Text | undefined;

  constructor(root: HTMLElement, typeset: Typeset) {
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
    let element = this.#tail.take(this.#parents.at(-1));
    if (element === undefined) {
      element = this.#document.createElement('span');
      this.#append(element);
    }
    this.#text = undefined;
    fillWhenTypeset(element, formula, this.#typeset);
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

function fillWhenTypeset(element: HTMLElement, formula: Formula, typeset: Typeset): void {
  let isSet = false;
  element.dataset['tex'] = formula.source;
  typeset(formula.tex, formula.display, (node) => {
    isSet = true;
    fill(element, formula, node ?? sourceOf(formula, element.ownerDocument));
  });
  if (!isSet) stand(element, formula);
}

function fill(element: HTMLElement, { display, size }: Formula, node: Node): void {
  // Asked first: Chromium leaves an empty `style` behind where it was set by script and not yet written out.
  for (const name of ['role', 'aria-label', 'aria-hidden', 'style'])
    if (element.hasAttribute(name)) element.removeAttribute(name);
  element.className = `math math-${display ? 'display' : 'inline'}${size.ems > WIDE_EMS ? ' math-wide' : ''}`;
  element.replaceChildren(node);
}

/** What stands for a formula that can't be typeset. */
function sourceOf({ tex }: Formula, document: Document): Node {
  const code = document.createElement('code');
  code.className = 'math-source';
  code.textContent = tex.trim();
  return code;
}
