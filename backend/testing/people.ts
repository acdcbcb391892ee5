import type { ClientMessageOf } from '../../shared/messages/client.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';
import { type Dial, RawClient } from './raw-client.ts';

type Welcome = ServerMessageOf<'welcome'>;
/** Somebody who follows a session: `joined` as `welcome` brought it. */
export type Person = { readonly client: RawClient; readonly joined: NonNullable<Welcome['joined']> };
type Hello = Omit<ClientMessageOf<'hello'>, 'type' | 'v'>;

/** A hello of this version. */
export function helloOf(rest: Hello = {}): ClientMessageOf<'hello'> {
  return { type: 'hello', v: [...VERSIONS], ...rest };
}

async function come(dial: Dial, hello: Hello): Promise<Person> {
  const client = await RawClient.dial(dial);
  client.say(helloOf(hello));
  const { joined } = await client.next('welcome');
  if (joined === undefined) throw new Error('the welcome brought no session');
  return { client, joined };
}

/** A student who opens a session. */
export function openSession(dial: Dial): Promise<Person> {
  return come(dial, { first: { type: 'open' } });
}

/** A student who comes back to a session, holding some of it already. */
export function rejoin(
  dial: Dial,
  { session, token = '' }: { readonly session: string; readonly token?: string | undefined },
  holding: Omit<ClientMessageOf<'join'>, 'type' | 'session'> = {},
): Promise<Person> {
  return come(dial, { as: { kind: 'session', session, token }, first: { type: 'join', session, ...holding } });
}

/** A tutor who watches by the join code. */
export function watchSession(dial: Dial, code = ''): Promise<Person> {
  return come(dial, { first: { type: 'watch', code } });
}
