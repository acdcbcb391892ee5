/** What the server under test publishes at `/metrics`. */
export type ServerReading = {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
  readonly connections: number;
  readonly runningTurns: number;
  readonly frames: number;
  readonly loopDelayMs: number;
};

/** Less than the second between two readings. */
const TIMEOUT_MS = 900;

/** Reads `/metrics` of the server at this socket address; `undefined` if it has none, or refuses us. */
export async function readServer(socketUrl: string): Promise<ServerReading | undefined> {
  const url = new URL('/metrics', socketUrl.replace(/^ws/, 'http'));
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return undefined;
    const text = await response.text();
    const value = (name: string): number =>
      Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
    const reading = {
      cpuSeconds: value('process_cpu_seconds_total'),
      rssBytes: value('process_resident_memory_bytes'),
      connections: value('chalkstream_connections'),
      runningTurns: value('chalkstream_running_turns'),
      frames: value('chalkstream_frames_total'),
      loopDelayMs: value('nodejs_eventloop_delay_p99_seconds') * 1000,
    };
    return Number.isNaN(reading.cpuSeconds) ? undefined : reading;
  } catch {
    return undefined;
  }
}
