import { ClientMessage } from '../../shared/client-messages.ts';
import type { Heard, ServerMessage } from '../../shared/server-messages.ts';
import type { Socket, SocketConstructor } from '../net/socket.ts';

/** A socket's other end, in a test's hands. */
export type Peer = {
  readonly heard: readonly ClientMessage[];
  readonly closedByClient: boolean;
  /** Accepts the connection; the client says hello. */
  open(): void;
  say(message: ServerMessage): void;
  /** Accepts, and answers the hello. */
  welcome(overrides?: Partial<Heard<'welcome'>>): void;
  drop(code?: number, reason?: string): void;
};

type Listener = (event: { readonly data: string; readonly code: number; readonly reason: string }) => void;

/** A server without rules: `peers` holds every socket that was opened, in order; messages are checked against the schema. */
export function fakeServer(): { readonly WebSocket: SocketConstructor; readonly peers: Peer[]; last(): Peer } {
  const peers: Peer[] = [];

  class FakeSocket implements Socket {
    readyState = 0;
    readonly #listeners = new Map<string, Listener[]>();
    readonly #heard: ClientMessage[] = [];
    #closedByClient = false;

    constructor(_url: string) {
      const emit = (type: string, event: Partial<Parameters<Listener>[0]> = {}): void => {
        for (const fn of this.#listeners.get(type) ?? []) fn({ data: '', code: 0, reason: '', ...event });
      };
      const heard = this.#heard;
      const byClient = (): boolean => this.#closedByClient;
      const peer: Peer = {
        heard,
        get closedByClient() {
          return byClient();
        },
        open: () => {
          this.readyState = 1;
          emit('open');
        },
        say: (message) => emit('message', { data: JSON.stringify(message) }),
        welcome: (overrides) => {
          peer.open();
          peer.say({ ...WELCOME, ...overrides });
        },
        drop: (code = 1006, reason = '') => {
          this.readyState = 3;
          emit('close', { code, reason });
        },
      };
      peers.push(peer);
    }

    send(data: string): void {
      this.#heard.push(ClientMessage.parse(JSON.parse(data)));
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

const WELCOME: Heard<'welcome'> = {
  type: 'welcome',
  v: 1,
  session: 'session-1',
  role: 'student',
  title: '',
  openedAt: 1,
  token: 'secret-token',
  code: 'K7QM2XWD',
  heartbeatMs: 12_000,
  turns: [],
  students: 1,
  tutors: 0,
};
