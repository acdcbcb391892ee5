import { useSyncExternalStore } from 'react';

const EVERY_MS = 1_000;

/** The time to the second, kept up to date while `running`: for countdowns, which must not outlive what they count. */
export function useNow(running = true): number {
  return useSyncExternalStore(running ? tick : still, () => Math.floor(Date.now() / EVERY_MS) * EVERY_MS);
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, EVERY_MS);
  return () => clearInterval(timer);
}

function still(): () => void {
  return () => {};
}
