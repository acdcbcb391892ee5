import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { randomFrom } from '../../../backend/model/scripted.ts';
import { come, fullAnswer, question, until } from '../people.ts';
import type { Memory } from '../server-process.ts';
import { hostileInput } from './inputs.ts';
import type { Target } from './target.ts';

/** How long an answer may take while the rest of the attack goes on. */
const WAIT_MS = 25_000;
/** What an attacker says last: whoever still has his connection must be answered. */
const LAST = { type: 'ping', n: 999_983 };
/** From where he comes, to those who can tell: buckets are by address, and the innocent has another. */
const ATTACKER = { headers: { 'x-viewer': '192.0.2.66' } };

export type AttackReport = {
  readonly inputs: number;
  readonly answered: number;
  /** Invocations of functions, where there are functions. */
  readonly handled?: number;
  /** Connections that lived on and had no answer to their last ping. */
  readonly mute: number;
  readonly crashes: number;
  readonly errors: readonly string[];
  /** Questions of an innocent session in the meantime, and which of its texts were not what the model said. */
  readonly innocentTurns: number;
  readonly innocentHarmed: readonly string[];
  /** Before and after, where the target is one process. */
  readonly memory?: readonly [Memory, Memory];
};

/** Throws `inputs` hostile messages at a running service, or what `seconds` allow, while an innocent session goes on asking. */
export async function attack(
  target: Target,
  { inputs, seconds, seed }: { readonly inputs: number; readonly seconds: number; readonly seed: number },
  progress: (line: string) => void,
): Promise<AttackReport> {
  const { url, connectionsAtOnce, messagesEach, askEveryMs } = target;
  const random = randomFrom(seed);
  const deadline = performance.now() + seconds * 1000;
  let answered = 0;
  let thrown = 0;
  let mute = 0;
  let over = false;
  const innocent = { turns: 0, harmed: [] as string[] };

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
      const { turns, link, notice, outbox } = ended ?? session.getSnapshot();
      const text = turns.find((own) => own.turn === turn)?.held.text;
      if (text !== fullAnswer(asked)) {
        innocent.harmed.push(
          JSON.stringify({ turn: innocent.turns, over: ended !== undefined, text, link, notice, outbox }),
        );
      }
      if (!over) await sleep(askEveryMs);
    }
    close();
  }

  async function throwAt(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = new WebSocket(url, ATTACKER);
    const giveUp = setTimeout(() => {
      mute++;
      socket.terminate();
    }, WAIT_MS);
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      answered++;
      if (data.includes(`"n":${LAST.n}`)) socket.close();
    });
    socket.on('open', () => {
      for (let i = 0; i < messagesEach && socket.readyState === WebSocket.OPEN; i++) {
        target.send(socket, hostileInput(random), random);
        thrown++;
      }
      socket.send(JSON.stringify(LAST));
    });
    await promise;
    clearTimeout(giveUp);
  }

  const wave = (): Promise<unknown> => Promise.all(Array.from({ length: connectionsAtOnce }, throwAt));
  const learning = learn();
  // The first wave fills caches and lets the heap grow to its working size.
  await wave();
  const before = await target.memory?.();
  let told = 0;
  while (thrown < inputs && performance.now() < deadline && target.crashes() === 0) {
    await wave();
    if (thrown - told < 10_000) continue;
    told = thrown;
    progress(`${thrown} inputs, ${answered} answers`);
  }
  over = true;
  await learning;
  const after = await target.memory?.();
  return {
    inputs: thrown,
    answered,
    mute,
    crashes: target.crashes(),
    errors: target.errors(),
    innocentTurns: innocent.turns,
    ...(target.handled !== undefined && { handled: target.handled() }),
    innocentHarmed: innocent.harmed,
    ...(before !== undefined && after !== undefined && { memory: [before, after] }),
  };
}

/** Whether nothing broke. */
export function isSound({ mute, crashes, errors, innocentHarmed }: AttackReport): boolean {
  return mute === 0 && crashes === 0 && errors.length === 0 && innocentHarmed.length === 0;
}
