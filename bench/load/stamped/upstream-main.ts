import { type AddressInfo, createServer, type Socket } from 'node:net';
import { nowUs } from '../../lib/monotonic.ts';
import { type Order, orderIn, tokenAt } from './stamped-text.ts';

/**
 * The scripted model of load tests: an OpenAI-compatible endpoint that says what a question orders, each token stamped with the moment at
 * which it is written. A process of its own, on plain TCP instead of `node:http`, so that at 40,000 tokens a second it takes little of the
 * machine that is measured.
 */
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n';
const END = chunked('data: [DONE]\n\n') + '0\r\n\r\n';

function chunked(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

function event(delta: object, finish: string | null): string {
  const choice = { index: 0, delta, logprobs: null, finish_reason: finish };
  const chunk = {
    id: 'chatcmpl-load',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'stamped',
    choices: [choice],
  };
  return chunked(`data: ${JSON.stringify(chunk)}\n\n`);
}

/**
 * Answers a question that came at `receivedAt` (us): says everything that is due by now, and sets the timer for the next token. Late or
 * not, the schedule stays.
 */
function speak(socket: Socket, { tokens, perSecond, waitMs, seed }: Order, receivedAt: number): void {
  const startedAt = receivedAt + waitMs * 1000;
  const gapUs = 1e6 / perSecond;
  let said = 0;
  const next = (): void => {
    if (socket.destroyed) return;
    const now = nowUs();
    let out = said === 0 ? HEAD + event({ role: 'assistant', content: '' }, null) : '';
    for (; said < tokens && startedAt + said * gapUs <= now; said++) {
      const sentUs = nowUs();
      out += event({ content: tokenAt(seed, said, sentUs, said === 0 ? sentUs - receivedAt : undefined) }, null);
    }
    if (said >= tokens) return void socket.write(out + event({}, 'stop') + END);
    socket.write(out);
    setTimeout(next, Math.max(1, Math.ceil((startedAt + said * gapUs - now) / 1000)));
  };
  if (waitMs > 0) setTimeout(next, waitMs);
  else next();
}

/** Reads requests off a connection, one after another, and answers each. */
function serve(socket: Socket): void {
  let heard = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    const receivedAt = nowUs();
    heard = Buffer.concat([heard, bytes]);
    const head = heard.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(heard.toString('latin1', 0, head))?.[1];
    if (length === undefined) return void socket.end('HTTP/1.1 411 Length Required\r\nContent-Length: 0\r\n\r\n');
    const end = head + 4 + Number(length);
    if (heard.length < end) return;
    const order = orderOf(heard.toString('utf8', head + 4, end));
    heard = heard.subarray(end);
    if (order === undefined) socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    else speak(socket, order, receivedAt);
  });
}

type Body = { readonly messages?: readonly { readonly content?: unknown }[] };
type Part = { readonly text?: string };

/** The order in the newest message, which is a text or has it as a part. */
function orderOf(json: string): Order | undefined {
  const content = (JSON.parse(json) as Body).messages?.at(-1)?.content;
  const text = Array.isArray(content) ? content.map((part: Part) => part.text ?? '').join('') : content;
  return typeof text === 'string' ? orderIn(text) : undefined;
}

const server = createServer(serve);
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` });
});
// Ctrl-C reaches every process of the terminal; this one ends when the one that started it does.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
