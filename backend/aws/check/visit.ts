import { WebSocket } from 'ws';
import type { ClientMessage } from '../../../shared/messages/client.ts';
import { ServerMessage, type ServerMessageOf } from '../../../shared/messages/server.ts';
import { VERSIONS } from '../../../shared/version.ts';

/** How long a visitor waits for what should come: a cold start, a slow model and a queue in front of it. */
const PATIENCE_MS = 45_000;

type Type = ServerMessage['type'];
type Following = NonNullable<Extract<ClientMessage, { type: 'hello' }>['first']>;

/** A visitor's connection to a deployment, and what the welcome brought. */
export type Visit = {
  readonly joined: NonNullable<ServerMessageOf<'welcome'>['joined']>;
  say(message: ClientMessage): void;
  /** The next message of these types that fits. Rejects where an `error` or the close comes first, or nothing in time. */
  next<T extends Type>(
    types: readonly T[],
    fits?: (message: ServerMessageOf<T>) => boolean,
  ): Promise<ServerMessageOf<T>>;
  close(): void;
};

/** Opens a socket as the deployment's own page does, and follows what `first` names. */
export async function visit(url: string, first: Following): Promise<Visit> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, { origin: url });
  const heard: ServerMessage[] = [];
  let failed: Error | undefined;
  let look = (): void => {};
  const fail = (why: string): void => {
    failed ??= new Error(why);
    look();
  };
  socket.on('message', (data: Buffer) => {
    const said = ServerMessage.safeParse(JSON.parse(data.toString()));
    // API Gateway's own words, where a function fails, are no message of the protocol.
    if (!said.success) return fail(`the gateway said ${data.toString().slice(0, 200)}`);
    if (said.data.type === 'error') return fail(`refused: ${said.data.code} (${said.data.message})`);
    heard.push(said.data);
    look();
  });
  socket.on('error', (cause) => fail(cause.message));
  socket.on('close', (code) => fail(`closed with ${code}`));

  async function next<T extends Type>(
    types: readonly T[],
    fits: (message: ServerMessageOf<T>) => boolean = () => true,
  ): Promise<ServerMessageOf<T>> {
    const { promise, resolve, reject } = Promise.withResolvers<ServerMessageOf<T>>();
    const isIt = (message: ServerMessage): message is ServerMessageOf<T> =>
      types.some((type) => type === message.type) && fits(message as ServerMessageOf<T>);
    look = () => {
      const found = heard.find(isIt);
      if (found !== undefined) {
        heard.splice(heard.indexOf(found), 1);
        resolve(found);
      } else if (failed !== undefined) reject(failed);
    };
    const timer = setTimeout(
      () => reject(new Error(`no ${types.join(' or ')} within ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
    look();
    return promise.finally(() => clearTimeout(timer));
  }

  const say = (message: ClientMessage): void => socket.send(JSON.stringify(message));
  socket.on('open', () => say({ type: 'hello', v: [...VERSIONS], first }));
  try {
    const { joined } = await next(['welcome']);
    if (joined === undefined) throw new Error('the welcome brought no session');
    return { joined, say, next, close: () => socket.close() };
  } catch (cause) {
    socket.terminate();
    throw cause;
  }
}
