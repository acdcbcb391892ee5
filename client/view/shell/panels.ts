import { lazy } from 'react';

const share = () => import('./SharePanel.tsx');
const sessions = () => import('./SessionsPanel.tsx');

/** Panels that nobody needs for the first question: they come after it, so that it comes sooner. */
export const SharePanel = lazy(async () => ({ default: (await share()).SharePanel }));
export const SessionsPanel = lazy(async () => ({ default: (await sessions()).SessionsPanel }));

/** Fetches them while nothing else is going on: they open without a network, too. A failure shows when one is opened. */
export function fetchPanels(): void {
  void Promise.allSettled([share(), sessions()]);
}
