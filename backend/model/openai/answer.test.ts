import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextStep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_MAX } from '../../../shared/limits.ts';
import { type Code, CODES } from '../../../shared/codes.ts';
import type { ModelError } from '../../core/ports/model.ts';
import { createOpenAiModel } from './openai.ts';

const QUESTION = { history: [], asked: 'why?', pictures: [] };
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n';
const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const say = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
const STOP = 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n';

let server: Server;
let sockets: Socket[];
let respond: (socket: Socket) => void;
beforeEach(async () => {
  sockets = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => respond(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  vi.useRealTimers();
  for (const socket of sockets) socket.destroy();
  server.close();
});

type Answer = { readonly text: string; readonly code?: Code };

async function ask(response: (socket: Socket) => void, apiKey = 'key'): Promise<Answer> {
  respond = response;
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const model = createOpenAiModel({ name: 'bytes', apiKey, baseURL, model: 'm' });
  let text = '';
  try {
    for await (const piece of model.stream(QUESTION, new AbortController().signal)) text += piece;
    return { text };
  } catch (error) {
    return { text, code: (error as ModelError).code };
  }
}

const bytes =
  (...parts: readonly (string | Buffer)[]) =>
  (socket: Socket): void =>
    void socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** Resets the connection once the other side has had time to read what was written before. */
const reset = (before: string) => (socket: Socket) =>
  void socket.write(before, async () => {
    for (let i = 0; i < 20; i++) await nextStep();
    socket.resetAndDestroy();
  });

describe('an answer', () => {
  it.each<[string, (socket: Socket) => void, Code, string]>([
    ['a reset before the head', (socket) => void socket.resetAndDestroy(), 'model_unavailable', ''],
    ['a close before the head', (socket) => void socket.end(), 'model_unavailable', ''],
    ['a reset in the head', reset(HEAD), 'model_unavailable', ''],
    ['a close in the head', bytes(HEAD), 'model_unavailable', ''],
    ['no HTTP', bytes('SSH-2.0-OpenSSH\r\n\r\n'), 'model_unavailable', ''],
    ['a close before the first word', bytes(HEAD, 'Content-Length: 999\r\n\r\n'), 'model_cut', ''],
    ['a close in mid-body', bytes(HEAD, 'Content-Length: 999\r\n\r\n', say('half')), 'model_cut', 'half'],
    ['a reset in mid-body', reset(`${HEAD}Content-Length: 999\r\n\r\n${say('half')}`), 'model_cut', 'half'],
    ['an end in mid-answer', bytes(HEAD, '\r\n', say('half')), 'model_cut', 'half'],
    [
      'an outage that breaks off itself',
      bytes('HTTP/1.1 503 Busy\r\nContent-Length: 9\r\n\r\nha'),
      'model_unavailable',
      '',
    ],
  ])('fails at %s, in a way that may pass, and keeps its text', async (_, response, code, text) => {
    expect(await ask(response)).toEqual({ text, code });
    expect(CODES[code].retryable).toBe(true);
  });

  it('reads bytes that are no UTF-8 as U+FFFD, and passes half a surrogate pair on', async () => {
    const before = 'data: {"choices":[{"delta":{"content":"a';
    const invalid = Buffer.from([0xff, 0xc3]);
    expect(await ask(bytes(HEAD, '\r\n', before, invalid, '"}}]}\n\n', say('c\ud83d'), STOP))).toEqual({
      text: 'a\ufffd\ufffdc\ud83d',
    });
  });

  it('is accepted in plain JSON', async () => {
    const json = '{"choices":[{"message":{"role":"assistant","content":"whole"},"finish_reason":"stop"}]}';
    expect(await ask(bytes(JSON_HEAD, `Content-Length: ${json.length}\r\n\r\n`, json))).toEqual({ text: 'whole' });
    const refused = '{"choices":[{"message":{"role":"assistant","refusal":"no"},"finish_reason":"stop"}]}';
    expect(await ask(bytes(JSON_HEAD, '\r\n', refused))).toEqual({ text: '', code: 'model_filtered' });
  });

  it('in one chunk of a million characters is cut, and its connection closed', async () => {
    const response = (socket: Socket): void => void socket.write(`${HEAD}\r\n${say('x'.repeat(1_000_000))}`);
    expect(await ask(response)).toEqual({ text: 'x'.repeat(ANSWER_MAX), code: 'answer_too_long' });
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  });

  it('ends with its last word, and a connection that stays open is closed later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await ask((socket) => void socket.write(`${HEAD}\r\n${say('all')}${STOP}`))).toEqual({ text: 'all' });
    expect(sockets[0]?.destroyed).toBe(false);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  });

  it('fails by its status where the body of a refusal hangs, or never ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = Promise.withResolvers<void>();
    let answer: Answer | undefined;
    void ask((socket) => {
      socket.write('HTTP/1.1 401 No\r\nContent-Length: 9\r\n\r\nha');
      asked.resolve();
    }).then((ended) => (answer = ended));
    await asked.promise;
    const later = (): Answer | undefined => {
      vi.advanceTimersByTime(1_000);
      return answer;
    };
    await expect.poll(later).toEqual({ text: '', code: 'model_refused_key' });
    const endless = `HTTP/1.1 503 Busy\r\n\r\n${'x'.repeat(500_000)}`;
    expect(await ask((socket) => void socket.write(endless))).toEqual({ text: '', code: 'model_unavailable' });
  });

  it.each([
    ['an empty key', ''],
    ['a key of several lines', 'a\nb'],
    ['a key beyond Latin-1', 'clé-\u{1F600}'],
  ])('fails before a request with %s', async (_, key) => {
    expect(await ask(bytes(''), key)).toEqual({ text: '', code: 'model_refused_key' });
    expect(sockets).toEqual([]);
  });
});
