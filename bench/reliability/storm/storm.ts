import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { come, question, until } from '../people.ts';
import { startServerProcess } from '../server-process.ts';

/** Far more than the ten seconds that are asked for, so that a slow run is measured and not cut off. */
const PATIENCE_MS = 60_000;

export type StormReport = {
  readonly clients: number;
  /** From the server's death, its restart included, until the last client had been welcomed again, in ms. */
  readonly allBackMs: number;
  /** Clients that showed their user an error, or did not come to their turn's end. */
  readonly errors: number;
  readonly unfinished: number;
};

/** Drops `clients` at once, in the middle of their hints, by killing the server, and waits until all are back and have their text. */
export async function storm(clients: number): Promise<StormReport> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-storm-'));
  const server = await startServerProcess(folder);
  const url = `ws://127.0.0.1:${server.port}/ws`;
  const people = Array.from({ length: clients }, () => come(url, { role: 'student' }));
  const all = (fits: Parameters<typeof until>[1]) =>
    Promise.all(people.map(({ session }) => until(session, fits, PATIENCE_MS)));
  await all(({ link }) => link.kind === 'open');
  people.forEach(({ session }, index) => session.ask(question(20, 100, index)));
  await all(({ turns }) => turns.length === 1);
  const from = Date.now();
  const dropped = all(({ link }) => link.kind !== 'open');
  await server.killAndRestart();
  await dropped;
  await all(({ link }) => link.kind === 'open');
  const allBackMs = Date.now() - from;
  await all(({ turns }) => turns[0]?.held.end !== undefined).catch(() => undefined);
  const states = people.map(({ session }) => session.getSnapshot());
  for (const person of people) person.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    clients,
    allBackMs,
    errors: states.filter(({ notice }) => notice !== undefined).length,
    unfinished: states.filter(({ turns }) => turns[0]?.held.end?.state !== 'done').length,
  };
}
