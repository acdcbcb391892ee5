// serverless-offline, by its own command in this process, on ports that are free.
import { createServer } from 'node:net';
import { once } from 'node:events';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await once(server.close(), 'close');
  return String(port);
}

const [http, lambda, websocket] = await Promise.all([freePort(), freePort(), freePort()]);
process.env.GATEWAY = `http://127.0.0.1:${websocket}`;
process.chdir(new URL('serverless-offline', import.meta.url).pathname);
process.argv.splice(2, Infinity, 'offline', '--host=127.0.0.1', `--httpPort=${http}`, `--lambdaPort=${lambda}`, `--websocketPort=${websocket}`);
await import('serverless/bin/serverless.js');

for (;;) {
  const open = await fetch(process.env.GATEWAY).then(() => true, () => false);
  if (open) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
process.send({ url: `ws://127.0.0.1:${websocket}` });
