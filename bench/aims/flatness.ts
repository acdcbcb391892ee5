import { createRunner, type RunnerPorts } from '../../backend/core/turn/runner.ts';
import { clock } from '../../backend/node/clock.ts';
import { keys } from '../../backend/node/keys.ts';
import { openDatabase } from '../../backend/local/sqlite/database.ts';
import { createSqliteStore } from '../../backend/local/sqlite/store.ts';
import { NO_BLOBS, SILENT } from '../../backend/testing/memory-target.ts';

/** CPU time in microseconds: of a token in a short and in a long turn, of a turn in a new session and in one with a history. */
export type Flatness = {
  readonly perToken: { readonly short: number; readonly long: number };
  readonly perTurn: { readonly first: number; readonly late: number };
};

const TOKEN = 'word ';
const [SHORT, LONG] = [200, 10_000];
const HISTORY = 1_000;
const RUNS = 40;

/** Measures whether the core costs the same however long an answer or a session is; the store is in memory. */
export async function measureFlatness(): Promise<Flatness> {
  const short = await costOfTurn(SHORT, 0, RUNS * 4);
  const long = await costOfTurn(LONG, 0, RUNS);
  const first = await costOfTurn(SHORT, 0, RUNS * 4);
  const late = await costOfTurn(SHORT, HISTORY, RUNS * 4);
  return { perToken: { short: short / SHORT, long: long / LONG }, perTurn: { first, late } };
}

/** CPU time of a turn of `tokens`, after `history` turns like it in its session. */
async function costOfTurn(tokens: number, history: number, runs: number): Promise<number> {
  const store = createSqliteStore(openDatabase(':memory:'));
  await store.sessions.open({ id: 'session-1', tokenHash: '', code: 'AAAA1111', openedAt: 1 });
  await store.followers.follow({ connection: 'c', s: 1, session: 'session-1', role: 'student', joined: 'j' });
  const ports: Omit<RunnerPorts, 'models'> = {
    store,
    sender: { send: () => 'sent', close: () => {} },
    blobs: NO_BLOBS,
    clock,
    keys,
    logger: SILENT,
    events: { emit: () => {} },
    random: Math.random,
  };
  let asked = 0;

  async function* stream(): AsyncGenerator<string> {
    for (let i = 0; i < tokens; i++) yield TOKEN;
  }
  const run = createRunner({ ...ports, models: [{ name: 'words', stream }] });

  async function turn(): Promise<void> {
    const ref = { session: 'session-1', turn: `turn-${String(asked++).padStart(6, '0')}` };
    await store.turns.begin(ref.session, { turn: ref.turn, asked: 'x', pictures: [], askedAt: 1 });
    await run(ref);
  }

  for (let i = 0; i < Math.max(history, runs / 2); i++) await turn();
  const before = process.cpuUsage();
  for (let i = 0; i < runs; i++) await turn();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / runs;
}
