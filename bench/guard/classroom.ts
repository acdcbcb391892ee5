import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '../../shared/lesson/event.ts';
import { VERSIONS } from '../../shared/version.ts';
import { startServer } from '../../backend/local/server.ts';
import { LADDER } from '../../backend/model/ladder.ts';
import { createOpenAiModel } from '../../backend/model/openai/openai.ts';
import type { Chance } from '../../backend/testing/guard/chance.ts';
import { dialSocket } from '../../backend/testing/local-target.ts';
import { SILENT } from '../../backend/testing/memory-target.ts';
import { RawClient } from '../../backend/testing/raw-client.ts';
import { startLeakingEndpoint } from '../../backend/testing/guard/leaking-endpoint.ts';

export type Withheld = Extract<Fact, { kind: 'withheld' }>;

/** What a pupil could read of one turn, and what was withheld from it. */
export type Turn = {
  readonly asked: string;
  readonly read: string;
  readonly state: string;
  readonly withheld: readonly Withheld[];
  readonly firstTextMs: number;
};

export type Pupil = {
  ask(text: string): Promise<Turn>;
  /** Every byte that the pupil has received. */
  frames(): readonly string[];
  leave(): void;
};

export type Classroom = {
  enter(): Promise<Pupil>;
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** The local server as it runs, with a model that says what it is told to. */
export async function openClassroom(
  replyTo: (asked: string) => string,
  answerTo: (problem: string) => string | undefined,
  chance: Chance,
): Promise<Classroom> {
  const endpoint = await startLeakingEndpoint(replyTo, chance);
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-guard-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Chalkstream</title>');
  const provider = { name: 'leaking', apiKey: 'none', baseURL: endpoint.baseURL, model: 'leaking' };
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir: join(folder, 'data'),
    clientDir: folder,
    models: [createOpenAiModel(provider)],
    ladder: LADDER,
    answerTo,
    allowedOrigins: [],
    rateLimits: false,
    capabilities: [],
    logger: SILENT,
  });
  const dial = dialSocket(() => `${server.url.replace('http', 'ws')}/ws`);
  let turns = 0;

  async function enter(): Promise<Pupil> {
    const client = await RawClient.dial(dial);
    const { joined } = await client.answer({ type: 'hello', v: [...VERSIONS], first: { type: 'open' } }, 'welcome');
    const session = joined?.session ?? '';
    return {
      frames: () => client.frames,
      leave: () => client.close(),
      async ask(text) {
        const turn = `turn-${String(++turns).padStart(8, '0')}`;
        const at = performance.now();
        client.say({ type: 'ask', s: 1, turn, text });
        await client.holds(turn, 1);
        const firstTextMs = performance.now() - at;
        const held = await client.ended(turn);
        const events = await server.log.read(session, 0, 10_000);
        const withheld = events.flatMap(({ fact }) => (fact.kind === 'withheld' && fact.turn === turn ? [fact] : []));
        return { asked: text, read: held.text, state: held.end?.state ?? '', withheld, firstTextMs };
      },
    };
  }

  return {
    enter,
    requests: endpoint.requests,
    async close() {
      await server.drain();
      await endpoint.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
