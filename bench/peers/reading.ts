import { checkText, type Faults } from '../load/stamped/check-text.ts';
import type { Histogram } from '../lib/histogram.ts';
import { nowUs } from '../lib/monotonic.ts';
import type { Order } from '../load/stamped/stamped-text.ts';
import { StampReader } from '../load/stamped/stamp-reader.ts';
import type { Sink } from './connection.ts';

/** What one reader has received of one answer. */
export class Reading implements Sink {
  /** Tokens so far. */
  tokens = 0;
  ended = false;
  firstUs: number | undefined;
  /** The time that the model itself took for the first token. */
  ownUs = 0;
  readonly #order: Order;
  readonly #delivery: Histogram;
  readonly #stamps = new StampReader();
  #text = '';

  constructor(order: Order, delivery: Histogram) {
    this.#order = order;
    this.#delivery = delivery;
  }

  text(slice: string): void {
    const now = nowUs();
    this.firstUs ??= now;
    this.#text += slice;
    this.tokens += this.#stamps.take(slice, now, (ageUs, ownUs = 0) => {
      this.#delivery.record(ageUs);
      this.ownUs += ownUs;
    });
  }

  end(): void {
    this.ended = true;
  }

  faults(): Faults {
    return checkText(this.#text, this.#order);
  }
}
