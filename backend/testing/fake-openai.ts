import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAttempts, type Wish, wishesOf } from './script.ts';

/** What only an endpoint can do: respond with a status, send bytes of its own, end without a last word, or cut the connection. */
type Trouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly code?: string }
  /** `type`: of the whole response. */
  | { readonly raw: string; readonly type?: string }
  | { readonly end: true }
  | { readonly cut: true };
export type EndpointWish = Wish | Trouble;

export type FakeOpenAi = {
  /** For OPENAI_BASE_URL. */
  readonly baseURL: string;
  /** Requests as they came, newest last. */
  readonly requests: {
    readonly authorization: string | undefined;
    readonly body: { readonly model: string; readonly messages: readonly { role: string; content: unknown }[] };
  }[];
  /** How many responses the other side has left before their end. */
  readonly left: () => number;
  close(): Promise<void>;
};

/** An OpenAI-compatible endpoint that does what the newest question says (`scripted(...)`), an endpoint's own kinds of trouble included. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: FakeOpenAi['requests'] = [];
  const attemptAt = createAttempts();
  let left = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as FakeOpenAi['requests'][number]['body'];
    requests.push({ authorization: request.headers.authorization, body });
    response.on('close', () => {
      if (!response.writableFinished) left++;
    });
    const asked = textOf(body.messages.at(-1)?.content);
    const said: string[] = [];
    for (const wish of wishesOf(asked) as readonly EndpointWish[]) {
      if (!(await act(response, wish, { said, attempt: () => attemptAt(asked) }))) return;
    }
    say(response, {}, 'stop');
    response.end('data: [DONE]\n\n');
  }

  const server = createServer((request, response) => void answer(request, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    left: () => left,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What one response has said so far, and which attempt at its question it is. */
type Answering = { readonly said: string[]; readonly attempt: () => number };

/** Does one thing; `false` once the response is over. */
async function act(response: ServerResponse, wish: EndpointWish, { said, attempt }: Answering): Promise<boolean> {
  if (response.destroyed) return false;
  if (typeof wish === 'string') {
    said.push(wish);
    say(response, { content: wish }, null);
  } else if ('wait' in wish) await sleep(wish.wait);
  else if ('piece' in wish) {
    const piece = wish.piece.repeat(wish.times);
    said.push(piece);
    say(response, { content: piece }, null);
  } else if ('repeat' in wish) {
    for (let i = 0; i < wish.repeat; i++) for (const again of said) say(response, { content: again }, null);
  } else if ('hang' in wish) {
    if (!response.headersSent) open(response);
    return false;
  } else if ('raw' in wish) {
    open(response, wish.type);
    response.write(wish.raw);
  } else if ('end' in wish) {
    response.end();
    return false;
  } else if ('status' in wish) {
    response.writeHead(wish.status, { 'Content-Type': 'application/json', ...wish.headers });
    response.end(JSON.stringify({ error: { message: 'as the script says', code: wish.code ?? null } }));
    return false;
  } else if ('fail' in wish) return fail(response, wish.fail);
  else if ('failFirst' in wish) return attempt() > wish.failFirst || fail(response, wish.code);
  else {
    open(response);
    setTimeout(() => response.destroy(), 20);
    return false;
  }
  return true;
}

/** What an endpoint says instead of an answer, by the code that it causes. */
const STATUSES: Readonly<Record<string, number>> = {
  model_refused_key: 401,
  model_rate_limited: 429,
  model_unavailable: 503,
};

/** The same codes as the obedient model's, by the trouble that causes them. */
function fail(response: ServerResponse, code: string): boolean {
  const status = STATUSES[code];
  if (status !== undefined && !response.headersSent) {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end('{"error":{"message":"no"}}');
    return false;
  }
  open(response);
  setTimeout(() => response.destroy(), 20);
  return false;
}

function open(response: ServerResponse, type = 'text/event-stream'): void {
  if (!response.headersSent) response.writeHead(200, { 'Content-Type': type });
}

function say(response: ServerResponse, delta: object, finish: string | null): void {
  open(response);
  response.write(
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
  );
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = Array.isArray(content) ? (content as { type?: string; text?: string }[]) : [];
  return parts.find(({ type }) => type === 'text')?.text ?? '';
}
