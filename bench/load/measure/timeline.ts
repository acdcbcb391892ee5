import { FAULTS, LATENCIES, type Report } from './measures.ts';
import type { Rates, Second, ServerCost } from './result.ts';
import type { ServerReading } from './server-metrics.ts';
import { Tally } from './tally.ts';

type Sample = { readonly tally: Tally; server: ServerReading | undefined };

/** Everything that a run measures, by the second and in total. */
export class Timeline {
  readonly total = new Tally();
  readonly #samples: Sample[] = [];
  #before: ServerReading | undefined;
  #last: ServerReading | undefined;
  #highest: ServerReading | undefined;
  #fullest: ServerReading | undefined;

  /** Adds a worker's report at second `t` of the run. */
  report(report: Report, t: number): void {
    this.total.add(report);
    this.#sample(t).tally.add(report);
  }

  /** Adds a reading of the server's metrics at second `t` of the run. */
  read(reading: ServerReading, t: number): void {
    this.#before ??= reading;
    this.#last = reading;
    if (reading.rssBytes > (this.#highest?.rssBytes ?? 0)) this.#highest = reading;
    if (reading.connections > (this.#fullest?.connections ?? 0)) this.#fullest = reading;
    this.#sample(t).server = reading;
  }

  #sample(t: number): Sample {
    const index = Math.max(0, Math.floor(t));
    while (this.#samples.length <= index) this.#samples.push({ tally: new Tally(), server: undefined });
    return this.#samples[index] ?? { tally: new Tally(), server: undefined };
  }

  second(t: number): Second {
    return this.#second(Math.max(0, Math.floor(t)));
  }

  series(): readonly Second[] {
    return this.#samples.map((_, t) => this.#second(t));
  }

  #second(t: number): Second {
    const { tally, server } = this.#sample(t);
    const before = this.#samples[t - 1]?.server;
    const [ttft, delivery, lag] = [tally.latency('ttft'), tally.latency('delivery'), tally.latency('lag')].map(
      (histogram) => histogram.summary(),
    );
    return {
      t,
      tokens: tally.count('tokens'),
      frames: tally.count('frames'),
      answered: tally.count('answered'),
      drops: tally.count('drops'),
      faults: FAULTS.reduce((sum, fault) => sum + tally.count(fault), 0),
      ttftP50: ttft?.p50 ?? 0,
      ttftP99: ttft?.p99 ?? 0,
      deliveryP50: delivery?.p50 ?? 0,
      deliveryP99: delivery?.p99 ?? 0,
      lagP99: lag?.p99 ?? 0,
      ...(server !== undefined && {
        rssBytes: server.rssBytes,
        connections: server.connections,
        loopDelayMs: server.loopDelayMs,
        ...(before !== undefined && { cores: server.cpuSeconds - before.cpuSeconds }),
      }),
    };
  }

  /** Rates between two seconds of the run. */
  rates(from: number, to: number): Rates {
    const tallies = this.#samples.slice(from, to).map(({ tally }) => tally);
    const seconds = Math.max(1, tallies.length);
    const sum = (name: 'tokens' | 'deliveries' | 'frames'): number =>
      tallies.reduce((all, tally) => all + tally.count(name), 0);
    const frames = sum('frames');
    return {
      tokensPerSecond: Math.round(sum('tokens') / seconds),
      deliveriesPerSecond: Math.round(sum('deliveries') / seconds),
      framesPerSecond: Math.round(frames / seconds),
      tokensPerFrame: Math.round((sum('deliveries') / Math.max(1, frames)) * 100) / 100,
    };
  }

  /** What the server spent; `undefined` if it publishes no metrics. */
  cost(from: number, to: number): ServerCost | undefined {
    if (this.#before === undefined || this.#last === undefined || this.#highest === undefined) return undefined;
    const cpuSeconds = this.#last.cpuSeconds - this.#before.cpuSeconds;
    const steady = this.series()
      .slice(from + 1, to)
      .flatMap(({ cores }) => cores ?? []);
    const { connections, rssBytes } = this.#fullest ?? this.#highest;
    const grown = rssBytes - this.#before.rssBytes;
    const each = (count: number): number => Math.round((cpuSeconds / count) * 1e8) / 100;
    const [tokens, deliveries] = [this.total.count('tokens'), this.total.count('deliveries')];
    return {
      cpuSeconds: Math.round(cpuSeconds * 100) / 100,
      ...(tokens > 0 && { cpuPerMillionTokens: each(tokens) }),
      ...(deliveries > 0 && { cpuPerMillionDeliveries: each(deliveries) }),
      cores: Math.round((steady.reduce((sum, one) => sum + one, 0) / Math.max(1, steady.length)) * 100) / 100,
      bytesPerConnection: Math.round(grown / Math.max(1, connections - this.#before.connections)),
      rssMaxBytes: this.#highest.rssBytes,
      loopDelayMaxMs: Math.round(Math.max(...this.#samples.map(({ server }) => server?.loopDelayMs ?? 0)) * 100) / 100,
    };
  }
}

/** Summaries and percentile curves of a tally, by name. */
export function latenciesOf(tally: Tally) {
  const of = <T>(read: (name: (typeof LATENCIES)[number]) => T): Record<(typeof LATENCIES)[number], T> =>
    Object.fromEntries(LATENCIES.map((name) => [name, read(name)])) as Record<(typeof LATENCIES)[number], T>;
  return {
    latencyMs: of((name) => tally.latency(name).summary()),
    curvesMs: of((name) => tally.latency(name).curve()),
  };
}
