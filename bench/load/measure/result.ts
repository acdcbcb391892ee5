import type { Curve, Summary } from '../../lib/histogram.ts';
import type { Machine } from '../../lib/machine.ts';
import type { Plan } from '../plan.ts';
import type { Count, Fault, Latency } from './measures.ts';

/** The version of this layout: keys may be added; none changes its meaning. */
export const RESULT_VERSION = 1;

/** What a run measured, as `--json` writes it. Latencies are in ms; measures.ts describes them. */
export type Result = {
  readonly version: typeof RESULT_VERSION;
  /** When it began (ISO 8601). */
  readonly at: string;
  readonly machine: Machine;
  /** The deployment, or `local` for a server and a model that the run started itself. */
  readonly target: string;
  readonly plan: Plan;
  readonly workers: number;
  /** From the first student's arrival to the end of the last answer, in s. */
  readonly seconds: number;
  /** Whether Ctrl-C ended it early. */
  readonly cut: boolean;
  readonly latencyMs: Readonly<Record<Latency, Summary>>;
  /** Percentile curves: pairs of a percentile (0 to 100) and a latency. */
  readonly curvesMs: Readonly<Record<Latency, Curve>>;
  readonly counts: Readonly<Record<Count | Fault, number>>;
  /** Error codes of the protocol, and how often each came. */
  readonly codes: Readonly<Record<string, number>>;
  /** A second, after the ramp: the model's tokens as students receive them, those with observers, and frames to all; tokens are 0 for `any` model. */
  readonly rates: Rates;
  /** If the server publishes metrics. */
  readonly server?: ServerCost;
  readonly series: readonly Second[];
  /** Missed thresholds and faults, in words. Empty if the run passed. */
  readonly failures: readonly string[];
};

export const RATES = ['tokensPerSecond', 'deliveriesPerSecond', 'framesPerSecond', 'tokensPerFrame'] as const;
export type Rates = Readonly<Record<(typeof RATES)[number], number>>;

export const SERVER_COSTS = [
  'cpuSeconds',
  'cpuPerMillionTokens',
  'cpuPerMillionDeliveries',
  'cores',
  'bytesPerConnection',
  'rssMaxBytes',
  'loopDelayMaxMs',
] as const satisfies readonly (keyof ServerCost)[];

export type ServerCost = {
  readonly cpuSeconds: number;
  /** CPU seconds of the server, all its work included, for each million of the model's tokens. Not for `any` model. */
  readonly cpuPerMillionTokens?: number;
  /** The same for each million tokens delivered, observers included. */
  readonly cpuPerMillionDeliveries?: number;
  /** Cores in use after the ramp. */
  readonly cores: number;
  /** Growth of its memory from before the run to the moment of most connections, divided by them: code and texts included. */
  readonly bytesPerConnection: number;
  readonly rssMaxBytes: number;
  /** The largest p99 delay of its event loop in any second. */
  readonly loopDelayMaxMs: number;
};

/** One second of the run. */
export type Second = {
  /** Seconds since the run began. */
  readonly t: number;
  readonly tokens: number;
  readonly frames: number;
  readonly answered: number;
  readonly drops: number;
  readonly faults: number;
  readonly ttftP50: number;
  readonly ttftP99: number;
  readonly deliveryP50: number;
  readonly deliveryP99: number;
  readonly lagP99: number;
  /** The server's, if it publishes metrics. */
  readonly cores?: number;
  readonly rssBytes?: number;
  readonly connections?: number;
  readonly loopDelayMs?: number;
};
