/** Up to this distance from the end, the reader counts as reading along. */
const NEAR_PX = 72;

/** Keeps the end in view while it grows, until its reader scrolls up; a store, so that a button can offer the way back. */
export type Follow = {
  subscribe(listener: () => void): () => void;
  /** Whether there is more below that the reader has scrolled away from. */
  isAway(): boolean;
  toEnd(): void;
  /** Notes what stands where; call what is returned once something was inserted above it, and it stands there again. */
  hold(): () => void;
  /** Watches the growth of what scrolls, its bars included; returns the function that ends that. */
  watch(): () => void;
};

/** `id`: that of what scrolls; the page itself where it is left out. */
export function createFollow(id?: string): Follow {
  const listeners = new Set<() => void>();
  let away = false;
  let lastTop = 0;
  const column = (): HTMLElement | null => (id === undefined ? null : document.getElementById(id));
  const box = (): Element => column() ?? document.documentElement;

  function set(next: boolean): void {
    if (away === next) return;
    away = next;
    for (const listener of listeners) listener();
  }

  const distance = (): number => box().scrollHeight - box().clientHeight - box().scrollTop;

  function scrollTo(top: number): void {
    box().scrollTo({ top, behavior: 'instant' });
    lastTop = box().scrollTop;
  }

  function toEnd(): void {
    set(false);
    scrollTo(box().scrollHeight);
  }

  function scrolled(): void {
    // Only scrolling up means reading elsewhere: growth and on-screen keyboards move the end as well.
    if (distance() <= NEAR_PX) set(false);
    else if (box().scrollTop < lastTop - 2) set(true);
    lastTop = box().scrollTop;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isAway: () => away,
    toEnd,
    hold() {
      const fromEnd = box().scrollHeight - box().scrollTop;
      return () => scrollTo(box().scrollHeight - fromEnd);
    },
    watch() {
      const observer = new ResizeObserver(() => {
        if (!away) toEnd();
      });
      const own = column();
      observer.observe(own?.firstElementChild ?? document.body);
      const target = own ?? globalThis;
      target.addEventListener('scroll', scrolled, { passive: true });
      addEventListener('resize', scrolled);
      return () => {
        observer.disconnect();
        target.removeEventListener('scroll', scrolled);
        removeEventListener('resize', scrolled);
      };
    },
  };
}
