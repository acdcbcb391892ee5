import type { Code } from '../../shared/codes.ts';
import { CODES } from '../../shared/codes.ts';
import { ClientMessage } from '../../shared/messages/client.ts';
import { CAPABILITIES } from '../../shared/messages/connection.ts';
import type { Following } from '../../shared/messages/following.ts';
import type { ServerMessage, ServerMessageOf } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';
import type { JoinedBody } from '../net/follow.ts';
import type { WebSocketConstructor, WebSocketLike } from '../net/web-socket.ts';

/** A socket's other end, in a test's hands. */
export type Peer = {
  readonly received: readonly ClientMessage[];
  readonly closedByClient: boolean;
  /** Accepts the connection; the client says hello. */
  open(): void;
  say(message: ServerMessage): void;
  /** Accepts, and answers the hello. `overrides`: what the session that it names first is like. */
  welcome(overrides?: Partial<JoinedBody>, can?: readonly string[]): void;
  /** Answers the newest `open`, `join` or `watch` behind the welcome. */
  joined(overrides: Partial<JoinedBody> & { readonly s: number }): void;
  /** Refuses the newest message. */
  refuse(code: Code, extras?: Partial<ServerMessageOf<'error'>>): void;
  drop(code?: number, reason?: string): void;
};

type Listener = (event: { readonly data: string; readonly code: number; readonly reason: string }) => void;

/** A server without rules: `peers` holds every socket that was opened, in order; messages are checked against the schema. */
export function fakeServer(): { readonly WebSocket: WebSocketConstructor; readonly peers: Peer[]; last(): Peer } {
  const peers: Peer[] = [];

  class FakeSocket implements WebSocketLike {
    readyState = 0;
    readonly #listeners = new Map<string, Listener[]>();
    readonly #received: ClientMessage[] = [];
    #closedByClient = false;

    constructor(_url: string) {
      const emit = (type: string, event: Partial<Parameters<Listener>[0]> = {}): void => {
        for (const fn of this.#listeners.get(type) ?? []) fn({ data: '', code: 0, reason: '', ...event });
      };
      const byClient = (): boolean => this.#closedByClient;
      peers.push(
        peerOf(this.#received, byClient, {
          open: () => {
            this.readyState = 1;
            emit('open');
          },
          say: (message) => emit('message', { data: JSON.stringify(message) }),
          drop: (code = 1006, reason = '') => {
            this.readyState = 3;
            emit('close', { code, reason });
          },
        }),
      );
    }

    send(data: string): void {
      this.#received.push(ClientMessage.parse(JSON.parse(data)));
    }

    close(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#closedByClient = true;
    }

    addEventListener(type: string, listener: Listener): void {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    }
  }

  return {
    WebSocket: FakeSocket,
    peers,
    last() {
      const peer = peers.at(-1);
      if (peer === undefined) throw new Error('Nobody has connected.');
      return peer;
    },
  };
}

function peerOf(
  received: readonly ClientMessage[],
  closedByClient: () => boolean,
  { open, say, drop }: Pick<Peer, 'open' | 'say' | 'drop'>,
): Peer {
  return {
    received,
    get closedByClient() {
      return closedByClient();
    },
    open,
    say,
    drop,
    welcome(overrides, can = CAPABILITIES) {
      open();
      const hello = received.findLast((message) => message.type === 'hello');
      const { id, first } = hello ?? {};
      const joined = first === undefined ? {} : { joined: { ...bodyFor(first), ...overrides } };
      say({ type: 'welcome', re: id, v: VERSIONS[1], heartbeatMs: 12_000, can: [...can], ...joined });
    },
    joined(overrides) {
      const message = received.findLast(isFollowing);
      if (message === undefined) throw new Error('Nobody asked to follow a session.');
      say({ type: 'joined', re: message.id, ...bodyFor(message), ...overrides });
    },
    refuse(code, extras) {
      const refused = received.at(-1);
      const s = refused !== undefined && 's' in refused ? { s: refused.s } : {};
      say({ type: 'error', re: refused?.id, ...s, code, message: '', retryable: CODES[code].retryable, ...extras });
    },
  };
}

function isFollowing(message: ClientMessage): message is Following {
  return message.type === 'open' || message.type === 'join' || message.type === 'watch';
}

/** The session as a server would show it to whoever says this. */
function bodyFor(said: Following): JoinedBody {
  const log = said.type === 'open' ? 0 : (said.log ?? 0);
  return {
    s: 1,
    session: said.type === 'join' ? said.session : 'session-1',
    role: said.type === 'watch' ? 'tutor' : 'student',
    openedAt: 1,
    ...(said.type === 'open' && { token: 'secret-token' }),
    ...(said.type !== 'watch' && { code: 'K7QM2XWD' }),
    turns: [],
    log: { after: log, upTo: log, events: [] },
    students: 1,
    tutors: 0,
  };
}
