import type { Capability } from '../../../shared/messages/connection.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Keys } from '../ports/keys.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';

/** What the receiver is given. Each verb names the part that it uses. */
export type Ports = {
  readonly store: Store;
  readonly sender: Sender;
  readonly blobs: Blobs;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly logger: Logger;
  readonly events: Events;
  /** What this deployment can do, as `welcome` lists it. */
  readonly capabilities: readonly Capability[];
  /** When a client that hears nothing pings; HEARTBEAT_MS where it is left out. */
  readonly heartbeatMs?: number;
  /** See `until-there.ts`. */
  readonly mayOvertake?: boolean;
};
