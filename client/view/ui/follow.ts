/** Up to this distance from the end, the reader counts as reading along. */
const NEAR_PX = 72;

/** Keeps the page's end in view while it grows, until its reader scrolls up; a store, so that a button can offer the way back. */
export type Follow = {
  subscribe(listener: () => void): () => void;
  /** Whether there is more below that the reader has scrolled away from. */
  isAway(): boolean;
  toEnd(): void;
  /** Watches the growth of the page, its bars included; returns the function that ends that. */
  watch(): () => void;
};

export function createFollow(): Follow {
  const listeners = new Set<() => void>();
  let away = false;
  let lastTop = 0;

  function set(next: boolean): void {
    if (away === next) return;
    away = next;
    for (const listener of listeners) listener();
  }

  const distance = (): number => document.documentElement.scrollHeight - innerHeight - scrollY;

  function toEnd(): void {
    set(false);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    lastTop = scrollY;
  }

  function scrolled(): void {
    // Only scrolling up means reading elsewhere: growth and on-screen keyboards move the end as well.
    if (distance() <= NEAR_PX) set(false);
    else if (scrollY < lastTop - 2) set(true);
    lastTop = scrollY;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isAway: () => away,
    toEnd,
    watch() {
      const observer = new ResizeObserver(() => {
        if (!away) toEnd();
      });
      observer.observe(document.body);
      addEventListener('scroll', scrolled, { passive: true });
      addEventListener('resize', scrolled);
      return () => {
        observer.disconnect();
        removeEventListener('scroll', scrolled);
        removeEventListener('resize', scrolled);
      };
    },
  };
}
