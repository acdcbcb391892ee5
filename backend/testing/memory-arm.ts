import { createApp } from '../core/app.ts';
import type { Model } from '../core/model.ts';
import type { Blobs, ConnectionId, Log, Sender } from '../core/ports.ts';
import { clock } from '../node/clock.ts';
import { createJobs } from '../local/jobs.ts';
import { keys } from '../node/keys.ts';
import { pause } from '../node/pause.ts';
import { openDatabase } from '../local/sqlite/database.ts';
import { createSqliteStore } from '../local/sqlite/store.ts';
import type { Arm } from './conformance/arm.ts';
import type { WireEvents } from './raw-client.ts';
import { createObedientModel } from './script.ts';

export const SILENT: Log = { info: () => {}, error: () => {} };

/** For tests that have no pictures. */
export const NO_BLOBS: Blobs = {
  ticket: async () => ({ url: 'nowhere', fields: {} }),
  accept: async () => false,
  read: async () => undefined,
  link: async () => 'nowhere',
  removeAll: async () => {},
};

/** The core alone: no sockets, a database in memory. */
export async function startMemoryArm(
  models: readonly [Model, ...Model[]] = [createObedientModel(pause)],
): Promise<Arm> {
  const db = openDatabase(':memory:');
  const store = createSqliteStore(db);
  const wires = new Map<ConnectionId, WireEvents>();
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
      void app.disconnected(id);
    },
  };
  const jobs = createJobs(SILENT);
  const app = createApp({ store, sender, blobs: NO_BLOBS, models, jobs, clock, keys, log: SILENT });
  jobs.attach((ref, handOn) => app.runTurn(ref, { handOn }));
  let dialled = 0;
  return {
    async dial(events) {
      const id = `m${++dialled}`;
      wires.set(id, events);
      return {
        send(raw) {
          const text = typeof raw === 'string' ? raw : '';
          void app.received(id, { address: id }, text);
        },
        close: () => sender.close(id, 1000, ''),
      };
    },
    async stop() {
      await jobs.drain(0);
      db.close();
    },
  };
}
