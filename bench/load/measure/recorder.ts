import { Histogram } from '../../lib/histogram.ts';
import { type Count, type Fault, LATENCIES, type Latency, type Report } from './measures.ts';

/** Collects what happens between two reports. */
export class Recorder {
  readonly #latencies = new Map<Latency, Histogram>(LATENCIES.map((name) => [name, new Histogram()]));
  readonly #counts = new Map<Count | Fault, number>();
  readonly #codes = new Map<string, number>();

  time(name: Latency, us: number): void {
    this.#latencies.get(name)?.record(us);
  }

  count(name: Count | Fault, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  refused(code: string): void {
    this.count('refused');
    this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
  }

  /** Everything since the last report. */
  take(): Report {
    const latencies: Partial<Record<Latency, string>> = {};
    for (const [name, histogram] of this.#latencies) {
      if (histogram.count === 0) continue;
      latencies[name] = histogram.encode();
      histogram.reset();
    }
    const report = { latencies, counts: Object.fromEntries(this.#counts), codes: Object.fromEntries(this.#codes) };
    this.#counts.clear();
    this.#codes.clear();
    return report;
  }
}
