import type { WebSocket } from 'ws';
import type { Memory } from '../server-process.ts';

/** A service that is attacked, with the obedient model behind it. */
export type Target = {
  /** Of its WebSocket. */
  readonly url: string;
  /** Sends one message unchanged, or changed so that it passes the target's front and reaches the code that is attacked. */
  readonly send: (socket: WebSocket, input: string | Uint8Array, random: () => number) => void;
  /** The size of one wave: what the target's own limits let through, and its processes keep up with. */
  readonly connectionsAtOnce: number;
  readonly messagesEach: number;
  /** Between two questions of the innocent session: within its own bucket, if there are buckets. */
  readonly askEveryMs: number;
  /** Messages that its functions have received, if something stands before them. */
  readonly handled?: () => number;
  /** Processes that ended by themselves. */
  readonly crashes: () => number;
  /** Internal errors, from its log or its callers. */
  readonly errors: () => readonly string[];
  /** If the whole service is one process. */
  readonly memory?: () => Promise<Memory>;
  stop(): Promise<void>;
};
