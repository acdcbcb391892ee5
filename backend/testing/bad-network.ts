import type { ClientMessage } from '../../shared/messages/client.ts';
import { ServerMessage } from '../../shared/messages/server.ts';
import type { Role } from '../../shared/permissions.ts';
import { type Held, NOTHING } from '../../shared/stitch.ts';
import type { Sender } from '../core/ports/delivery.ts';
import { type HeldEvents, NO_EVENTS, readEvents, readText } from './reading.ts';

/** What the network does to one frame. */
export type Fate = 'through' | 'lost' | 'twice' | 'late';

/** A reader that follows the rules: it stitches, and asks where something is missing. `connection` and `s` are its newest. */
export type Reader = {
  readonly role: Role;
  connection: string;
  s: number;
  online: boolean;
  held: Held;
  log: HeldEvents;
  /** How often it learned of an ending. */
  endings: number;
  /** Every byte that it was sent. */
  readonly bytes: string[];
  readonly late: string[];
};

export type BadNetwork = {
  readonly readers: readonly Reader[];
  readonly sender: Sender;
  add(role: Role): Reader;
  /** What readers want to say by now about what they miss. */
  asks(): readonly (() => Promise<void>)[];
  /** Frames that were held back arrive, and from now on all of them do. */
  heal(): void;
};

/** What opens a follow: a reader that does not hear it has not come in. */
const OPENING: ReadonlySet<ServerMessage['type']> = new Set(['welcome', 'joined']);

/** Readers of one turn and its lesson, on a network that does to each frame what the next of `fates` says. */
export function createBadNetwork(
  turn: string,
  fates: readonly Fate[],
  say: (reader: Reader, message: ClientMessage) => Promise<void>,
): BadNetwork {
  const readers: Reader[] = [];
  const asks: (() => Promise<void>)[] = [];
  let frames = 0;
  let healed = false;

  function take(reader: Reader, json: string): void {
    const message = ServerMessage.parse(JSON.parse(json));
    if (message.type === 'welcome' && message.joined !== undefined) reader.s = message.joined.s;
    if (message.type === 'joined') reader.s = message.s;
    const { s } = reader;
    const { epoch, text } = reader.held;
    const held = readText(reader.held, message, turn, s);
    if (held === 'gap') asks.push(() => say(reader, { type: 'resume', s, turn, epoch, at: text.length }));
    else {
      if (held.end !== undefined && reader.held.end === undefined) reader.endings++;
      reader.held = held;
    }
    const log = readEvents(reader.log, message, s);
    const { upTo } = reader.log;
    if (log === 'gap') asks.push(() => say(reader, { type: 'log', s, after: upTo }));
    else reader.log = log;
  }

  function takeLate(reader: Reader): void {
    for (const old of reader.late.splice(0)) take(reader, old);
  }

  return {
    readers,
    sender: {
      send(connection, json) {
        const reader = readers.find((other) => other.connection === connection && other.online);
        if (reader === undefined) return 'gone';
        reader.bytes.push(json);
        const isOpening = OPENING.has((JSON.parse(json) as ServerMessage).type);
        const fate = healed || isOpening ? 'through' : (fates[frames++ % fates.length] ?? 'through');
        if (fate === 'late') reader.late.push(json);
        else if (fate !== 'lost') {
          take(reader, json);
          if (fate === 'twice') take(reader, json);
          takeLate(reader);
        }
        return 'sent';
      },
      close: () => {},
    },
    add(role) {
      const fresh = { connection: '', s: 0, online: true, held: NOTHING, log: NO_EVENTS, endings: 0 };
      const reader: Reader = { role, ...fresh, bytes: [], late: [] };
      readers.push(reader);
      return reader;
    },
    asks: () => asks.splice(0),
    heal() {
      healed = true;
      for (const reader of readers) takeLate(reader);
    },
  };
}
