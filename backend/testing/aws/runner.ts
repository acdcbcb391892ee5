/** One function as the emulator runs it. */
export type Runner = {
  /** Runs one event. Rejects where the handler throws, or has no answer after `timeoutMs`. */
  run(event: unknown, timeoutMs: number): Promise<unknown>;
  readonly usage: Usage;
  /** What the function wrote, line by line. */
  readonly logs: readonly string[];
  /** Containers that ended by themselves. */
  readonly crashes: number;
  /** Throws away whatever containers there are, in the middle of what they do. */
  recycle(): void;
  /** The same, and none is started any more. */
  stop(): void;
};

export type Usage = { readonly invocations: number; readonly billedMs: number };
type Meter = Usage & { readonly bill: <T>(run: () => Promise<T>) => Promise<T> };

/** Counts invocations and, as Lambda bills them, their milliseconds. */
export function createMeter(): Meter {
  let invocations = 0;
  let billedMs = 0;
  return {
    get invocations() {
      return invocations;
    },
    get billedMs() {
      return billedMs;
    },
    async bill(run) {
      const start = performance.now();
      invocations++;
      try {
        return await run();
      } finally {
        billedMs += Math.ceil(performance.now() - start);
      }
    },
  };
}

export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`timed out after ${ms} ms`)), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

type Handler = (event: unknown, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

/** Runs a handler from its source, in this process: quick to start and to debug, never frozen. */
export function runHere(load: () => Promise<{ readonly handler: Handler }>): Runner {
  const usage = createMeter();
  return {
    usage,
    logs: [],
    crashes: 0,
    recycle: () => {},
    stop: () => {},
    async run(event, timeoutMs) {
      const { handler } = await load();
      const deadline = Date.now() + timeoutMs;
      const copy: unknown = JSON.parse(JSON.stringify(event));
      return usage.bill(() =>
        within(timeoutMs, handler(copy, { getRemainingTimeInMillis: () => deadline - Date.now() })),
      );
    },
  };
}
