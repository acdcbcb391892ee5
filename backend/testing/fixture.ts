import type { ClientMessage } from '../../shared/messages/client.ts';
import type { Capability } from '../../shared/messages/connection.ts';
import type { ServerMessage, ServerMessageOf } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';
import type { Blobs } from '../core/ports/blobs.ts';
import type { Sender, Sent } from '../core/ports/delivery.ts';
import type { ServiceEvent } from '../core/ports/events.ts';
import type { Ladder } from '../core/ports/ladder.ts';
import type { Fields, Logger } from '../core/ports/logger.ts';
import type { Model } from '../core/ports/model.ts';
import type { Store } from '../core/ports/store.ts';
import type { TurnRef } from '../core/ports/turns.ts';
import { PACE, type Pace } from '../core/turn/limits.ts';
import { createRunner, type Runner } from '../core/turn/runner.ts';
import { createSweeper, type Sweeper } from '../core/turn/sweeper.ts';
import { createReceiver, type Receiver } from '../core/wire/receiver.ts';
import { openDatabase } from '../local/sqlite/database.ts';
import { createSqliteStore } from '../local/sqlite/store.ts';
import { keys } from '../node/keys.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { NO_BLOBS } from './memory-target.ts';
import { createPuppet } from './puppet.ts';

/** The core with a manual clock, a sender that records, and jobs that the test starts itself. */
export type CoreFixture = {
  readonly receiver: Receiver;
  readonly runner: Runner;
  readonly sweep: Sweeper;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly started: readonly TurnRef[];
  readonly emitted: readonly ServiceEvent[];
  /** The log lines, as JSON. */
  readonly logged: readonly string[];
  /** What each connection has been sent. */
  heard(connection: string): readonly ServerMessage[];
  /** The newest of it. */
  last(connection: string): ServerMessage | undefined;
  /** Hands one message of a connection to the receiver. */
  say(connection: string, message: ClientMessage, address?: string): Promise<void>;
  /** From now on frames to this connection stay in flight until the returned function is called. */
  hold(connection: string): (outcome: Sent) => void;
};

export type FixtureOptions = {
  readonly models?: readonly [Model, ...Model[]];
  /** What the models are held to; without it they say what they like. */
  readonly ladder?: Ladder;
  /** Another process on the same store. */
  readonly beside?: Pick<CoreFixture, 'store' | 'clock'>;
  readonly store?: Store;
  readonly pace?: Pace;
  readonly blobs?: Blobs;
  readonly random?: () => number;
  readonly capabilities?: readonly Capability[];
  readonly mayOvertake?: boolean;
};

export function createCoreFixture({
  models = [createPuppet()],
  ladder,
  beside,
  store = beside?.store ?? createSqliteStore(openDatabase(':memory:')),
  pace = PACE,
  blobs = NO_BLOBS,
  random = () => 0.5,
  capabilities = [],
  mayOvertake = false,
}: FixtureOptions = {}): CoreFixture {
  const clock = beside?.clock ?? createManualClock();
  const { sender, heard, hold } = createRecorder();
  const started: TurnRef[] = [];
  const emitted: ServiceEvent[] = [];
  const logged: string[] = [];
  const ports = {
    store,
    sender,
    blobs,
    clock,
    keys,
    models,
    ladder,
    pace,
    random,
    capabilities,
    mayOvertake,
    jobs: { start: (ref: TurnRef) => void started.push(ref) },
    events: { emit: (event: ServiceEvent) => void emitted.push(event) },
    logger: recordingLogger(logged),
  };
  const receiver = createReceiver(ports);
  return {
    receiver,
    store,
    clock,
    started,
    emitted,
    logged,
    heard,
    hold,
    runner: createRunner(ports),
    sweep: createSweeper(ports),
    last: (connection) => heard(connection).at(-1),
    say: (connection, message, address = 'here') =>
      receiver.received(connection, { address: () => address }, JSON.stringify(message)),
  };
}

/** Keeps every frame, as the message that it is. */
function createRecorder(): { readonly sender: Sender } & Pick<CoreFixture, 'heard' | 'hold'> {
  const sent = new Map<string, ServerMessage[]>();
  const held = new Map<string, () => Promise<Sent>>();
  return {
    sender: {
      send(connection, json) {
        const frames = sent.get(connection) ?? [];
        frames.push(JSON.parse(json) as ServerMessage);
        sent.set(connection, frames);
        return held.get(connection)?.() ?? 'sent';
      },
      close: () => {},
    },
    heard: (connection) => sent.get(connection) ?? [],
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

function recordingLogger(lines: string[]): Logger {
  const line = (event: string, fields: Fields, cause?: unknown): void =>
    void lines.push(JSON.stringify({ event, ...fields, ...(cause instanceof Error && { cause: cause.message }) }));
  return { info: line, error: line };
}

export type Opened = { readonly session: string; readonly token: string; readonly code: string };

/** Opens a session on connection `s`. */
export async function opened(fixture: CoreFixture, connection = 's'): Promise<Opened> {
  await fixture.say(connection, { type: 'hello', v: [...VERSIONS], first: { type: 'open' } });
  const { session, token, code } = joinedOf(fixture, connection);
  if (token === undefined || code === undefined) throw new Error('a new session without token or code');
  return { session, token, code };
}

/** A session with a student on connection `s`, its tutor on `t` where wanted, and a turn that has been asked. */
export async function asked(
  fixture: CoreFixture,
  { text = 'What is 1+1?', withTutor = false }: { readonly text?: string; readonly withTutor?: boolean } = {},
): Promise<Opened & { readonly ref: TurnRef }> {
  const session = await opened(fixture);
  if (withTutor) await watched(fixture, 't', session.code);
  const ref = await askedMore(fixture, 'turn-0001', text);
  return { ...session, ref };
}

/** One more question of the student on connection `s`. */
export async function askedMore(fixture: CoreFixture, turn: string, text: string): Promise<TurnRef> {
  const before = fixture.started.length;
  await fixture.say('s', { type: 'ask', s: 1, turn, text });
  const ref = fixture.started[before];
  if (ref === undefined) throw new Error(`nothing started: ${JSON.stringify(fixture.last('s'))}`);
  return ref;
}

/** A tutor on a connection of its own. */
export async function watched(fixture: CoreFixture, connection: string, code: string): Promise<void> {
  await fixture.say(connection, { type: 'hello', v: [...VERSIONS], first: { type: 'watch', code } });
  joinedOf(fixture, connection);
}

/** What the welcome of a connection brought. */
export function joinedOf(fixture: CoreFixture, connection: string): NonNullable<ServerMessageOf<'welcome'>['joined']> {
  const welcome = fixture.heard(connection).find((message) => message.type === 'welcome');
  if (welcome?.joined === undefined) throw new Error(`no session: ${JSON.stringify(fixture.last(connection))}`);
  return welcome.joined;
}

/** What a connection's frames of turns say, in short. */
export function deltasOf(fixture: CoreFixture, connection: string): string[] {
  return fixture.heard(connection).flatMap((message) => {
    if (message.type === 'delta') return [`${message.epoch}:${message.at}:${message.text}`];
    return message.type === 'end' ? [`end ${message.epoch} ${message.state} ${message.length}`] : [];
  });
}
