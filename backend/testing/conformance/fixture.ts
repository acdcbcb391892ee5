import { randomUUID } from 'node:crypto';
import type { Log } from '../../core/ports/log.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import { helloOf, openSession, type Person, rejoin, watchSession } from '../people.ts';
import { RawClient } from '../raw-client.ts';
import type { Target } from './target.ts';

/** What a student proves itself by when it comes back. */
export type Credentials = { readonly session: string; readonly token: string };

/** What somebody who comes back holds already. */
type Holding = Pick<ClientMessageOf<'join'>, 'after' | 'cursors' | 'log'>;

/** Who opened a session: the only one that was told its token. */
export type Opener = Person & { readonly credentials: Credentials; readonly code: string };

/** What a rule's test works with: people who follow a session, and connections that have said nothing. */
export type Fixture = {
  connect(): Promise<RawClient>;
  /** A connection that has said hello and follows nothing. */
  greeted(): Promise<RawClient>;
  /** Opens a session. */
  student(): Promise<Opener>;
  /** Comes back to a session as its student. */
  comeBack(credentials: Credentials, holding?: Holding): Promise<Person>;
  tutor(code: string): Promise<Person>;
  /** A fresh turn id. */
  turn(): string;
  restart(): Promise<void>;
  /** The code that this target closes with where the rule says `code`. */
  closeCode(code: number): number;
  /** A link as a browser on the page would follow it. */
  link(url: string): string;
  /** The logs of the service's own store. */
  log(): Log;
};

export function fixtureOf(target: Target): Fixture {
  const { dial } = target;
  const connect = (): Promise<RawClient> => RawClient.dial(dial);
  return {
    connect,
    async greeted() {
      const client = await connect();
      await client.answer(helloOf(), 'welcome');
      return client;
    },
    async student() {
      const person = await openSession(dial);
      const { session, token, code } = person.joined;
      if (token === undefined || code === undefined) throw new Error('a new session without token or code');
      return { ...person, credentials: { session, token }, code };
    },
    comeBack: (credentials, holding) => rejoin(dial, credentials, holding),
    tutor: (code) => watchSession(dial, code),
    turn: () => randomUUID(),
    link: (url) => new URL(url, target.origin?.()).href,
    closeCode: (code) => target.closeCode?.(code) ?? code,
    log() {
      if (target.log === undefined)
        throw new Error('this target has no log at hand: name the rule among its exceptions');
      return target.log;
    },
    async restart() {
      if (target.restart === undefined)
        throw new Error('this target cannot restart: name the rule among its exceptions');
      await target.restart();
    },
  };
}
