import { ageOf } from './stamped-text.ts';

const STAMP = /~[0-9a-z]+\.([0-9a-z]+)(?:\.([0-9a-z]+))? /g;

/** Reads the stamps of a text that comes in slices, wherever those are cut. */
export class StampReader {
  #rest = '';

  /**
   * Takes the next slice; calls `found` for each token whose stamp it completes, with its age and, for the first token, the time that the
   * model itself took (both in microseconds). Returns how many there were.
   */
  take(slice: string, now: number, found: (ageUs: number, ownUs: number | undefined) => void): number {
    const text = this.#rest === '' ? slice : this.#rest + slice;
    let count = 0;
    for (const [, stamp = '', own] of text.matchAll(STAMP)) {
      found(ageOf(Number.parseInt(stamp, 36), now), own === undefined ? undefined : Number.parseInt(own, 36));
      count++;
    }
    const open = text.lastIndexOf('~');
    this.#rest = open !== -1 && text.indexOf(' ', open) === -1 ? text.slice(open) : '';
    return count;
  }
}
