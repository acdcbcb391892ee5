import type { Blobs } from '../core/ports/blobs.ts';
import type { ConnectionId, Sender } from '../core/ports/delivery.ts';
import type { Events } from '../core/ports/events.ts';
import type { Jobs } from '../core/ports/jobs.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Model } from '../core/ports/model.ts';
import { SWEEP_MS } from '../core/turn/limits.ts';
import { createRunner } from '../core/turn/runner.ts';
import { createSweeper } from '../core/turn/sweeper.ts';
import { createReceiver } from '../core/wire/receiver.ts';
import { openDatabase } from '../local/sqlite/database.ts';
import { createSqliteStore } from '../local/sqlite/store.ts';
import { clock } from '../node/clock.ts';
import { keys } from '../node/keys.ts';
import { pause } from '../node/pause.ts';
import type { Target } from './conformance/target.ts';
import type { WireEvents } from './raw-client.ts';
import { createObedientModel } from './script.ts';

export const SILENT: Logger = { info: () => {}, error: () => {} };
export const NO_EVENTS: Events = { emit: () => {} };

/** For tests that have no pictures. */
export const NO_BLOBS: Blobs = {
  ticket: async () => ({ url: 'nowhere', fields: {} }),
  accept: async () => false,
  read: async () => undefined,
  link: async () => 'nowhere',
  removeAll: async () => {},
};

/** The core alone: no sockets, a database in memory. */
export async function startMemoryTarget(
  models: readonly [Model, ...Model[]] = [createObedientModel(pause)],
): Promise<Target> {
  const db = openDatabase(':memory:');
  const store = createSqliteStore(db);
  const wires = new Map<ConnectionId, WireEvents>();
  const running = new Set<Promise<unknown>>();
  const leaving = new AbortController();
  const sender: Sender = {
    send(id, frame) {
      const wire = wires.get(id);
      if (wire === undefined) return 'gone';
      wire.frame(frame);
      return 'sent';
    },
    close(id, code) {
      const wire = wires.get(id);
      wires.delete(id);
      wire?.closed(code);
      void receiver.disconnected(id);
    },
  };
  const jobs: Jobs = {
    start(ref) {
      const run = runner(ref, { handOn: leaving.signal });
      running.add(run);
      void run.finally(() => running.delete(run));
    },
  };
  const shared = { store, sender, blobs: NO_BLOBS, jobs, clock, keys, logger: SILENT, events: NO_EVENTS };
  const runner = createRunner({ ...shared, models, random: Math.random });
  const receiver = createReceiver({ ...shared, capabilities: [] });
  const sweep = createSweeper(shared);
  const sweeping = setInterval(() => void sweep(), SWEEP_MS);
  let dialled = 0;
  return {
    log: store.log,
    async dial(events) {
      const id = `m${++dialled}`;
      wires.set(id, events);
      return {
        send(raw) {
          const text = typeof raw === 'string' ? raw : '';
          void receiver.received(id, { address: () => id }, text);
        },
        close: () => void sender.close(id, 1000, ''),
      };
    },
    async stop() {
      clearInterval(sweeping);
      leaving.abort();
      await Promise.all(running);
      db.close();
    },
  };
}
