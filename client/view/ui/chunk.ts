import { type Atom, createAtom } from './atom.ts';

/** A part of the page's code that loads after the page; a `missing` one failed to load. */
export type Load<T> = { readonly kind: 'coming' | 'missing' } | { readonly kind: 'here'; readonly module: T };

export type ChunkSource<T> = {
  readonly first: () => Promise<T>;
  /** The URL that `first` loads. */
  readonly url: string;
  /** The URL of a style sheet, without which the chunk is of no use. */
  readonly style?: string;
};

export type Chunk<T> = {
  readonly load: Atom<Load<T>>;
  /** Requests the chunk now, unless it is here or under way. */
  fetch(): void;
};

/** Delays before a chunk that failed to load is requested again. */
const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

export function createChunk<T>({ first, url, style }: ChunkSource<T>): Chunk<T> {
  const load = createAtom<Load<T>>({ kind: 'coming' });
  const script = untilFulfilled((failures) =>
    // Browsers remember a failed import for as long as the page lives, so only another URL reaches the network.
    failures === 0 ? first() : import(/* @vite-ignore */ `${url}?retry=${failures}`),
  );
  const sheet = untilFulfilled(async () => style === undefined || fetchStyle(style));
  let failures = 0;
  let isUnderWay = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function fetch(): void {
    if (isUnderWay || load.get().kind === 'here') return;
    clearTimeout(retry);
    isUnderWay = true;
    Promise.all([script(), sheet()]).then(
      ([module]) => load.set({ kind: 'here', module }),
      () => {
        isUnderWay = false;
        load.set({ kind: 'missing' });
        const delay = RETRIES_MS[failures];
        failures += 1;
        if (delay !== undefined) retry = setTimeout(fetch, delay);
      },
    );
  }

  return { load, fetch };
}

/** Attempts again at each call until one attempt is fulfilled: what is here is not loaded a second time because something else failed. */
function untilFulfilled<T>(attempt: (failures: number) => Promise<T>): () => Promise<T> {
  let failures = 0;
  let current: Promise<T> | undefined;
  return () => {
    current ??= attempt(failures).catch((error: unknown) => {
      failures += 1;
      current = undefined;
      throw error;
    });
    return current;
  };
}

function fetchStyle(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`The style sheet ${href} failed to load.`));
    });
    document.head.append(link);
  });
}
