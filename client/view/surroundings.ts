import type { SessionOptions } from '../session/session.ts';

/** What the page was given at its start: where to connect, where to keep things, what time it is. */
export type Surroundings = Omit<SessionOptions, 'credentials'>;
