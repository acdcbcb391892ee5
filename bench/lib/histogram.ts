import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64 } from 'hdr-histogram-js';

/** The longest recorded time, in microseconds: ten minutes. Anything longer counts as this. */
const LONGEST_US = 600e6;

/** Milliseconds, to two decimal places. */
export type Summary = {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
};

/** Points of a percentile curve: the percentile (0 to 100) and the latency in ms. */
export type Curve = readonly (readonly [number, number])[];

const CURVE = [0, 10, 25, 50, 75, 90, 95, 97.5, 99, 99.5, 99.9, 99.95, 99.99, 100];

/** Latencies in microseconds to three significant digits, in constant memory, mergeable: an HDR histogram (https://hdrhistogram.org). */
export class Histogram {
  readonly #hdr = build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: LONGEST_US,
    numberOfSignificantValueDigits: 3,
  });

  get count(): number {
    return this.#hdr.totalCount;
  }

  record(us: number): void {
    this.#hdr.recordValue(Math.min(LONGEST_US, Math.max(0, Math.round(us))));
  }

  merge(other: Histogram): void {
    this.#hdr.add(other.#hdr);
  }

  reset(): void {
    this.#hdr.reset();
  }

  /** A text from which another process can `decode` it. */
  encode(): string {
    return encodeIntoCompressedBase64(this.#hdr);
  }

  static decode(text: string): Histogram {
    const decoded = new Histogram();
    decoded.#hdr.add(decodeFromCompressedBase64(text));
    return decoded;
  }

  summary(): Summary {
    const at = (percentile: number): number => ms(this.#hdr.getValueAtPercentile(percentile));
    const hdr = this.#hdr;
    if (hdr.totalCount === 0) return { count: 0, mean: 0, p50: 0, p95: 0, p99: 0, p999: 0, max: 0 };
    return {
      count: hdr.totalCount,
      mean: ms(hdr.mean),
      p50: at(50),
      p95: at(95),
      p99: at(99),
      p999: at(99.9),
      max: at(100),
    };
  }

  curve(): Curve {
    if (this.#hdr.totalCount === 0) return [];
    return CURVE.map((percentile) => [percentile, ms(this.#hdr.getValueAtPercentile(percentile))]);
  }
}

function ms(us: number): number {
  return Math.round(us / 10) / 100;
}
