// The panels that nobody needs for the first question, as one chunk: a second one that both import could not be requested again.
export { SessionsPanel } from './SessionsPanel.tsx';
export { SharePanel } from './SharePanel.tsx';
