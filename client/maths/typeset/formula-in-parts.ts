import type { Part } from '../formula/open-parts.ts';
import type { DomWriter } from './dom-writer.ts';
import type { Typeset } from './typesetter.ts';

/**
 * Shows a display formula part by part while it arrives. One part is typeset at a time, and then the newest: where parts come faster than
 * that, those between are never seen.
 */
export class FormulaInParts {
  readonly #writer: DomWriter;
  readonly #typeset: Typeset;
  #wanted: Part | undefined;
  #asked: Part | undefined;
  #isAsking = false;

  constructor(writer: DomWriter, typeset: Typeset) {
    this.#writer = writer;
    this.#typeset = typeset;
  }

  /** The newest part of the formula that is still to come; undefined where there is none. */
  want(part: Part | undefined): void {
    this.#wanted = part;
    if (!this.#isAsking) this.#ask();
  }

  #ask(): void {
    const part = this.#wanted;
    const place = this.#writer.tailPlace;
    if (part === undefined || part === this.#asked || place === undefined) return;
    this.#asked = part;
    this.#isAsking = true;
    const show = (node: Node | undefined): void => {
      this.#isAsking = false;
      if (node !== undefined) this.#writer.beginFormula(place, node);
      this.#ask();
    };
    this.#typeset(part.growing, true, show, true);
  }
}
