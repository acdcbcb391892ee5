import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Code } from '../../../shared/codes.ts';
import { ModelError, type Question } from '../../core/ports/model.ts';
import { type EndpointWish, type FakeOpenAi, startFakeOpenAi } from '../../testing/fake-openai.ts';
import { createOpenAiModel } from './openai.ts';

let endpoint: FakeOpenAi;
beforeAll(async () => {
  endpoint = await startFakeOpenAi();
});
afterAll(() => endpoint.close());

function ask(wishes: readonly EndpointWish[], signal = new AbortController().signal, baseURL = endpoint.baseURL) {
  const question: Question = {
    history: [{ seq: 1, asked: 'before', answered: 'so' }],
    asked: `script ${JSON.stringify(wishes)}`,
    pictures: [],
  };
  return createOpenAiModel({ name: 'fake', apiKey: 'key-1', baseURL, model: 'tutor-1' }).stream(question, signal);
}

async function listen(stream: AsyncIterable<string>): Promise<{ readonly text: string; readonly error?: ModelError }> {
  let text = '';
  try {
    for await (const piece of stream) text += piece;
    return { text };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { text, error };
  }
}

describe('an OpenAI-compatible endpoint', () => {
  it('streams the text unchanged, and is asked with the prompt, the history and the question', async () => {
    expect(await listen(ask(['Try $\\frac{1}', '{2}$ ', '\u{1F600}', ' "é"\n']))).toEqual({
      text: 'Try $\\frac{1}{2}$ \u{1F600} "é"\n',
    });
    const { authorization, body } = endpoint.requests.at(-1) ?? {};
    expect(authorization).toBe('Bearer key-1');
    expect(body).toMatchObject({ model: 'tutor-1', stream: true });
    expect(body?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  });

  it.each<[string, EndpointWish[], Code]>([
    ['401', [{ status: 401 }], 'model_refused_key'],
    ['429', [{ status: 429 }], 'model_rate_limited'],
    ['429 without credit', [{ status: 429, code: 'insufficient_quota' }], 'model_refused_key'],
    ['500', [{ status: 500 }], 'model_unavailable'],
    ['503', [{ status: 503 }], 'model_unavailable'],
    ['400', [{ status: 400 }], 'model_bad_request'],
    ['a refused prompt', [{ status: 400, code: 'content_filter' }], 'model_filtered'],
    ['a cut before the answer', [{ cut: true }], 'model_unavailable'],
    ['a cut before the first token', [{ raw: ': hello\n\n' }, { wait: 20 }, { cut: true }], 'model_cut'],
    ['a cut in mid-stream', ['half', { cut: true }], 'model_cut'],
    [
      'an end without finish_reason',
      [{ raw: 'data: {"choices":[{"delta":{"content":"half"}}]}\n\n' }, { cut: true }],
      'model_cut',
    ],
    [
      'a filter in mid-stream',
      [{ raw: 'data: {"choices":[{"delta":{"content":"half"},"finish_reason":"content_filter"}]}\n\n' }],
      'model_filtered',
    ],
    ['garbage', [{ raw: 'data: {not json\n\n' }], 'model_unavailable'],
    ['an error in the stream', [{ raw: 'data: {"error":{"message":"overloaded"}}\n\n' }], 'model_unavailable'],
    [
      'an answer out of tokens',
      [{ raw: 'data: {"choices":[{"delta":{},"finish_reason":"length"}]}\n\n' }],
      'answer_too_long',
    ],
  ])('says what went wrong: %s', async (_name, wishes, code) => {
    const { text, error } = await listen(ask(wishes));
    expect(error?.code).toBe(code);
    expect(['', 'half']).toContain(text);
  });

  it("passes on the provider's Retry-After", async () => {
    const { error } = await listen(ask([{ status: 429, headers: { 'retry-after': '2' } }]));
    expect(error?.retryAfterMs).toBe(2_000);
  });

  it('says so where nobody answers', async () => {
    const { error } = await listen(ask([], undefined, 'http://127.0.0.1:9/v1'));
    expect(error?.code).toBe('model_unavailable');
  });

  it('reads bytes that are cut anywhere, comments and CRLF included', async () => {
    const raw = ': ping\r\ndata: {"choices":[{"delta":{"content":"é\u{1F600}"}}]}\r\n\r\n';
    expect(await listen(ask([{ raw: raw.slice(0, 20) }, { wait: 20 }, { raw: raw.slice(20) }]))).toEqual({
      text: 'é\u{1F600}',
    });
  });

  it('asks each question of one model with its own text and signal, under the same headers', async () => {
    const model = createOpenAiModel({ name: 'fake', apiKey: 'key-2', baseURL: endpoint.baseURL, model: 'tutor-1' });
    const question = (said: string): Question => ({
      history: [],
      asked: `script ${JSON.stringify([said, { wait: 20 }, said])}`,
      pictures: [],
    });
    const leaving = new AbortController();
    const [one, two] = [new AbortController(), leaving].map(({ signal }, i) => model.stream(question(`${i}`), signal));
    if (one === undefined || two === undefined) throw new RangeError('two streams');
    const first = listen(one);
    for await (const piece of two) {
      expect(piece).toBe('1');
      leaving.abort();
    }
    expect(await first).toEqual({ text: '00' });
    const requests = endpoint.requests.slice(-2);
    const texts = requests.map(({ body }) => body.messages.at(-1)?.content);
    expect(new Set(texts)).toEqual(new Set([question('0').asked, question('1').asked]));
    expect(requests.map(({ authorization }) => authorization)).toEqual(['Bearer key-2', 'Bearer key-2']);
  });

  it('leaves one question of a model before its head, and asks the next', async () => {
    const model = createOpenAiModel({ name: 'fake', apiKey: 'key-3', baseURL: endpoint.baseURL, model: 'tutor-1' });
    const say = (wishes: readonly EndpointWish[], signal = new AbortController().signal) =>
      listen(model.stream({ history: [], asked: `script ${JSON.stringify(wishes)}`, pictures: [] }, signal));
    expect(await say(['one'])).toEqual({ text: 'one' });
    const [before, asked] = [endpoint.left(), endpoint.requests.length];
    const controller = new AbortController();
    const left = say([{ hang: true }], controller.signal);
    await expect.poll(() => endpoint.requests.length).toBe(asked + 1);
    controller.abort();
    expect(await left).toEqual({ text: '' });
    await expect.poll(() => endpoint.left()).toBe(before + 1);
    expect(await say(['two'])).toEqual({ text: 'two' });
  });

  it('closes the connection when it is aborted', async () => {
    const before = endpoint.left();
    const controller = new AbortController();
    let text = '';
    for await (const piece of ask(['first', { hang: true }], controller.signal)) {
      text += piece;
      controller.abort();
      break;
    }
    expect(text).toBe('first');
    await expect.poll(() => endpoint.left()).toBe(before + 1);
  });
});
