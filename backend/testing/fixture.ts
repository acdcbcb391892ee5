import { type App, createApp } from '../core/app.ts';
import type { Model } from '../core/model.ts';
import type { Jobs, Pace, Ports, Sender, Sent, Store } from '../core/ports.ts';
import { PACE } from '../core/runner-limits.ts';
import { createLog } from '../local/log.ts';
import { keys } from '../node/keys.ts';
import { openDatabase } from '../local/sqlite/database.ts';
import { createSqliteStore } from '../local/sqlite/store.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { NO_BLOBS } from './memory-arm.ts';

/** A model whose words come when the test says so. */
export type Puppet = Model & {
  readonly started: number;
  readonly aborted: boolean;
  say(piece: string): void;
  finish(): void;
  fail(error: Error): void;
};

const FINISH = Symbol('finish');

export function createPuppet(name = 'puppet'): Puppet {
  let started = 0;
  let aborted = false;
  let wake: () => void = () => {};
  const queue: (string | typeof FINISH | Error)[] = [];
  const add = (item: string | typeof FINISH | Error): void => {
    queue.push(item);
    wake();
  };
  return {
    name,
    get started() {
      return started;
    },
    get aborted() {
      return aborted;
    },
    say: add,
    finish: () => add(FINISH),
    fail: add,
    async *stream(_question, signal) {
      started++;
      for (;;) {
        const item = queue.shift();
        if (item === FINISH) return;
        if (item instanceof Error) throw item;
        if (item !== undefined) yield item;
        else if (signal.aborted) {
          aborted = true;
          return;
        } else {
          const { promise, resolve } = Promise.withResolvers<void>();
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
          await promise;
        }
      }
    },
  };
}

/** The core with a manual clock, a sender that records, and jobs that the test starts itself. */
export type CoreStage = {
  readonly app: App;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly started: { readonly session: string; readonly turn: string }[];
  readonly sent: Map<string, ServerMessage[]>;
  /** The log, a JSON line an event. */
  readonly logged: string[];
  /** From now on frames to this connection stay in flight until the answer is called. */
  hold(connection: string): (outcome: Sent) => void;
};

export function createCoreStage(
  models: readonly [Model, ...Model[]],
  shared?: { store: Store; clock: ManualClock },
  pace: Pace = PACE,
): CoreStage {
  const clock = shared?.clock ?? createManualClock();
  const store = shared?.store ?? createSqliteStore(openDatabase(':memory:'));
  const sent = new Map<string, ServerMessage[]>();
  const held = new Map<string, (() => Promise<Sent>) | undefined>();
  const started: { session: string; turn: string }[] = [];
  const sender: Sender = {
    send(connection, json) {
      const frames = sent.get(connection) ?? [];
      frames.push(JSON.parse(json) as ServerMessage);
      sent.set(connection, frames);
      return held.get(connection)?.() ?? 'sent';
    },
    close: () => {},
  };
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const jobs: Jobs = { start: (ref) => void started.push(ref) };
  const ports: Ports = { store, sender, blobs: NO_BLOBS, models, jobs, clock, keys, log, pace };
  return {
    app: createApp(ports),
    store,
    clock,
    started,
    sent,
    logged,
    hold(connection) {
      const flights: ((outcome: Sent) => void)[] = [];
      held.set(connection, () => {
        const { promise, resolve } = Promise.withResolvers<Sent>();
        flights.push(resolve);
        return promise;
      });
      return (outcome) => {
        for (const land of flights.splice(0)) land(outcome);
      };
    },
  };
}

/** A session with a student on connection `s`, its tutor on `t` where wanted, and a turn that has been asked. */
export async function asked(stage: CoreStage, text = 'What is 1+1?', withTutor = false) {
  const from = { address: 'here' };
  await stage.app.received('s', from, JSON.stringify({ type: 'hello', v: 1, role: 'student' }));
  const [welcome] = stage.sent.get('s') ?? [];
  if (welcome?.type !== 'welcome') throw new Error('no welcome');
  const { session, code } = welcome;
  if (withTutor) await stage.app.received('t', from, JSON.stringify({ type: 'hello', v: 1, role: 'tutor', code }));
  await stage.app.received('s', from, JSON.stringify({ type: 'ask', turn: 'turn-0001', text }));
  const ref = stage.started.at(-1);
  if (ref === undefined) throw new Error('nothing started');
  return { session, ref };
}

/** What a connection's frames of one turn say, in short. */
export function deltasOf(stage: CoreStage, connection: string): string[] {
  return (stage.sent.get(connection) ?? []).flatMap((message) => {
    if (message.type === 'delta') return [`${message.epoch}:${message.at}:${message.text}`];
    return message.type === 'end' ? [`end ${message.epoch} ${message.state} ${message.length}`] : [];
  });
}
