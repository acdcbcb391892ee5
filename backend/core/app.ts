import type { ClientMessage } from '../../shared/client-messages.ts';
import { CONNECTION_BUCKET } from '../../shared/limits.ts';
import { decode } from './decode.ts';
import { frame } from './frame.ts';
import { hello, type Origin } from './hello.ts';
import type { ConnectionId, Ports, TurnRef, Viewer } from './ports.ts';
import { upload, view } from './picture-verbs.ts';
import { leave } from './presence.ts';
import { refuseOver } from './quota.ts';
import { Refusal } from './refusal.ts';
import { type RunOptions, runTurn } from './run-turn.ts';
import { forget, rename, renew, typing } from './session-verbs.ts';
import { sweep } from './sweep.ts';
import { ask, earlier, resume, stop } from './turn-verbs.ts';

/** The whole service, as plain verbs that a runtime calls. None of them throws but `runTurn` and `sweep`. */
export type App = {
  /** A frame from a client, whatever it may be. */
  received(connection: ConnectionId, from: Origin, raw: string): Promise<void>;
  /** The connection is gone. May be told twice, or never. */
  disconnected(connection: ConnectionId): Promise<void>;
  runTurn(ref: TurnRef, options?: RunOptions): Promise<void>;
  /** Finds turns whose runner is gone, and restarts or ends them. Call it every SWEEP_MS. */
  sweep(): Promise<void>;
};

/** What a tutor may say: he reads, and changes nothing (ROLE-1). */
const TUTOR_MAY: ReadonlySet<ClientMessage['type']> = new Set(['hello', 'ping', 'resume', 'earlier', 'view']);

/** What a student's own buckets bound more tightly than the connection's (ASK-5, PICTURE-1): one write is enough for each. */
const BOUNDED_BY_THEMSELVES: ReadonlySet<ClientMessage['type']> = new Set(['ask', 'upload']);

export function createApp(ports: Ports): App {
  const { store, sender, log, clock } = ports;

  async function handle(connection: ConnectionId, from: Origin, message: ClientMessage): Promise<void> {
    if (message.type === 'ping') return void (await sender.send(connection, frame({ type: 'pong', n: message.n })));
    if (message.type === 'hello') return hello(ports, connection, from, message);
    const viewer = await store.viewers.of(connection);
    if (viewer === undefined) throw new Refusal('hello_first', 'Say hello first, and wait for the welcome.');
    if (viewer.role === 'tutor' || !BOUNDED_BY_THEMSELVES.has(message.type)) {
      const why = 'This connection sends too fast.';
      await refuseOver(store, `connection:${connection}`, CONNECTION_BUCKET, 1, clock.now(), why);
    }
    if (viewer.role === 'tutor' && !TUTOR_MAY.has(message.type)) {
      throw new Refusal('forbidden', 'A tutor watches; only the student can do this.');
    }
    await obey(viewer, message);
  }

  async function obey(viewer: Viewer, message: Exclude<ClientMessage, { type: 'ping' | 'hello' }>): Promise<void> {
    switch (message.type) {
      case 'ask':
        return ask(ports, viewer, message);
      case 'stop':
        return stop(ports, viewer, message);
      case 'resume':
        return resume(ports, viewer, message);
      case 'earlier':
        return earlier(ports, viewer, message);
      case 'upload':
        return upload(ports, viewer, message);
      case 'view':
        return view(ports, viewer, message);
      case 'typing':
        return typing(ports, viewer, message);
      case 'renew':
        return renew(ports, viewer);
      case 'rename':
        return rename(ports, viewer, message);
      case 'forget':
        return forget(ports, viewer);
      default:
        message satisfies never;
    }
  }

  /** The one place where a failure becomes a frame or a close. */
  async function refuse(connection: ConnectionId, cause: unknown): Promise<void> {
    const refusal = cause instanceof Refusal ? cause : new Refusal('internal', 'Something went wrong here. Try again.');
    if (refusal === cause) log.info('refused', { connection, code: refusal.code });
    else log.error('failed', { connection }, cause);
    await sender.send(connection, frame(refusal.frame()));
    if (refusal.close !== undefined) await sender.close(connection, refusal.close, refusal.code);
  }

  async function received(connection: ConnectionId, from: Origin, raw: string): Promise<void> {
    try {
      await handle(connection, from, decode(raw));
    } catch (cause) {
      await refuse(connection, cause);
    }
  }

  return {
    received,
    disconnected: (connection) => leave(ports, connection),
    runTurn: (ref, options) => runTurn(ports, ref, options),
    sweep: () => sweep(ports),
  };
}
