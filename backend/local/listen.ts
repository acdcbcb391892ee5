import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type ListenOptions, type Server, type Socket } from 'node:net';

/**
 * libuv takes one new connection from a listening socket in each turn of the event loop (1.52, `uv__server_io`): a server with much to
 * send, whose turns are long, would let newcomers wait for seconds. So many sockets listen on the port, and the kernel spreads them.
 */
const DOORS = 8;

export type Listening = { readonly port: number; close(): void };

/** Listens on several sockets of one port, where the system can (SO_REUSEPORT), otherwise on one. Rejects with the system's error. */
export async function listen(http: HttpServer, host: string, port: number): Promise<Listening> {
  // A port that is in use must be an error, which it is not among sockets that share it: one that does not share asks first.
  const alone = createServer();
  await open(alone, { host, port });
  const options = { host, port: (alone.address() as AddressInfo).port };
  alone.close();
  await once(alone, 'close');
  const shares = await open(http, { ...options, reusePort: true }).then(
    () => true,
    () => false,
  );
  if (!shares) await open(http, options);
  const doors = Array.from({ length: shares ? DOORS - 1 : 0 }, () =>
    createServer({ noDelay: true }, (socket: Socket) => http.emit('connection', socket)),
  );
  for (const door of doors) await open(door, { ...options, reusePort: true });
  return {
    port: options.port,
    close() {
      for (const door of [http, ...doors]) door.close();
    },
  };
}

async function open(server: Server, options: ListenOptions): Promise<void> {
  server.listen(options);
  await once(server, 'listening');
}
