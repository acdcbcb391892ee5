import { parseArgs } from 'node:util';
import { readThreshold, type Threshold } from './threshold.ts';
import type { Plan, Script } from './plan.ts';

export const USAGE = `npm run bench -- [options]
  --url ws://host/ws      the deployment; without it a local server and a scripted model are started
  --students 500          how many ask, each over and over
  --observers 1           how many watch each student
  --rate 50               tokens a second of each answer
  --tokens 250            tokens of each answer
  --wait 0                ms until the model's first token
  --pause 1000            ms between an answer and the next question
  --duration 60           seconds, the ramp included
  --ramp 10               seconds over which the students arrive
  --drop 0                percent of connections cut each minute
  --seed 1                of words, jitter and drops
  --model stamped         the model: stamped (bench/load/stamped/upstream-main.ts), scripted (MODEL_PROVIDERS=scripted:...@SEED), any
  --workers 0             processes that run the students; 0: as many as they need
  --threshold 'a<b'       a condition on the result, such as 'ttft.p99<500', 'delivery.p99<=65', 'tokensPerSecond>20000'; may be repeated
  --json out.json         the result; its keys are described in bench/load/measure/result.ts
  --html out.html         a report with plots, in one file
  --baseline old.json     an earlier result to compare with
Exit code: 0; 1 if a text was wrong or a threshold was missed; 2 for wrong usage.
The server under test needs RATE_LIMITS=off, and METRICS=on if it runs on another machine.
`;

export type Options = {
  readonly plan: Plan;
  readonly url?: string;
  readonly workers: number;
  readonly thresholds: readonly Threshold[];
  readonly json?: string;
  readonly html?: string;
  readonly baseline?: string;
};

/** What is wrong with the command line, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const SCRIPTS: readonly Script[] = ['stamped', 'scripted', 'any'];

/** Reads the command line. Throws a `UsageError` that names the option and what it should be. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const number = (name: keyof typeof DEFAULTS, min: number, max: number, whole = true): number => {
    const given = values[name] ?? DEFAULTS[name];
    const value = Number(given);
    if (given.trim() === '' || !(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      throw new UsageError(
        `--${name} must be a ${whole ? 'whole number' : 'number'} from ${min} to ${max}; "${given}" is none.`,
      );
    }
    return value;
  };
  const script = SCRIPTS.find((known) => known === (values.model ?? 'stamped'));
  if (script === undefined) throw new UsageError(`--model must be one of ${SCRIPTS.join(', ')}.`);
  const plan: Plan = {
    students: number('students', 1, 100_000),
    observers: number('observers', 0, 1_100),
    perSecond: number('rate', 0.1, 1_000, false),
    tokens: number('tokens', 1, 5_000),
    waitMs: number('wait', 0, 30_000),
    pauseMs: number('pause', 0, 600_000),
    durationMs: number('duration', 1, 86_400, false) * 1000,
    rampMs: number('ramp', 0, 3_600, false) * 1000,
    dropPercent: number('drop', 0, 6_000, false),
    seed: number('seed', 0, 2 ** 31 - 1),
    script,
  };
  if (plan.rampMs >= plan.durationMs) throw new UsageError('--ramp must be shorter than --duration.');
  const { url, json, html, baseline } = values;
  if (url !== undefined && !/^wss?:\/\/\S+$/.test(url)) {
    throw new UsageError(`--url must be a socket's address such as wss://example.org/ws; "${url}" is none.`);
  }
  return {
    plan,
    workers: number('workers', 0, 64),
    thresholds: (values.threshold ?? []).map(thresholdFrom),
    ...(url !== undefined && { url }),
    ...(json !== undefined && { json }),
    ...(html !== undefined && { html }),
    ...(baseline !== undefined && { baseline }),
  };
}

const DEFAULTS = {
  students: '500',
  observers: '1',
  rate: '50',
  tokens: '250',
  wait: '0',
  pause: '1000',
  duration: '60',
  ramp: '10',
  drop: '0',
  seed: '1',
  workers: '0',
} as const;

const TEXT = { type: 'string' } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        students: TEXT,
        observers: TEXT,
        rate: TEXT,
        tokens: TEXT,
        wait: TEXT,
        pause: TEXT,
        duration: TEXT,
        ramp: TEXT,
        drop: TEXT,
        seed: TEXT,
        workers: TEXT,
        model: TEXT,
        url: TEXT,
        json: TEXT,
        html: TEXT,
        baseline: TEXT,
        threshold: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

function thresholdFrom(text: string): Threshold {
  const threshold = readThreshold(text);
  if (typeof threshold === 'string') throw new UsageError(`--threshold ${text}: ${threshold}`);
  return threshold;
}
