import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../backend/local/logger.ts';
import { createModel } from '../../backend/local/models.ts';
import { startServer } from '../../backend/local/server.ts';
import { readSettings } from '../../backend/local/settings.ts';

/**
 * The local server as it runs: SQLite on disc, sockets, and the models that the environment names. Only its page is one line instead of the
 * built client, and its rate limits, which are by address, are off.
 */
const folder = mkdtempSync(join(tmpdir(), 'chalkstream-load-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Chalkstream</title>');
const [first, ...rest] = readSettings(process.env).models;

const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dataDir: join(folder, 'data'),
  clientDir: folder,
  models: [createModel(first), ...rest.map(createModel)],
  allowedOrigins: [],
  rateLimits: false,
  capabilities: [],
  logger: createLogger((line) => process.stderr.write(`${line}\n`)),
});
process.send?.({ url: server.url });
process.on('SIGINT', () => {});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
