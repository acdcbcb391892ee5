import { Histogram } from '../../lib/histogram.ts';
import { type Count, COUNTS, type Fault, FAULTS, LATENCIES, type Latency, type Report } from './measures.ts';

/** The sum of reports: those of one second, or of a whole run. */
export class Tally {
  readonly latencies = new Map<Latency, Histogram>(LATENCIES.map((name) => [name, new Histogram()]));
  readonly counts = new Map<Count | Fault, number>();
  readonly codes = new Map<string, number>();

  add({ latencies, counts, codes }: Report): void {
    for (const name of LATENCIES) {
      const encoded = latencies[name];
      if (encoded !== undefined) this.latencies.get(name)?.merge(Histogram.decode(encoded));
    }
    for (const name of [...COUNTS, ...FAULTS]) this.counts.set(name, this.count(name) + (counts[name] ?? 0));
    for (const [code, count] of Object.entries(codes)) this.codes.set(code, (this.codes.get(code) ?? 0) + count);
  }

  count(name: Count | Fault): number {
    return this.counts.get(name) ?? 0;
  }

  latency(name: Latency): Histogram {
    return this.latencies.get(name) ?? new Histogram();
  }
}
