// The server under attack: the local server with a model that does what each question says. Arguments: a folder, and a port.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from '../../backend/local/logger.ts';
import { pause } from '../../backend/node/pause.ts';
import { startServer } from '../../backend/local/server.ts';
import { createObedientModel } from '../../backend/testing/script.ts';

const [folder = '', port = '0'] = process.argv.slice(2);
const clientDir = join(folder, 'client');
mkdirSync(clientDir, { recursive: true });
writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Chalkstream</title>');
const server = await startServer({
  host: '127.0.0.1',
  port: Number(port),
  dataDir: join(folder, 'data'),
  clientDir,
  models: [createObedientModel(pause)],
  allowedOrigins: [],
  rateLimits: false,
  capabilities: [],
  logger: createLogger((line) => {
    if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`);
  }),
});
process.send?.({ url: server.url });
process.on('message', (message) => {
  if (message !== 'memory') return;
  // V8 collects when it likes: only what is left after a forced collection is really in use.
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heap: heapUsed });
});
process.on('SIGTERM', () => void server.drain().then(() => process.exit(0)));
