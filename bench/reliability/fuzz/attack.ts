import { WebSocket } from 'ws';
import { randomFrom } from '../../../backend/model/scripted.ts';
import { isPong, ping } from '../../lib/wire.ts';
import type { Memory } from '../server-process.ts';
import { hostileInput } from './inputs.ts';
import { startInnocent } from './innocent.ts';
import type { Target } from './target.ts';

/** How long the reply to a connection's last message may take while the rest of the attack goes on. */
const REPLY_MS = 25_000;
/** The number of an attacker's last message, a ping: a connection that is still open must get its reply. */
const LAST = 999_983;
/** Where the attack comes from, for targets with buckets by address: the innocent session has another. */
const ATTACKER = { headers: { 'x-viewer': '192.0.2.66' } };
const PROGRESS_INPUTS = 10_000;

export type AttackReport = {
  readonly inputs: number;
  readonly answered: number;
  /** Invocations of functions, if the target has functions. */
  readonly handled?: number;
  /** Connections that stayed open and got no reply to their last ping. */
  readonly mute: number;
  readonly crashes: number;
  readonly errors: readonly string[];
  /** Questions of an innocent session in the meantime, and those whose text was not what the model said. */
  readonly innocentTurns: number;
  readonly innocentHarmed: readonly string[];
  /** Before and after, if the target is one process. */
  readonly memory?: readonly [Memory, Memory];
};

type AttackOptions = { readonly inputs: number; readonly seconds: number; readonly seed: number };

/** Sends `inputs` hostile messages to a running service, or as many as `seconds` allow, while an innocent session keeps asking. */
export async function attack(
  target: Target,
  { inputs, seconds, seed }: AttackOptions,
  progress: (line: string) => void,
): Promise<AttackReport> {
  const random = randomFrom(seed);
  const deadline = performance.now() + seconds * 1000;
  let answered = 0;
  let sent = 0;
  let mute = 0;

  async function connectAndSend(): Promise<void> {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const socket = new WebSocket(target.url, ATTACKER);
    const giveUp = setTimeout(() => {
      mute++;
      socket.terminate();
    }, REPLY_MS);
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      answered++;
      if (isPong(data, LAST)) socket.close();
    });
    socket.on('open', () => {
      for (let i = 0; i < target.messagesEach && socket.readyState === WebSocket.OPEN; i++) {
        target.send(socket, hostileInput(random), random);
        sent++;
      }
      socket.send(ping(LAST));
    });
    await closed;
    clearTimeout(giveUp);
  }

  const wave = (): Promise<unknown> =>
    Promise.all(Array.from({ length: target.connectionsAtOnce }, () => connectAndSend()));
  const endInnocent = startInnocent(target.url, target.askEveryMs);
  // The first wave fills caches and lets the heap grow to its working size.
  await wave();
  const before = await target.memory?.();
  let reported = 0;
  while (sent < inputs && performance.now() < deadline && target.crashes() === 0) {
    await wave();
    if (sent - reported < PROGRESS_INPUTS) continue;
    reported = sent;
    progress(`${sent} inputs, ${answered} answers`);
  }
  const innocent = await endInnocent();
  const after = await target.memory?.();
  return {
    inputs: sent,
    answered,
    mute,
    crashes: target.crashes(),
    errors: target.errors(),
    innocentTurns: innocent.turns,
    innocentHarmed: innocent.harmed,
    ...(target.handled !== undefined && { handled: target.handled() }),
    ...(before !== undefined && after !== undefined && { memory: [before, after] }),
  };
}

/** Whether nothing broke. */
export function isSound({ mute, crashes, errors, innocentHarmed }: AttackReport): boolean {
  return mute === 0 && crashes === 0 && errors.length === 0 && innocentHarmed.length === 0;
}
