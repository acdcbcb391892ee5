import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../testing/conformance/rules.ts';
import { createOpenAiModel } from '../model/openai/openai.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { type EndpointWish, type FakeOpenAi, startFakeOpenAi } from '../testing/fake-openai.ts';
import { startLocalTarget } from '../testing/local-target.ts';
import { openSession, rejoin } from '../testing/people.ts';
import { scripted, type Wish } from '../testing/script.ts';

const modelAt = ({ baseURL }: FakeOpenAi, name: string) =>
  createOpenAiModel({ name, apiKey: 'k', baseURL, model: 'm' });

describeConformance('the local server on an OpenAI-compatible endpoint', async () => {
  const endpoint = await startFakeOpenAi();
  const target = await startLocalTarget([modelAt(endpoint, 'only')]);
  return {
    ...target,
    async stop() {
      await target.stop();
      await endpoint.close();
    },
  };
});

describe('upstream', () => {
  let endpoint: FakeOpenAi;
  let target: Awaited<ReturnType<typeof startLocalTarget>>;
  beforeAll(async () => {
    endpoint = await startFakeOpenAi();
    target = await startLocalTarget([modelAt(endpoint, 'only')]);
  });
  afterAll(async () => {
    await target.stop();
    await endpoint.close();
  });

  async function asking(...wishes: readonly EndpointWish[]) {
    const { client, joined } = await openSession(target.dial);
    const turn = 'turn-upstream';
    client.say({ type: 'ask', s: 1, turn, text: scripted(...(wishes as readonly Wish[])) });
    return { client, turn, joined };
  }

  it('STOP-1: stop closes the connection to the model', async () => {
    const before = endpoint.left();
    const { client, turn } = await asking('kept', { hang: true });
    await client.holds(turn, 4);
    expect(endpoint.left()).toBe(before);
    client.say({ type: 'stop', s: 1, turn });
    expect(await client.ended(turn)).toMatchObject({ text: 'kept', end: { state: 'stopped' } });
    await expect.poll(() => endpoint.left()).toBe(before + 1);
  });

  it('STOP-4: closing the page does not', async () => {
    const before = endpoint.left();
    const { client, turn, joined } = await asking('kept ', { wait: 600 }, 'to the end');
    await client.holds(turn, 5);
    client.close();
    const { client: back } = await rejoin(target.dial, joined);
    expect(await back.ended(turn)).toMatchObject({ text: 'kept to the end', end: { state: 'done' } });
    expect(endpoint.left()).toBe(before);
  });

  it.each<[string, readonly EndpointWish[], object, string]>([
    ['a refused key', [{ status: 401 }], { state: 'failed', code: 'model_refused_key' }, ''],
    [
      'too many requests',
      [{ status: 429, headers: { 'retry-after': '60' } }],
      { state: 'failed', code: 'model_rate_limited' },
      '',
    ],
    ['an outage', [{ status: 503 }], { state: 'failed', code: 'model_unavailable' }, ''],
    ['a refused prompt', [{ status: 400, code: 'content_filter' }], { state: 'failed', code: 'model_filtered' }, ''],
    ['a cut in mid-stream', ['half ', { wait: 50 }, { cut: true }], { state: 'failed', code: 'model_cut' }, 'half '],
    [
      'garbage',
      ['half ', { wait: 50 }, { raw: 'data: }{\n\n' }],
      { state: 'failed', code: 'model_unavailable' },
      'half ',
    ],
  ])('END-2: %s becomes an ending, and is never taken for success', async (_name, wishes, end, text) => {
    const { client, turn } = await asking(...wishes);
    expect(await client.ended(turn)).toMatchObject({ text, end });
  });

  it('EPOCH-3: a second provider takes over, for every viewer the same', async () => {
    const spare = await startFakeOpenAi();
    const broken = createOpenAiModel({ name: 'broken', apiKey: 'k', baseURL: 'http://127.0.0.1:9/v1', model: 'm' });
    const own = await startLocalTarget([broken, modelAt(spare, 'spare')]);
    const { client } = await openSession(own.dial);
    client.say({ type: 'ask', s: 1, turn: 'turn-failover', text: scripted('from the spare') });
    expect(await client.ended('turn-failover')).toMatchObject({ epoch: 1, text: 'from the spare' });
    await own.stop();
    await spare.close();
  });
});
