import type { Events } from '../core/ports/events.ts';
import { CHARACTERS_PER_TOKEN } from '../core/turn/limits.ts';

const UNITS = {
  Turns: 'Count',
  TurnsFailed: 'Count',
  TurnsFailedByCode: 'Count',
  TimeToFirstToken: 'Milliseconds',
  TurnDuration: 'Milliseconds',
  TokensOut: 'Count',
  FramesSent: 'Count',
  Resumes: 'Count',
  TurnsAbandoned: 'Count',
  Failed: 'Count',
} as const;

type Metric = keyof typeof UNITS;

export type Metrics = {
  emit(values: Readonly<Partial<Record<Metric, number>>>, dimensions?: Readonly<Record<string, string>>): void;
};

/** The namespace that the dashboard and the alarms of `serverless.yml` look at. */
export const NAMESPACE = 'Chalkstream';

/**
 * CloudWatch's embedded metric format: a log line that CloudWatch turns into metrics, so that measuring makes no request.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createMetrics(write: (line: string) => void, stage: string, now: () => number): Metrics {
  return {
    emit(values, dimensions = {}) {
      const named = { Stage: stage, ...dimensions };
      const Metrics = Object.keys(values).map((Name) => ({ Name, Unit: UNITS[Name as Metric] }));
      const CloudWatchMetrics = [{ Namespace: NAMESPACE, Dimensions: [Object.keys(named)], Metrics }];
      write(JSON.stringify({ _aws: { Timestamp: now(), CloudWatchMetrics }, ...named, ...values }));
    },
  };
}

/**
 * The service's events as metrics: those that an alarm, a dashboard or a bill is about. What fails in our own code is counted by `code`
 * (which function, which version): the core answers it with `internal`, so that Lambda counts no error and a rollout would see nothing.
 */
export function createEvents({ emit }: Metrics, code: Readonly<Record<'Function' | 'Version', string>>): Events {
  return {
    emit(event) {
      if (event.kind === 'turn.resumed') return emit({ Resumes: 1 });
      if (event.kind === 'turn.abandoned') return emit({ TurnsAbandoned: 1 });
      if (event.kind === 'message.refused' && event.code === 'internal') return emit({ Failed: 1 }, code);
      if (event.kind !== 'turn.ended') return;
      const { end, firstTextMs, durationMs } = event;
      if (end.code === 'internal') emit({ Failed: 1 }, code);
      const isFailed = end.state === 'failed' || end.state === 'interrupted';
      emit({
        Turns: 1,
        TurnsFailed: isFailed ? 1 : 0,
        TurnDuration: durationMs,
        TokensOut: Math.ceil(end.length / CHARACTERS_PER_TOKEN),
        ...(firstTextMs !== undefined && { TimeToFirstToken: firstTextMs }),
      });
      if (isFailed) emit({ TurnsFailedByCode: 1 }, { Code: end.code ?? 'none' });
    },
  };
}
