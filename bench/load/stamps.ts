import { ageOf } from './stamped-text.ts';

const STAMP = /~[0-9a-z]+\.([0-9a-z]+) /g;

/** Reads the stamps in a text that comes in slices, wherever they are cut. */
export class StampReader {
  #rest = '';

  /** Takes the next slice; tells the age (microseconds) of each token whose stamp it completes. Answers how many there were. */
  take(slice: string, now: number, age: (us: number) => void): number {
    const text = this.#rest === '' ? slice : this.#rest + slice;
    let count = 0;
    for (const [, stamp = ''] of text.matchAll(STAMP)) {
      age(ageOf(Number.parseInt(stamp, 36), now));
      count++;
    }
    const open = text.lastIndexOf('~');
    this.#rest = open !== -1 && text.indexOf(' ', open) === -1 ? text.slice(open) : '';
    return count;
  }
}
