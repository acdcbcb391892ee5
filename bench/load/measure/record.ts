import { Histogram } from '../../lib/histogram.ts';

/**
 * What is timed. `connect`: from when a student was due until the welcome. `ttft`: from when a question was due until its first text;
 * `added`: the same without
 * the model's own time, as its first stamp tells it, and without the driver's lateness; not of `any` model. `delivery`: from the model's writing of a token until it is
 * held. `lag`: how much later an observer holds a frame's text than the student. `resume`: from a drop until the session is open again
 * with all that it missed. `late`: how late the driver itself was.
 */
export const LATENCIES = ['connect', 'ttft', 'added', 'delivery', 'lag', 'resume', 'late'] as const;
export type Latency = (typeof LATENCIES)[number];

/** What is counted. `frames`: messages that came. `text`: code units that a student received. `checked`: texts compared with the model's. */
export const COUNTS = [
  'sessions',
  'observers',
  'asked',
  'answered',
  'tokens',
  'deliveries',
  'frames',
  'drops',
  'checked',
] as const;
export type Count = (typeof COUNTS)[number];

/** What must not happen; any of it is the run's failure. `unended`: an answer without an ending in time; `refused`: by an error frame. */
export const FAULTS = ['lost', 'doubled', 'disordered', 'foreign', 'unended', 'failed', 'refused'] as const;
export type Fault = (typeof FAULTS)[number];

/** One worker's second, as it goes to the process that started it. */
export type Report = {
  readonly latencies: Readonly<Partial<Record<Latency, string>>>;
  readonly counts: Readonly<Partial<Record<Count | Fault, number>>>;
  /** Error codes of the protocol, and how often each came. */
  readonly codes: Readonly<Record<string, number>>;
};

/** Takes notes between two reports. */
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

  /** What was noted since the last report. */
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

/** Reports put together: those of one second, or of a whole run. */
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
