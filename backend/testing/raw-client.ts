import type { ClientMessage } from '../../shared/messages/client.ts';
import { ServerMessage, type ServerMessageOf } from '../../shared/messages/server.ts';
import type { Held } from '../../shared/stitch.ts';
import { eventsIn, type HeldEvents, textIn } from './reading.ts';

/** What a target gives: a way to send raw text, and a place for what comes back. */
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
  /** The same, byte for byte. */
  readonly frames: string[] = [];
  readonly #wire: Wire;
  readonly #waiting = new Set<() => void>();
  #read = 0;
  #ids = 0;
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

  /** Says it under the next number, and returns that. */
  say(message: ClientMessage): number {
    const id = ++this.#ids;
    this.raw(JSON.stringify({ ...message, id }));
    return id;
  }

  raw(text: string | Uint8Array): void {
    this.#wire.send(text);
  }

  close(): void {
    this.#wire.close();
  }

  /** Says it and returns what answers its number, which must be of this type. */
  async answer<T extends Type>(message: ClientMessage, type: T): Promise<ServerMessageOf<T>> {
    const re = this.say(message);
    const found = await this.#next(
      (other): other is ServerMessage => 're' in other && other.re === re,
      `"${type}" ${re}`,
    );
    if (found.type !== type) throw new Error(`a "${type}" was expected: ${JSON.stringify(found)}`);
    return found as ServerMessageOf<T>;
  }

  /** Says it and returns the refusal of exactly this message. */
  async refused(message: ClientMessage): Promise<ServerMessageOf<'error'>> {
    return this.answer(message, 'error');
  }

  /** The next unread message of this type that fits; those before it count as read. */
  async next<T extends Type>(
    type: T,
    fits: (message: ServerMessageOf<T>) => boolean = () => true,
  ): Promise<ServerMessageOf<T>> {
    return this.#next(
      (message): message is ServerMessageOf<T> => message.type === type && fits(message as ServerMessageOf<T>),
      `a "${type}"`,
    );
  }

  /** The code that the connection is closed with. */
  async closed(): Promise<number> {
    return this.#until(() => this.#closed, 'the close');
  }

  get isOpen(): boolean {
    return this.#closed === undefined;
  }

  /** What a reader of this turn holds by now, put together by the rule. `from`: what it held before this connection. */
  held(turn: string, s = 1, from?: Held): Held | 'gap' {
    return textIn(this.heard, turn, s, from);
  }

  /** What a reader of the log holds by now. */
  events(s = 1, from?: HeldEvents): HeldEvents | 'gap' {
    return eventsIn(this.heard, s, from);
  }

  /** Waits until this turn's text is at least this long. */
  async holds(turn: string, length: number, s = 1): Promise<void> {
    await this.#until(() => {
      const held = this.held(turn, s);
      return held !== 'gap' && held.text.length >= length ? held : undefined;
    }, `${length} code units of ${turn}`);
  }

  /** Waits until this turn has ended for this reader, at most `patienceMs`. */
  async ended(turn: string, { s = 1, patienceMs = PATIENCE_MS, from }: EndedOptions = {}): Promise<Held> {
    return this.#until(
      () => {
        const held = this.held(turn, s, from);
        return held !== 'gap' && held.end !== undefined ? held : undefined;
      },
      `the ending of ${turn}`,
      patienceMs,
    );
  }

  /** Waits until the log is held without a gap, up to event `n` at least. */
  async knows(n: number, s = 1): Promise<HeldEvents> {
    return this.#until(() => {
      const held = this.events(s);
      return held !== 'gap' && held.upTo >= n ? held : undefined;
    }, `event ${n}`);
  }

  async #next<M extends ServerMessage>(isIt: (message: ServerMessage) => message is M, what: string): Promise<M> {
    return this.#until(() => {
      const index = this.heard.findIndex((message, i) => i >= this.#read && isIt(message));
      const found = this.heard[index];
      if (found === undefined || !isIt(found)) return undefined;
      this.#read = index + 1;
      return found;
    }, what);
  }

  #take(raw: string): void {
    this.frames.push(raw);
    const said: unknown = JSON.parse(raw);
    if (!isOfGateway(said)) this.heard.push(ServerMessage.parse(said));
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
      const heard = this.frames.slice(-8).map((frame) => frame.slice(0, 160));
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

/**
 * Whether these are API Gateway's own words, which it says where an invocation failed, as when its container is thrown away. They are no
 * message of the protocol, and the page passes over them too.
 */
function isOfGateway(said: unknown): boolean {
  return (
    typeof said === 'object' && said !== null && !('type' in said) && 'connectionId' in said && 'requestId' in said
  );
}

type EndedOptions = { readonly s?: number; readonly patienceMs?: number; readonly from?: Held };
