import type { ClientMessage } from '../../shared/client-messages.ts';
import { ServerMessage, type Heard } from '../../shared/server-messages.ts';
import { finish, type Held, NOTHING, stitch } from '../../shared/stitch.ts';

/** What an arm gives: a way to send raw text, and a place for what comes back. */
export type Wire = {
  send(raw: string | Uint8Array): void;
  close(): void;
};
export type WireEvents = { frame(raw: string): void; closed(code: number): void };
export type Dial = (events: WireEvents) => Promise<Wire>;

type Type = ServerMessage['type'];

/** How long a test waits for what should come. */
const PATIENCE_MS = 8_000;

/** A protocol client without any cleverness: it says what a test says, keeps what it hears, and rejects where nothing comes. */
export class RawClient {
  readonly heard: ServerMessage[] = [];
  readonly #wire: Wire;
  readonly #waiting = new Set<() => void>();
  #read = 0;
  #closed: number | undefined;

  static async dial(dial: Dial): Promise<RawClient> {
    const inbox: string[] = [];
    let client: RawClient | undefined;
    let closedEarly: number | undefined;
    const wire = await dial({
      frame: (raw) => (client === undefined ? void inbox.push(raw) : client.#take(raw)),
      closed: (code) => {
        if (client === undefined) closedEarly = code;
        else client.#end(code);
      },
    });
    client = new RawClient(wire);
    for (const raw of inbox) client.#take(raw);
    if (closedEarly !== undefined) client.#end(closedEarly);
    return client;
  }

  private constructor(wire: Wire) {
    this.#wire = wire;
  }

  say(message: ClientMessage): void {
    this.raw(JSON.stringify(message));
  }

  raw(text: string | Uint8Array): void {
    this.#wire.send(text);
  }

  close(): void {
    this.#wire.close();
  }

  /** The next unread message of this type that fits; those before it count as read. */
  async next<T extends Type>(type: T, fits: (message: Heard<T>) => boolean = () => true): Promise<Heard<T>> {
    const isIt = (message: ServerMessage): message is Heard<T> => message.type === type && fits(message as Heard<T>);
    return this.#until(() => {
      const index = this.heard.findIndex((message, i) => i >= this.#read && isIt(message));
      const found = this.heard[index];
      if (found === undefined || !isIt(found)) return undefined;
      this.#read = index + 1;
      return found;
    }, `a "${type}"`);
  }

  /** The code that the connection is closed with. */
  async closed(): Promise<number> {
    return this.#until(() => this.#closed, 'the close');
  }

  /** What a reader of this turn holds by now, put together by the rule. */
  held(turn: string): Held | 'gap' {
    let held: Held = NOTHING;
    for (const message of this.heard) {
      const next = read(held, message, turn);
      if (next === 'gap') return 'gap';
      held = next;
    }
    return held;
  }

  /** Waits until this turn's text is at least this long. */
  async holds(turn: string, length: number): Promise<void> {
    await this.#until(() => {
      const held = this.held(turn);
      return held !== 'gap' && held.text.length >= length ? held : undefined;
    }, `${length} code units of ${turn}`);
  }

  /** Waits until this turn has ended for this reader, at most `patienceMs`. */
  async ended(turn: string, patienceMs = PATIENCE_MS): Promise<Held> {
    return this.#until(
      () => {
        const held = this.held(turn);
        return held !== 'gap' && held.end !== undefined ? held : undefined;
      },
      `the ending of ${turn}`,
      patienceMs,
    );
  }

  #take(raw: string): void {
    this.heard.push(ServerMessage.parse(JSON.parse(raw)));
    for (const look of this.#waiting) look();
  }

  #end(code: number): void {
    this.#closed = code;
    for (const look of this.#waiting) look();
  }

  async #until<T>(look: () => T | undefined, what: string, patienceMs = PATIENCE_MS): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const check = (): void => {
      const found = look();
      if (found !== undefined) resolve(found);
    };
    const timer = setTimeout(() => {
      const heard = this.heard.slice(-8).map((message) => JSON.stringify(message).slice(0, 160));
      reject(new Error(`waited in vain for ${what}; closed: ${this.#closed}; heard last: ${heard.join('\n')}`));
    }, patienceMs);
    this.#waiting.add(check);
    check();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(check);
    }
  }
}

function read(held: Held, message: ServerMessage, turn: string): Held | 'gap' {
  if (message.type === 'delta' && message.turn === turn) return stitch(held, message);
  if (message.type === 'end' && message.turn === turn) return finish(held, message.epoch, message);
  if (message.type !== 'welcome' && message.type !== 'turns') return held;
  const view = message.turns.find((candidate) => candidate.turn === turn);
  if (view === undefined) return held;
  const grown = stitch(held, view);
  return grown === 'gap' || view.end === undefined ? grown : finish(grown, view.epoch, view.end);
}
