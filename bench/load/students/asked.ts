import type { Order } from '../stamped/stamped-text.ts';

/** One question of a run, from when it was due. */
export type Asked = {
  readonly order: Order;
  readonly dueUs: number;
  /** How late the driver's own timer was. */
  readonly lateUs: number;
  /** How far the student's text reached, and when: what observers are compared with. */
  readonly held: Progress;
  ended: boolean;
  /** The text as the first reader held it at its end. */
  text?: string;
};

/** How far a text was held at which moment. */
export class Progress {
  readonly #lengths: number[] = [];
  readonly #times: number[] = [];

  reached(length: number, now: number): void {
    this.#lengths.push(length);
    this.#times.push(now);
  }

  /** When `length` was first held; `undefined` where it is not yet. */
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
