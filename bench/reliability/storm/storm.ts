import { question } from '../known-answer.ts';
import { openPage, until } from '../person.ts';
import { startServerProcess } from '../server-process.ts';

/** Far more than the ten seconds that are the aim, so that a slow run is measured and not cut off. */
const PATIENCE_MS = 60_000;

export type StormReport = {
  readonly clients: number;
  /** From the server's death, its restart included, until the last client's next welcome, in ms. */
  readonly allBackMs: number;
  /** Clients that showed their user an error. */
  readonly errors: number;
  /** Clients that did not reach the end of their turn. */
  readonly unfinished: number;
};

/** Drops `clients` at once, in the middle of their hints, by killing the server, and waits until all are back and hold their text. */
export async function storm(clients: number): Promise<StormReport> {
  const server = await startServerProcess();
  const people = Array.from({ length: clients }, () => openPage(server.socketUrl, { role: 'student' }));
  const all = (holds: Parameters<typeof until>[1]) =>
    Promise.all(people.map(({ session }) => until(session, holds, PATIENCE_MS)));
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
  return {
    clients,
    allBackMs,
    errors: states.filter(({ notice }) => notice !== undefined).length,
    unfinished: states.filter(({ turns }) => turns[0]?.held.end?.state !== 'done').length,
  };
}
