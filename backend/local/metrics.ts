import type { IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Turns } from '../core/ports.ts';
import type { Route } from './http.ts';

/** What this process counts of itself; `counter`s only grow. */
type Reading = { readonly name: string; readonly kind: 'counter' | 'gauge'; readonly help: string; read(): number };

type Sources = {
  readonly sockets: { readonly open: number; readonly frames: number; readonly bytes: number };
  readonly jobs: { readonly running: number };
  readonly text: { readonly units: number };
  /** Whether everybody may read them, or only this machine. */
  readonly forAll: boolean;
};

/** How finely the event loop's delay is sampled. */
const DELAY_RESOLUTION_MS = 5;

/**
 * `/metrics` in Prometheus' text format (version 0.0.4): numbers alone, nothing of anybody's text. Without `forAll` it is there for this
 * machine only, and not through a proxy on it.
 */
export function createMetrics({ sockets, jobs, text, forAll }: Sources): Route {
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
    {
      name: 'chalkstream_text_units_total',
      kind: 'counter',
      help: 'UTF-16 code units of answers that were stored; some four make a token.',
      read: () => text.units,
    },
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

/** `turns` that count the text which they are given. */
export function countText(turns: Turns): { readonly turns: Turns; readonly text: { readonly units: number } } {
  const text = { units: 0 };
  const counted: Turns = {
    ...turns,
    append(ref, append) {
      text.units += append.text.length;
      return turns.append(ref, append);
    },
    end(ref, last, end) {
      text.units += last.text.length;
      return turns.end(ref, last, end);
    },
  };
  return { turns: counted, text };
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
