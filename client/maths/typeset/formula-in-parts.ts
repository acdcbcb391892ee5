import type { Part } from '../formula/open-parts.ts';
import type { DomWriter } from './dom-writer.ts';
import type { Typeset } from './typesetter.ts';

/** The shortest time from one part to the next, in ms: faster, nobody reads, and each part is laid out. */
export const PART_PAUSE_MS = 150;

/**
 * Shows a display formula part by part while it arrives: the first at once, then the newest after each pause. Where parts come faster than
 * that, those between are never seen.
 */
export class FormulaInParts {
  readonly #writer: DomWriter;
  readonly #typeset: Typeset;
  readonly #pauseMs: number;
  #wanted: Part | undefined;
  #asked: Part | undefined;
  #isAsking = false;

  constructor(writer: DomWriter, typeset: Typeset, pauseMs: number) {
    this.#writer = writer;
    this.#typeset = typeset;
    this.#pauseMs = pauseMs;
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
      if (node !== undefined) this.#writer.beginFormula(place, node);
      if (this.#pauseMs === 0) goOn();
      else setTimeout(goOn, this.#pauseMs);
    };
    const goOn = (): void => {
      this.#isAsking = false;
      this.#ask();
    };
    this.#typeset(part.growing, true, show, true);
  }
}
