import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from './client-build.ts';
import { createLogger } from './logger.ts';
import { capabilitiesOf, createModel } from './models.ts';
import { type RunningServer, StartError, startServer } from './server.ts';
import { LADDER } from '../model/ladder.ts';
import { readSettings, SettingsError } from './settings.ts';

const root = join(import.meta.dirname, '..', '..');

/** Logs go to the error stream, so that the standard output is the one line that says where the page is. */
const logger = createLogger((line) => process.stderr.write(`${line}\n`));

async function main(): Promise<void> {
  const { models, guard, ...settings } = readSettings(process.env);
  const [first, ...rest] = models;
  const clientDir = await buildClient(root);
  if (!existsSync(join(clientDir, 'index.html'))) throw new StartError('The client could not be built.');
  const server = await startServer({
    ...settings,
    clientDir,
    models: [createModel(first), ...rest.map(createModel)],
    ladder: guard ? LADDER : undefined,
    capabilities: capabilitiesOf(models),
    logger,
  });
  process.stdout.write(`Chalkstream is ready: ${server.url}\n`);
  leaveOn(server);
}

/** One Ctrl-C comes several times: from the terminal, and from npm and .ci/ready.mjs, which pass it on. */
const ONE_CTRL_C_MS = 1_000;

/** The first signal drains, a later one leaves at once. */
function leaveOn(server: RunningServer): void {
  let firstAt: number | undefined;
  const leave = (): void => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > ONE_CTRL_C_MS) process.exit(1);
      return;
    }
    firstAt = performance.now();
    void server.drain().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

main().catch((error: unknown) => {
  if (error instanceof SettingsError || error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Chalkstream could not start: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
