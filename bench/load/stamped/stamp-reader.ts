import { ageOf } from './stamped-text.ts';

const STAMP = /~[0-9a-z]+\.([0-9a-z]+)(?:\.([0-9a-z]+))? /g;

/** Reads the stamps in a text that comes in slices, wherever they are cut. */
export class StampReader {
  #rest = '';

  /**
   * Takes the next slice; tells of each token whose stamp it completes its age, and of the first one how long the model itself took for
   * it (both in microseconds). Answers how many there were.
   */
  take(slice: string, now: number, tell: (ageUs: number, ownUs: number | undefined) => void): number {
    const text = this.#rest === '' ? slice : this.#rest + slice;
    let count = 0;
    for (const [, stamp = '', own] of text.matchAll(STAMP)) {
      tell(ageOf(Number.parseInt(stamp, 36), now), own === undefined ? undefined : Number.parseInt(own, 36));
      count++;
    }
    const open = text.lastIndexOf('~');
    this.#rest = open !== -1 && text.indexOf(' ', open) === -1 ? text.slice(open) : '';
    return count;
  }
}
