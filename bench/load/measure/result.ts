import type { Curve, Summary } from '../../lib/histogram.ts';
import type { Machine } from '../../lib/machine.ts';
import type { Plan } from '../plan.ts';
import type { Count, Fault, Latency } from './record.ts';

/** The version of this layout: keys are added, and never change their meaning. */
export const RESULT_VERSION = 1;

/** What a run measured, as `--json` writes it. Latencies in ms; what each one is, says `LATENCIES` in record.ts. */
export type Result = {
  readonly version: typeof RESULT_VERSION;
  /** When it began (ISO 8601). */
  readonly at: string;
  readonly machine: Machine;
  /** The deployment, or `local` for a server and a model that the run started itself. */
  readonly target: string;
  readonly plan: Plan;
  readonly workers: number;
  /** From the first student's coming to the last answer's end, in s. */
  readonly seconds: number;
  /** Whether it was ended before its time (Ctrl-C). */
  readonly cut: boolean;
  readonly latencyMs: Readonly<Record<Latency, Summary>>;
  /** Percentile curves: pairs of a percentile (0 to 100) and a latency. */
  readonly curvesMs: Readonly<Record<Latency, Curve>>;
  readonly counts: Readonly<Record<Count | Fault, number>>;
  /** Error codes of the protocol, and how often each came. */
  readonly codes: Readonly<Record<string, number>>;
  /** Once everybody was there, a second: the model's tokens as students got them, those with observers, and frames to all; tokens are 0 for `any` model. */
  readonly rates: Rates;
  /** Where the server tells its metrics. */
  readonly server?: ServerCost;
  readonly series: readonly Second[];
  /** Thresholds that were missed, and faults, in words. Empty: the run passed. */
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
  /** CPU seconds of the server for each million of the model's tokens: all that it did in the run. Not of `any` model. */
  readonly cpuPerMillionTokens?: number;
  /** The same for each million of tokens that reached somebody, observers included. */
  readonly cpuPerMillionDeliveries?: number;
  /** Cores in use once everybody was there. */
  readonly cores: number;
  /** Growth of its memory from before the run until most were connected, for each connection: code and texts in memory included. */
  readonly bytesPerConnection: number;
  readonly rssMaxBytes: number;
  /** The greatest of the seconds' p99 delays of its event loop. */
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
  /** Of the server, where it tells them. */
  readonly cores?: number;
  readonly rssBytes?: number;
  readonly connections?: number;
  readonly loopDelayMs?: number;
};
