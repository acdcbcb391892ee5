import { randomUUID } from 'node:crypto';
import { dialSocket } from '../local-target.ts';
import { openSession, watchSession } from '../people.ts';
import type { RawClient } from '../raw-client.ts';
import { type Counts, type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';
import { type Answer, startSteadyOpenAi } from './steady-openai.ts';

const QUESTION = 'I have to solve $2x^2 - 8x + 6 = 0$ and I do not know how to begin. Should I factor it first?';
/** What a post takes from Lambda within the region. */
const POST_MS = 10;
/** How long stragglers (the end of an invocation, a freeze) have after the last frame. */
const CALM_MS = 400;

/** How much later than the model an answer may end on a busy machine. */
const LATE_MS = 20_000;

/** What one hint costs, as the emulator counted it, and what a session costs besides. */
export type TurnCost = {
  readonly observers: number;
  readonly characters: number;
  /** Frames to all viewers; one of them carries 32 KB at most. */
  readonly frames: number;
  readonly frameBytes: number;
  /** Messages from clients. */
  readonly received: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly invocations: { readonly socket: number; readonly turn: number };
  readonly billedMs: { readonly socket: number; readonly turn: number };
  /** Opening the session and the observers' joining: the same counts. */
  readonly session: Omit<TurnCost, 'session' | 'characters' | 'observers'>;
};

type Options = {
  readonly runner: EmulatorOptions['runner'];
  readonly answer: Answer;
  readonly observers: number;
  /** Whether a first question, which is not counted, warms the containers up: for the billed time. */
  readonly warmUp: boolean;
};

/** Opens a session, lets observers join, asks a question and counts. */
export async function measureTurn({ runner, answer, observers, warmUp }: Options): Promise<TurnCost> {
  const openai = await startSteadyOpenAi(answer);
  const patienceMs = answer.firstMs + (answer.tokens * 1000) / answer.perSecond + LATE_MS;
  const emulator = await startEmulator({ runner, openaiBaseUrl: openai.baseURL, gateway: { postMs: POST_MS } });
  try {
    const dial = dialSocket(() => `${emulator.url.replace('http', 'ws')}/ws`);
    const before = await calm(emulator);
    const { client: student, joined } = await openSession(dial);
    const watching = [student];
    for (let i = 0; i < observers; i++) {
      watching.push((await watchSession(dial, joined.code)).client);
    }
    const opened = await calm(emulator);
    if (warmUp) await hint(student, watching, patienceMs);
    const warm = await calm(emulator);
    const characters = await hint(student, watching, patienceMs);
    const after = await calm(emulator);
    return { observers, characters, ...difference(warm, after), session: difference(before, opened) };
  } finally {
    await emulator.stop();
    openai.stop();
  }
}

async function hint(student: RawClient, watching: readonly RawClient[], patienceMs: number): Promise<number> {
  const turn = randomUUID();
  student.say({ type: 'ask', s: 1, turn, text: QUESTION });
  const held = await Promise.all(watching.map((client) => client.ended(turn, { patienceMs })));
  const texts = new Set(held.map(({ text }) => text));
  const [text = ''] = texts;
  if (texts.size !== 1 || text === '') throw new Error('the followers do not hold the same text');
  if (held.some(({ end }) => end?.state !== 'done')) throw new Error('the hint was not said to its end');
  return text.length;
}

/** The counts once nothing moves any more. */
async function calm(emulator: Emulator): Promise<Counts> {
  let counts = emulator.counts();
  for (;;) {
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, CALM_MS);
    await promise;
    const next = emulator.counts();
    if (JSON.stringify(next) === JSON.stringify(counts)) return next;
    counts = next;
  }
}

function difference(from: Counts, to: Counts): TurnCost['session'] {
  return {
    frames: to.gateway.posts - from.gateway.posts,
    frameBytes: to.gateway.postBytes - from.gateway.postBytes,
    received: to.gateway.received - from.gateway.received,
    writeUnits: to.capacity.writes - from.capacity.writes,
    readUnits: to.capacity.reads - from.capacity.reads,
    invocations: {
      socket: to.usage.socket.invocations - from.usage.socket.invocations,
      turn: to.usage.turn.invocations - from.usage.turn.invocations,
    },
    billedMs: {
      socket: to.usage.socket.billedMs - from.usage.socket.billedMs,
      turn: to.usage.turn.billedMs - from.usage.turn.billedMs,
    },
  };
}
