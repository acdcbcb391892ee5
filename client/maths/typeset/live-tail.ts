import type { Size } from '../formula/formula.ts';
import type { Tail } from '../markdown/sink.ts';
import { begin, reserve, widthOf } from './formula-place.ts';

/** The one element that represents text still undecided: it is shown at the end, and removed when anything follows. */
export class LiveTail {
  readonly #document: Document;
  #kind: Tail['kind'] = 'none';
  #element: HTMLElement | undefined;
  #width = 0;
  #isBegun = false;

  constructor(document: Document) {
    this.#document = document;
  }

  remove(): void {
    this.#element?.remove();
    this.#forget();
  }

  /** Hands over the placeholder for the formula that ends here: it keeps its place, and nothing is laid out again. */
  take(parent: Node | undefined): HTMLElement | undefined {
    const element = this.#kind === 'formula' && this.#element?.parentNode === parent ? this.#element : undefined;
    if (element !== undefined) this.#forget();
    return element;
  }

  /** The element of the formula that is still to come, while there is one. */
  get place(): HTMLElement | undefined {
    return this.#kind === 'formula' ? this.#element : undefined;
  }

  /** Shows a part of the formula, if that is still the one to come. */
  begin(place: HTMLElement, node: Node): void {
    if (place !== this.place) return;
    this.#isBegun = true;
    begin(place, node);
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
    if (this.#isBegun || width === this.#width) return;
    this.#width = width;
    reserve(element, size, display);
  }

  #forget(): void {
    this.#element = undefined;
    this.#kind = 'none';
    this.#width = 0;
    this.#isBegun = false;
  }
}
