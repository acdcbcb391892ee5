import type { WebSocket } from 'ws';
import type { Memory } from '../server-process.ts';

/** A service that is attacked, with the obedient model behind it. */
export type Target = {
  /** Of its WebSocket. */
  readonly url: string;
  /** Sends one message as it is, or as this target's own front lets it through to what is attacked. */
  readonly send: (socket: WebSocket, input: string | Uint8Array, random: () => number) => void;
  /** How much is thrown at a time: what its own guards let through, and its processes keep up with. */
  readonly connectionsAtOnce: number;
  readonly messagesEach: number;
  /** Between two questions of the innocent session: within its own bucket, where buckets count. */
  readonly askEveryMs: number;
  /** Messages that its functions have seen, where something stands before them. */
  readonly handled?: () => number;
  /** Processes of it that died by themselves. */
  readonly crashes: () => number;
  /** What went wrong inside, as its log or its callers tell it. */
  readonly errors: () => readonly string[];
  /** Where the whole service is one process. */
  readonly memory?: () => Promise<Memory>;
  stop(): Promise<void>;
};
