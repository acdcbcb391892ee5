import type { Formula } from '../formula/formula.ts';
import { FORMULA_WORDS } from '../formula/words.ts';
import type { Mark, Tail } from '../markdown/sink.ts';
import { LiveTail } from './live-tail.ts';
import { watchWidth } from './wide.ts';

/** Letters of scripts that read from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Writes settled content as DOM: everything is appended once. */
export class DomWriter {
  readonly #document: Document;
  readonly #root: HTMLElement;
  #isBidi = false;
  readonly #parents: Node[];
  readonly #tail: LiveTail;
  /** The text node that still grows, until anything else follows it. */
  #text: Text | undefined;
  /** What is to be appended to the page's text: a token often comes as several pieces. */
  #waiting = '';

  constructor(root: HTMLElement) {
    this.#document = root.ownerDocument;
    this.#root = root;
    this.#parents = [root];
    this.#tail = new LiveTail(root.ownerDocument);
  }

  open(tag: string, attributes: Readonly<Record<string, string>> = {}): void {
    const element = this.#document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#append(element);
    this.#parents.push(element);
    if (tag === 'pre') watchWidth(element, FORMULA_WORDS.wideCode);
    if (attributes['class'] === 'math-table') watchWidth(element, FORMULA_WORDS.wideTable);
  }

  close(): void {
    this.#flush();
    this.#text = undefined;
    this.#parents.pop();
  }

  dissolve(literal: string): void {
    this.#flush();
    const element = this.#parents.pop();
    this.#text = undefined;
    this.#tail.remove();
    if (element instanceof Element) element.replaceWith(literal, ...element.childNodes);
  }

  text(text: string): void {
    this.#waiting += text;
  }

  #flush(): void {
    const text = this.#waiting;
    if (text === '') return;
    this.#waiting = '';
    if (!this.#isBidi && RIGHT_TO_LEFT.test(text)) this.#mixDirections();
    if (this.#text !== undefined) return this.#text.appendData(text);
    const node = this.#document.createTextNode(text);
    this.#append(node);
    this.#text = node;
  }

  /** From the first such letter on: it decides where the marks of lists stand, too. */
  #mixDirections(): void {
    this.#isBidi = true;
    this.#root.classList.add('math-bidi');
    this.#root.dir = 'auto';
  }

  /** The element that the formula goes into. */
  formula({ source }: Formula): HTMLElement {
    this.#flush();
    let element = this.#tail.take(this.#parents.at(-1));
    if (element === undefined) {
      element = this.#document.createElement('span');
      this.#append(element);
    }
    this.#text = undefined;
    element.dataset['tex'] = source;
    return element;
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
    this.#flush();
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

  /** To be called when nothing more is to be written for now. */
  showTail(tail: Tail): void {
    this.#flush();
    const parent = this.#parents.at(-1);
    if (parent !== undefined) this.#tail.show(parent, tail);
  }

  /** Where the formula will stand that is still to come. */
  get tailPlace(): HTMLElement | undefined {
    return this.#tail.place;
  }

  /** Shows a part of that formula; nothing once the formula has come. */
  beginFormula(place: HTMLElement, node: Node): void {
    this.#tail.begin(place, node);
  }

  #append(node: Node): void {
    this.#flush();
    this.#text = undefined;
    this.#tail.remove();
    this.#parents.at(-1)?.appendChild(node);
  }
}
