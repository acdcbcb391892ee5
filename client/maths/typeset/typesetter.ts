import { nodesFrom } from './markup-nodes.ts';

/**
 * Typesets one formula and passes it to `done`, at once or later; undefined where it is refused. A part of a formula lacks what assistive
 * technology reads.
 */
export type Typeset = (tex: string, display: boolean, done: (node: Node | undefined) => void, isPart?: boolean) => void;

/** A request to the worker. */
export type TypesetRequest = { readonly tex: string; readonly display: boolean; readonly isPart: boolean };

/** A message from the worker: `here` once it runs, then one `set` for each request, in their order. */
export type TypesetReply = { readonly kind: 'here' } | { readonly kind: 'set'; readonly markup: string | undefined };

/** What a typesetter needs of a `Worker`. */
export type TypesetWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type TypesetterOptions = {
  /** Starts a worker that runs KaTeX. */
  readonly spawn: () => TypesetWorker;
  /** Resolves when formulas will look right, such as with their fonts; until then they wait. */
  readonly ready: Promise<unknown>;
};

/** Delays before a worker that failed to start is started again; after the last, formulas are shown as their source. */
const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

/** A formula that takes longer is refused: no formula of a lesson takes a hundredth of this, or a tenth on a slow phone. */
const PATIENCE_MS = 5_000;

type Job = TypesetRequest & { readonly done: (node: Node | undefined) => void };

/**
 * Typesets in a worker: the main thread, which serves the keys, the scrolling and the stream, only inserts the result. Formulas are kept
 * until their reply arrives, so a worker that fails loses none.
 */
export function createTypesetter({ spawn, ready }: TypesetterOptions): Typeset {
  const jobs: Job[] = [];
  let worker: TypesetWorker | undefined;
  let hasStarted = false;
  let failures = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest job became that. */
  let since = 0;

  function start(): void {
    worker = spawn();
    worker.addEventListener('message', ({ data }: MessageEvent<TypesetReply>) => receive(data));
    worker.addEventListener('error', () => (hasStarted ? refuseOldest() : restart()));
    for (const { tex, display, isPart } of jobs)
      worker.postMessage({ tex, display, isPart } satisfies TypesetRequest, []);
  }

  function receive(reply: TypesetReply): void {
    hasStarted = true;
    failures = 0;
    const job = reply.kind === 'set' ? jobs.shift() : undefined;
    since = performance.now();
    if (patience === undefined) limitOldest(PATIENCE_MS);
    if (reply.kind === 'set')
      void ready.then(() => job?.done(reply.markup === undefined ? undefined : nodesFrom(reply.markup)));
  }

  /** Limits the time of the oldest formula, once the worker runs. One timer watches over all: to set and clear one for each adds up. */
  function limitOldest(left: number): void {
    if (!hasStarted || jobs.length === 0) return;
    patience = setTimeout(() => {
      patience = undefined;
      const rest = since + PATIENCE_MS - performance.now();
      if (jobs.length > 0 && rest <= 0) refuseOldest();
      else limitOldest(rest);
    }, left);
  }

  /** It is the oldest formula that crashes or stalls a running worker: it is refused, and a new worker takes the rest. */
  function refuseOldest(): void {
    stop();
    jobs.shift()?.done(undefined);
    start();
  }

  function stop(): void {
    clearTimeout(patience);
    patience = undefined;
    worker?.terminate();
    worker = undefined;
    hasStarted = false;
  }

  function restart(): void {
    stop();
    const delay = RETRIES_MS[failures];
    failures += 1;
    if (delay !== undefined) setTimeout(start, delay);
    else for (const { done } of jobs.splice(0)) done(undefined);
  }

  start();
  return (tex, display, done, isPart = false) => {
    if (failures > RETRIES_MS.length) return done(undefined);
    if (jobs.length === 0) since = performance.now();
    jobs.push({ tex, display, isPart, done });
    worker?.postMessage({ tex, display, isPart } satisfies TypesetRequest, []);
    if (patience === undefined) limitOldest(PATIENCE_MS);
  };
}
