import { COUNTS, FAULTS, LATENCIES } from './measure/measures.ts';
import { RATES, type Result, SERVER_COSTS } from './measure/result.ts';

/** A condition on a result, such as `ttft.p99<500`. */
export type Threshold = {
  readonly text: string;
  readonly holds: (result: Result) => boolean;
  readonly found: (result: Result) => number | undefined;
};

const FORM = /^([a-z]+)(?:\.([a-z0-9.]+))?(<=|>=|==|<|>)(\d+(?:\.\d+)?)$/i;

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
};

const FIGURES: readonly string[] = [...COUNTS, ...FAULTS, ...RATES, ...SERVER_COSTS];

const STATS = ['p50', 'p95', 'p99', 'p999', 'max', 'mean', 'count'] as const;

/** Reads a threshold: a latency with a statistic, or the name of a count, rate or server figure. Returns what is wrong with it otherwise. */
export function readThreshold(text: string): Threshold | string {
  const [, name = '', dotted, sign = '', value] = FORM.exec(text.replaceAll(/\s/g, '')) ?? [];
  const compare = COMPARE[sign];
  if (compare === undefined) return "must look like 'ttft.p99<500' or 'lost==0'";
  const latency = LATENCIES.find((known) => known === name);
  const stat = STATS.find((known) => known === dotted?.replace('p99.9', 'p999'));
  if (latency !== undefined && stat === undefined) return `${name} needs one of .${STATS.join(' .')}`;
  if (latency === undefined && dotted !== undefined) return `${name} is no latency; there are ${LATENCIES.join(', ')}`;
  if (latency === undefined && !FIGURES.includes(name)) {
    return `${name} is not measured; there are ${[...LATENCIES.map((known) => `${known}.p99`), ...FIGURES].join(', ')}`;
  }
  const found = (result: Result): number | undefined => {
    if (latency !== undefined && stat !== undefined) {
      const summary = result.latencyMs[latency];
      return summary.count === 0 && stat !== 'count' ? undefined : summary[stat];
    }
    const figures: Readonly<Record<string, number | undefined>> = {
      ...result.counts,
      ...result.rates,
      ...result.server,
    };
    return figures[name];
  };
  const limit = Number(value);
  return {
    text,
    found,
    holds(result) {
      const figure = found(result);
      return figure !== undefined && compare(figure, limit);
    },
  };
}
