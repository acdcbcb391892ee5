import type { Log } from '../../core/ports/log.ts';
import type { Dial } from '../raw-client.ts';

/** One way of running the service, empty and of its own, with the obedient model behind it. */
export type Target = {
  readonly dial: Dial;
  /** What relative links are relative to. */
  readonly origin?: () => string;
  /** The code that a client hears where the service closes with `code`: another one where the platform chooses it. */
  readonly closeCode?: (code: number) => number;
  /** The logs of the service's own store, where they are at hand: for events that no message brings about yet. */
  readonly log?: Log;
  /** Ends the process's part as a crash or a deployment would, and starts it again on the same data. */
  restart?(): Promise<void>;
  stop(): Promise<void>;
};

export type StartTarget = () => Promise<Target>;

/** What an target can't show, and why; those rules are shown on the others. */
export type Exceptions = Readonly<Record<string, string>>;
