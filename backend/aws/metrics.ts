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

/** The service's events as metrics: those that an alarm, a dashboard or a bill is about. */
export function createEvents({ emit }: Metrics): Events {
  return {
    emit(event) {
      if (event.kind === 'turn.resumed') return emit({ Resumes: 1 });
      if (event.kind !== 'turn.ended') return;
      const { end, firstTextMs, durationMs } = event;
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
