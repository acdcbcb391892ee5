import { CONNECTION_BUCKET } from '../../../shared/limits.ts';
import type { ClientMessage, SessionMessage } from '../../../shared/messages/client.ts';
import { may } from '../../../shared/permissions.ts';
import { leave, left } from '../session/leave.ts';
import { followMore } from '../session/follow.ts';
import { hello } from '../session/hello.ts';
import { upload, view } from '../session/pictures.ts';
import type { Origin, Speaker } from '../session/speaker.ts';
import { forget, rename, renew, typing } from '../session/verbs.ts';
import { readLog } from '../lesson/read-log.ts';
import type { ConnectionId, Sender } from '../ports/delivery.ts';
import type { Connection } from '../ports/sessions.ts';
import { ask } from '../turn/ask.ts';
import { earlier, resume, stop } from '../turn/verbs.ts';
import { decodeJson, decodeMessage, isNewerHello, refusedOf } from './decode.ts';
import { frame } from './frame.ts';
import { refuseOver } from './quota.ts';
import type { Ports } from './ports.ts';
import { notFollowed, Refusal, type Refused } from './refusal.ts';
import { HELLO_LOOKS_MS, untilThere } from './until-there.ts';

/** What takes messages of clients. Neither verb throws. */
export type Receiver = {
  /** A frame from a client, whatever it may be. Those of one connection take effect in the order in which they are handed over (MSG-7). */
  received(connection: ConnectionId, from: Origin, raw: string): Promise<void>;
  /** The connection is gone. May be called twice, or never. */
  disconnected(connection: ConnectionId): Promise<void>;
};

/** What buckets of their own bound more tightly than the connection's (ASK-5, PICTURE-1): one write is enough for each. */
const BOUNDED_BY_THEMSELVES: ReadonlySet<ClientMessage['type']> = new Set(['ask', 'upload']);

export function createReceiver(everyPort: Ports): Receiver {
  const { store, sender, logger, events, clock } = everyPort;
  const { followers, quotas } = store;
  /** The last message of each connection that is still being dealt with. */
  const tails = new Map<ConnectionId, Promise<void>>();

  async function handle(
    ports: Ports,
    connection: ConnectionId,
    from: Origin,
    json: ReturnType<typeof decodeJson>,
  ): Promise<void> {
    if (json['type'] === 'ping' || json['type'] === 'hello') {
      const message = decodeMessage(json, isNewerHello(json));
      if (message.type === 'hello') return hello(ports, connection, from, message);
      return void (await sender.send(connection, frame({ type: 'pong', re: message.id })));
    }
    // What no version could mean is refused before anything is looked up.
    const lenient = decodeMessage(json, true);
    const known = await untilThere(ports, HELLO_LOOKS_MS, () => followers.of(connection));
    if (known === undefined) throw new Refusal('hello_first', 'Say hello first.');
    const message = known.isNewer ? lenient : decodeMessage(json, false);
    await admit(known, message);
    switch (message.type) {
      case 'open':
      case 'join':
      case 'watch':
        return followMore(ports, known, from, message);
      case 'hello':
      case 'ping':
        return;
      default:
        return obey(ports, speakerOf(known, message), message);
    }
  }

  /** Whether the follower may say this, and not too often. */
  async function admit(known: Connection, message: ClientMessage): Promise<void> {
    const follow = 's' in message ? known.follows.find(({ s }) => s === message.s) : undefined;
    const isAllowed = !('s' in message) || follow === undefined || may(follow.role, message.type);
    if (!isAllowed || !BOUNDED_BY_THEMSELVES.has(message.type)) {
      const why = 'This connection sends too fast.';
      const now = clock.now();
      await refuseOver(quotas, { key: `connection:${known.id}`, bucket: CONNECTION_BUCKET, cost: 1, now, why });
    }
    if (!isAllowed) throw new Refusal('forbidden', 'A tutor watches; only the student can do this.');
  }

  function speakerOf(known: Connection, { s, id }: SessionMessage): Speaker {
    const follow = known.follows.find((candidate) => candidate.s === s);
    if (follow === undefined) throw notFollowed();
    return { ...follow, connection: known.id, re: id };
  }

  async function obey(ports: Ports, speaker: Speaker, message: SessionMessage): Promise<void> {
    switch (message.type) {
      case 'leave':
        return leave(ports, speaker);
      case 'ask':
        return ask(ports, speaker, message);
      case 'stop':
        return stop(ports, speaker, message);
      case 'resume':
        return resume(ports, speaker, message);
      case 'earlier':
        return earlier(ports, speaker, message);
      case 'log':
        return readLog(ports, speaker, message);
      case 'upload':
        return upload(ports, speaker, message);
      case 'view':
        return view(ports, speaker, message);
      case 'typing':
        return typing(ports, speaker, message);
      case 'renew':
        return renew(ports, speaker);
      case 'rename':
        return rename(ports, speaker, message);
      case 'forget':
        return forget(ports, speaker);
      default:
        message satisfies never;
    }
  }

  /** The one place where a failure becomes a frame or a close. */
  async function refuse(connection: ConnectionId, refused: Refused, cause: unknown): Promise<void> {
    const refusal = cause instanceof Refusal ? cause : new Refusal('internal', 'Something went wrong here. Try again.');
    events.emit({ kind: 'message.refused', code: refusal.code });
    if (refusal === cause) logger.info('refused', { connection, code: refusal.code });
    else logger.error('failed', { connection }, cause);
    await sender.send(connection, frame(refusal.frame(refused)));
    if (refusal.close !== undefined) await sender.close(connection, refusal.close, refusal.code);
  }

  async function take(connection: ConnectionId, from: Origin, raw: string, others: Promise<unknown>[]): Promise<void> {
    let refused: Refused = {};
    try {
      const json = decodeJson(raw);
      refused = refusedOf(json);
      const ports = { ...everyPort, sender: senderFor(sender, connection, others) };
      await handle(ports, connection, from, json);
    } catch (cause) {
      await refuse(connection, refused, cause).catch((failure: unknown) =>
        logger.error('refuse.failed', { connection }, failure),
      );
    }
  }

  async function received(connection: ConnectionId, from: Origin, raw: string): Promise<void> {
    const others: Promise<unknown>[] = [];
    const before = tails.get(connection);
    const mine =
      before === undefined
        ? take(connection, from, raw, others)
        : before.then(() => take(connection, from, raw, others));
    tails.set(connection, mine);
    await mine;
    if (tails.get(connection) === mine) tails.delete(connection);
    await Promise.all(others);
  }

  return {
    received,
    async disconnected(connection) {
      // Behind what it said last: a follow that is still being written would otherwise outlive its connection.
      await tails.get(connection);
      await left(everyPort, connection);
    },
  };
}

/**
 * For what one message brings about: frames to other connections join `others` instead of being waited for, so that a follower who reads
 * slowly holds up nothing that the speaker says next (TURN-4).
 */
function senderFor(sender: Sender, speaker: ConnectionId, others: Promise<unknown>[]): Sender {
  return {
    send(connection, json) {
      const sent = sender.send(connection, json);
      if (connection === speaker || typeof sent === 'string') return sent;
      others.push(sent.catch(() => 'gone'));
      return 'sent';
    },
    close: (connection, code, reason) => sender.close(connection, code, reason),
  };
}
