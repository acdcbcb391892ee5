import { lazy } from 'react';

const share = () => import('./SharePanel.tsx');
const sessions = () => import('./SessionsPanel.tsx');

/** Panels that nobody needs for the first question: they load after the page, which is up sooner without them. */
export const SharePanel = lazy(async () => ({ default: (await share()).SharePanel }));
export const SessionsPanel = lazy(async () => ({ default: (await sessions()).SessionsPanel }));

/** Loads them while the page is idle, so that they open without a network, too. A failure shows when one is opened. */
export function fetchPanels(): void {
  void Promise.allSettled([share(), sessions()]);
}
