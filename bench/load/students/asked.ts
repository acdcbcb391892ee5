import type { Order } from '../stamped/stamped-text.ts';

/** One question of a run, from when it was due. */
export type Asked = {
  readonly order: Order;
  readonly dueUs: number;
  /** How late the driver's own timer fired. */
  readonly lateUs: number;
  /** How far the student's text had grown at which moment: what observers are compared with. */
  readonly held: Progress;
  ended: boolean;
  /** The text that the first reader held at its end. */
  text?: string;
};

/** How far a text had grown at which moment. */
export class Progress {
  readonly #lengths: number[] = [];
  readonly #times: number[] = [];

  reached(length: number, now: number): void {
    this.#lengths.push(length);
    this.#times.push(now);
  }

  /** When `length` was first reached; `undefined` if it has not been. */
  whenReached(length: number): number | undefined {
    let low = 0;
    let high = this.#lengths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lengths[middle] ?? 0) < length) low = middle + 1;
      else high = middle;
    }
    return this.#times[low];
  }
}
