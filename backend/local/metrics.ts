import type { IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Events, ServiceEvent } from '../core/ports/events.ts';
import type { Route } from './http.ts';

/** What this process counts of itself; `counter`s only grow. */
type Reading = { readonly name: string; readonly kind: 'counter' | 'gauge'; readonly help: string; read(): number };

type Sources = {
  readonly sockets: { readonly open: number; readonly frames: number; readonly bytes: number };
  readonly jobs: { readonly running: number };
  readonly counts: Counts;
  /** Whether everybody may read them, or only this machine. */
  readonly forAll: boolean;
};

/** How finely the event loop's delay is sampled. */
const DELAY_RESOLUTION_MS = 5;

/**
 * `/metrics` in Prometheus' text format (version 0.0.4): numbers alone, nothing of anybody's text. Without `forAll` it is there for this
 * machine only, and not through a proxy on it.
 */
export function createMetrics({ sockets, jobs, counts, forAll }: Sources): Route {
  const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delay.enable();

  const readings: readonly Reading[] = [
    { name: 'process_cpu_seconds_total', kind: 'counter', help: 'CPU time, user and system.', read: cpuSeconds },
    { name: 'process_resident_memory_bytes', kind: 'gauge', help: 'Memory.', read: () => process.memoryUsage.rss() },
    {
      name: 'nodejs_eventloop_delay_p99_seconds',
      kind: 'gauge',
      help: 'How late timers were, p99 since the last reading.',
      read: () => takeDelay(),
    },
    { name: 'chalkstream_connections', kind: 'gauge', help: 'Open sockets.', read: () => sockets.open },
    { name: 'chalkstream_running_turns', kind: 'gauge', help: 'Hints being written.', read: () => jobs.running },
    { name: 'chalkstream_frames_total', kind: 'counter', help: 'Frames sent.', read: () => sockets.frames },
    { name: 'chalkstream_frame_bytes_total', kind: 'counter', help: 'Their bytes.', read: () => sockets.bytes },
    ...COUNTERS.map(([name, help, count]) => ({
      name: `chalkstream_${name}_total`,
      kind: 'counter' as const,
      help,
      read: () => counts.of(count),
    })),
  ];

  function takeDelay(): number {
    // The histogram holds whole intervals between samples: what exceeds the resolution is delay.
    const late = Math.max(0, delay.percentile(99) / 1e9 - DELAY_RESOLUTION_MS / 1e3);
    delay.reset();
    return late;
  }

  return (request, response) => {
    if ((request.url ?? '').split('?', 1)[0] !== '/metrics') return false;
    if (!forAll && !isLocal(request)) return false;
    const lines = readings.map(
      ({ name, kind, help, read }) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${read()}\n`,
    );
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : lines.join(''));
    return true;
  };
}

/** What is counted of the service's events, and what each event adds to it. */
const COUNTERS = [
  ['text_units', 'UTF-16 code units of answers that were stored; some four make a token.', 'text'],
  ['turns', 'Hints that have ended.', 'turns'],
  ['turns_failed', 'Hints that have ended failed or interrupted.', 'failed'],
  ['model_failures', 'Failures of models, those that were tried again included.', 'modelFailures'],
  ['sessions_opened', 'Sessions that were opened.', 'sessions'],
  ['lesson_events', 'Facts that were appended to lessons.', 'facts'],
  ['resumes', 'Turns that a reader asked for again.', 'resumes'],
  ['refusals', 'Messages that were refused.', 'refusals'],
] as const;

type Count = (typeof COUNTERS)[number][2];

export type Counts = Events & { of(count: Count): number };

/** Counts what happens in the service: a sink of its events. */
export function createCounts(): Counts {
  const counts = new Map<Count, number>();
  const add = (count: Count, by = 1): void => void counts.set(count, (counts.get(count) ?? 0) + by);
  return {
    of: (count) => counts.get(count) ?? 0,
    emit(event: ServiceEvent) {
      switch (event.kind) {
        case 'text.stored':
          return add('text', event.units);
        case 'turn.ended':
          add('turns');
          if (event.end.state === 'failed' || event.end.state === 'interrupted') add('failed');
          return;
        case 'model.failed':
          return add('modelFailures');
        case 'session.opened':
          return add('sessions');
        case 'lesson.grew':
          return add('facts', event.events.length);
        case 'turn.resumed':
          return add('resumes');
        case 'message.refused':
          return add('refusals');
        case 'turn.abandoned':
          return;
        default:
          event satisfies never;
      }
    },
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** A proxy on this machine also comes from here; it says for whom. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined
  );
}
