import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DELTA_MAX } from '../../../shared/limits.ts';
import { scripted, type Wish } from '../script.ts';
import { QUOTAS } from './gateway.ts';
import { dialSocket } from '../local-target.ts';
import { openSession, rejoin, watchSession } from '../people.ts';
import { RawClient } from '../raw-client.ts';
import { type AwsTarget, packageRunner, startAwsTarget } from './aws-target.ts';
import type { EmulatorOptions } from './emulator.ts';
import { measureTurn } from './measure-turn.ts';
import { type Package, packageService } from './package.ts';

let made: Package;
let target: AwsTarget | undefined;
beforeAll(async () => {
  made = await packageService('dev');
});
afterEach(() => target?.stop());
afterAll(() => made.remove());

/** The bundles behind the emulator, and a student who has said hello. */
async function begin(options: Partial<EmulatorOptions> = {}) {
  target = await startAwsTarget({ runner: packageRunner(made), ...options });
  const { emulator, dial } = target;
  const { client, joined } = await openSession(dial);
  const ask = (...wishes: readonly Wish[]): string => {
    const turn = randomUUID();
    client.say({ type: 'ask', s: 1, turn, text: scripted(...wishes) });
    return turn;
  };
  return { emulator, dial, client, joined, ask };
}

describe('the bundles in the life of a Lambda function', () => {
  it('end a turn that Lambda delivers twice once', async () => {
    const { emulator, client, ask } = await begin({ twice: true });
    const turn = ask('one ', { wait: 300 }, 'answer');
    expect(await client.ended(turn)).toMatchObject({ epoch: 1, text: 'one answer', end: { state: 'done' } });
    expect(client.heard.filter(({ type }) => type === 'end')).toHaveLength(1);
    expect(emulator.deadLetters).toEqual([]);
  });

  it('hand a turn on before the time-out, and end it for good after three attempts', async () => {
    // 20 s are kept for handing on.
    const { client, ask } = await begin({ turnTimeoutMs: 21_000 });
    const turn = ask('begun ', { wait: 1_500 }, 'and finished');
    const { epoch, end } = await client.ended(turn);
    expect({ epoch, end }).toMatchObject({ epoch: 3, end: { state: 'interrupted', code: 'lost' } });
  });

  it('leave a turn whose container dies to the sweeper, which starts it again', async () => {
    const { emulator, client, ask } = await begin();
    const turn = ask('lost or not', { wait: 700 }, ', it is said again');
    await client.holds(turn, 4);
    emulator.runners.turn.recycle();
    await emulator.expireLeases();
    await emulator.sweep();
    expect(await client.ended(turn)).toMatchObject({ epoch: 2, text: 'lost or not, it is said again' });
    expect(emulator.deadLetters).toHaveLength(1);
  });

  it('write what happens, and nothing of what is said', async () => {
    const { emulator, client, joined, ask } = await begin();
    const turn = ask('a secret thought');
    await client.ended(turn);
    const logs = () => Object.values(emulator.runners).flatMap((runner) => runner.logs);
    const lines = () => logs().map((line) => JSON.parse(line) as { event?: string; FramesSent?: number });
    await vi.waitFor(() => expect(lines().some(({ FramesSent = 0 }) => FramesSent > 0)).toBe(true), 5_000);
    expect(lines().map(({ event }) => event)).toContain('turn.ended');
    for (const secret of ['secret thought', joined.token ?? '-', joined.code ?? '-', emulator.apiKey]) {
      expect(logs().join('\n')).not.toContain(secret);
    }
  });
});

describe('who answers', () => {
  const ask = async (models: string, text: string) => {
    const { client } = await begin({ models });
    const turn = randomUUID();
    client.say({ type: 'ask', s: 1, turn, text });
    return client.ended(turn);
  };

  it('is the built-in tutor, with no key, where the deployment says so', async () => {
    expect((await ask('built-in', 'Solve 2x+3=7')).text).toMatch(/\$.*x.*\$/);
  });

  it('is the built-in tutor in the end, where it stands last and OpenAI fails', async () => {
    const held = await ask('openai,built-in', scripted({ fail: 'model_refused_key' }));
    expect(held.end?.state).toBe('done');
    expect(held.text).not.toBe('');
  });
});

describe('the gateway', () => {
  it('lets no other origin and nobody past CloudFront in', async () => {
    const { emulator } = await begin();
    const knock = (headers: Record<string, string>) =>
      emulator.runners.socket.run(
        {
          requestContext: { connectionId: 'c', eventType: 'CONNECT', identity: { sourceIp: '192.0.2.1' } },
          headers: { 'x-origin-key': 'the-stack-id', ...headers },
        },
        5_000,
      );
    expect(await knock({ Origin: emulator.url })).toEqual({ statusCode: 200 });
    expect(await knock({})).toEqual({ statusCode: 200 });
    expect(await knock({ 'x-origin-key': 'the-next-key' })).toEqual({ statusCode: 200 });
    expect(await knock({ Origin: 'https://elsewhere.example' })).toEqual({ statusCode: 403 });
    expect(await knock({ 'x-origin-key': 'guessed' })).toEqual({ statusCode: 403 });
  });

  it('says why before it closes, with a code of its own', async () => {
    const { dial } = await begin();
    const late = await RawClient.dial(dial);
    late.raw(JSON.stringify({ type: 'hello', v: ['99.0', '99.0'] }));
    expect((await late.next('error')).code).toBe('version');
    expect(await late.closed()).toBe(1000);
  });

  it('closes what is too large, binary, idle or old, and the session goes on', async () => {
    const quotas = { idleMs: 1_500, lifeMs: 4_000 };
    const { emulator, dial, joined } = await begin({ gateway: { quotas } });
    const browser = dialSocket(() => `${emulator.url.replace('http', 'ws')}/ws`);
    const large = await RawClient.dial(browser);
    large.raw('x'.repeat(33 * 1024));
    expect(await large.closed()).toBe(1009);
    const binary = await RawClient.dial(browser);
    binary.raw(new TextEncoder().encode('{"type":"ping","n":1}'));
    expect(await binary.closed()).toBe(1003);
    const { client: back } = await rejoin(dial, joined);
    expect(await back.closed()).toBe(1001);
    expect((await rejoin(dial, joined)).joined.students).toBe(1);
  });

  it('carries pages above 32 KB, whose text is escaped six times over, in frames that it takes', async () => {
    const { client, dial, joined, ask } = await begin();
    const text = '\u0001'.repeat(500);
    const turn = ask(text, { repeat: 20 });
    expect((await client.ended(turn)).text).toBe(text.repeat(21));
    const { client: again, joined: page } = await watchSession(dial, joined.code);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeGreaterThan(QUOTAS.frameBytes);
    again.say({ type: 'resume', s: 1, turn, epoch: 1, at: DELTA_MAX });
    const rest = await again.next('turns');
    expect(`${page.turns[0]?.text}${rest.turns[0]?.text}`).toBe(text.repeat(21));
  });

  it('is posted to again after a 429, without loss', async () => {
    let posts = 0;
    const { client, ask } = await begin({ gateway: { trouble: () => (++posts % 3 === 0 ? 429 : undefined) } });
    const words = Array.from({ length: 20 }, (_, i) => [`word${i} `, { wait: 30 }] as const).flat();
    const { text } = await client.ended(ask(...words));
    expect(text).toBe(words.filter((word) => typeof word === 'string').join(''));
  });
});

/** Of the one hint in eight that is charged to the day's allowances of the stage and of an address. */
const CHARGE_UNITS = 2;

/**
 * A hint as a hosted model gives it. The model keeps to its own clock, whatever else the machine does, so that frames are bounded by the
 * six seconds of it; and it would have to be two and a half times as late as here for the 13th write unit, a text kept each four seconds.
 */
const ANSWER = { tokens: 300, firstMs: 600, perSecond: 50 };

it('a hint of 300 tokens costs at most 12 write units and what one in eight is charged for, and a quarter of a frame for each token and viewer', async () => {
  const runner = packageRunner(made);
  const costs = await Promise.all(
    [0, 1, 30].map((observers) => measureTurn({ runner, answer: ANSWER, observers, warmUp: false })),
  );
  for (const { observers, frames, writeUnits, invocations, received } of costs) {
    expect({ observers, frames: frames / ANSWER.tokens / (observers + 1) <= 0.25 }).toEqual({
      observers,
      frames: true,
    });
    expect({ observers, cheap: writeUnits <= 12 + CHARGE_UNITS, invocations, received }).toEqual({
      observers,
      cheap: true,
      invocations: { socket: 1, turn: 1 },
      received: 1,
    });
  }
});
