import { placed } from './placed.ts';

/** Typesets one formula and hands it to `done`, at once or later; undefined where it refuses. */
export type Typeset = (tex: string, display: boolean, done: (node: Node | undefined) => void) => void;

/** What a worker is asked. */
export type Asked = { readonly tex: string; readonly display: boolean };

/** What it says: once that it is there, and then an answer to each question, in their order. */
export type Said = { readonly kind: 'here' } | { readonly kind: 'set'; readonly markup: string | undefined };

/** What a typesetter needs of a `Worker`. */
export type TypesetWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type TypesetterOptions = {
  /** Starts a worker that runs KaTeX. */
  readonly spawn: () => TypesetWorker;
  /** Resolves when formulas will look as they should, such as with their fonts; until then they wait. */
  readonly ready: Promise<unknown>;
};

/** A worker that didn't start is started again after these times; then formulas are shown as their source. */
const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

/** A formula that takes longer than this is refused: no formula of a lesson takes a hundredth of it, on a slow phone a tenth. */
const PATIENCE_MS = 5_000;

type Job = Asked & { readonly done: (node: Node | undefined) => void };

/**
 * Typesets in a worker: the page's own thread, which has the keys, the scrolling and the stream to see to, only puts in place what comes
 * back. Formulas are kept until they are answered, so a worker that fails loses none.
 */
export function createTypesetter({ spawn, ready }: TypesetterOptions): Typeset {
  const jobs: Job[] = [];
  let worker: TypesetWorker | undefined;
  let isHere = false;
  let failures = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    worker = spawn();
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data));
    worker.addEventListener('error', () => (isHere ? giveUp() : restart()));
    for (const { tex, display } of jobs) worker.postMessage({ tex, display } satisfies Asked, []);
  }

  function hear(said: Said): void {
    isHere = true;
    failures = 0;
    const job = said.kind === 'set' ? jobs.shift() : undefined;
    watch();
    if (said.kind === 'set')
      void ready.then(() => job?.done(said.markup === undefined ? undefined : placed(said.markup)));
  }

  /** The oldest formula is given its time, once the worker is there. */
  function watch(): void {
    clearTimeout(patience);
    patience = undefined;
    if (!isHere || jobs.length === 0) return;
    patience = setTimeout(giveUp, PATIENCE_MS);
  }

  /** What ends a worker that runs, or holds it for too long, is the oldest formula: that one is refused, and a fresh worker takes the rest. */
  function giveUp(): void {
    stop();
    jobs.shift()?.done(undefined);
    start();
  }

  function stop(): void {
    clearTimeout(patience);
    patience = undefined;
    worker?.terminate();
    worker = undefined;
    isHere = false;
  }

  function restart(): void {
    stop();
    const delay = RETRIES_MS[failures];
    failures += 1;
    if (delay !== undefined) setTimeout(start, delay);
    else for (const { done } of jobs.splice(0)) done(undefined);
  }

  start();
  return (tex, display, done) => {
    if (failures > RETRIES_MS.length) return done(undefined);
    jobs.push({ tex, display, done });
    worker?.postMessage({ tex, display } satisfies Asked, []);
    if (patience === undefined) watch();
  };
}
