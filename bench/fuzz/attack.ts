import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { randomFrom } from '../../backend/model/scripted.ts';
import { come, fullAnswer, question, until } from '../faults/people.ts';
import { type Memory, startServerProcess } from '../faults/server-process.ts';
import { hostileInput } from './inputs.ts';

/** Messages on one connection before the next is opened: within what the flood guard lets through at once. */
const PER_CONNECTION = 100;
const CONNECTIONS_AT_ONCE = 16;
const WAIT_MS = 20_000;

export type AttackReport = {
  readonly inputs: number;
  readonly answered: number;
  readonly crashed: boolean;
  /** Questions of an innocent session in the meantime, and how many of its texts were not what the model said. */
  readonly innocentTurns: number;
  readonly innocentHarmed: number;
  readonly before: Memory;
  readonly after: Memory;
};

/** Throws `inputs` hostile messages at a real server, while an innocent session goes on asking. */
export async function attack(inputs: number, seed: number, progress: (line: string) => void): Promise<AttackReport> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-fuzz-'));
  const server = await startServerProcess(folder);
  const url = `ws://127.0.0.1:${server.port}/ws`;
  let answered = 0;
  let thrown = 0;
  let over = false;
  const innocent = { turns: 0, harmed: 0 };

  async function learn(): Promise<void> {
    const { session, close } = come(url, { role: 'student' });
    while (!over) {
      const asked = question(20, 10, innocent.turns);
      const turn = session.ask(asked);
      const ended = await until(
        session,
        ({ turns }) => turns.some((own) => own.turn === turn && own.held.end !== undefined),
        WAIT_MS,
      ).catch(() => undefined);
      innocent.turns++;
      if (ended?.turns.find((own) => own.turn === turn)?.held.text !== fullAnswer(asked)) innocent.harmed++;
    }
    close();
  }

  async function throwAt(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = new WebSocket(url);
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.on('message', () => answered++);
    socket.on('open', () => {
      for (let i = 0; i < PER_CONNECTION && socket.readyState === WebSocket.OPEN; i++) {
        socket.send(hostileInput(random));
        thrown++;
      }
      socket.close();
    });
    const giveUp = setTimeout(() => socket.terminate(), WAIT_MS);
    await promise;
    clearTimeout(giveUp);
  }

  const learning = learn();
  // The first wave fills caches and lets the heap grow to its working size.
  await Promise.all(Array.from({ length: CONNECTIONS_AT_ONCE }, throwAt));
  const before = await server.memory();
  while (thrown < inputs && !server.crashed) {
    await Promise.all(Array.from({ length: CONNECTIONS_AT_ONCE }, throwAt));
    if (thrown % 16_000 < CONNECTIONS_AT_ONCE * PER_CONNECTION) progress(`${thrown} inputs, ${answered} answers`);
  }
  over = true;
  await learning;
  const after = await server.memory();
  const { crashed } = server;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    inputs: thrown,
    answered,
    crashed,
    innocentTurns: innocent.turns,
    innocentHarmed: innocent.harmed,
    before,
    after,
  };
}
