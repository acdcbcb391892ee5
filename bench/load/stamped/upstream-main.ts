import { type AddressInfo, createServer, type Socket } from 'node:net';
import { nowUs } from '../../lib/monotonic.ts';
import { type Order, orderIn, tokenAt } from './stamped-text.ts';

/**
 * The scripted model of load tests: an OpenAI-compatible endpoint that writes the tokens that a question orders, each stamped with the
 * moment at which it is written. It uses plain TCP instead of `node:http`, so that at 40,000 tokens a second it takes little of the machine
 * that is measured.
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
 * Streams the answer to a request received at `receivedAt` (us): writes every token that is due by now, and sets the timer for the next.
 * The schedule stays the same however late a timer fires.
 */
function stream(socket: Socket, { tokens, perSecond, waitMs, seed }: Order, receivedAt: number): void {
  const startedAt = receivedAt + waitMs * 1000;
  const gapUs = 1e6 / perSecond;
  let sent = 0;
  const next = (): void => {
    if (socket.destroyed) return;
    const now = nowUs();
    let out = sent === 0 ? HEAD + event({ role: 'assistant', content: '' }, null) : '';
    for (; sent < tokens && startedAt + sent * gapUs <= now; sent++) {
      const sentUs = nowUs();
      out += event({ content: tokenAt(seed, sent, sentUs, sent === 0 ? sentUs - receivedAt : undefined) }, null);
    }
    if (sent >= tokens) return void socket.write(out + event({}, 'stop') + END);
    socket.write(out);
    setTimeout(next, Math.max(1, Math.ceil((startedAt + sent * gapUs - now) / 1000)));
  };
  if (waitMs > 0) setTimeout(next, waitMs);
  else next();
}

/** Reads requests from a connection, one after another, and responds to each. */
function serve(socket: Socket): void {
  let received = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    const receivedAt = nowUs();
    received = Buffer.concat([received, bytes]);
    const head = received.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString('latin1', 0, head))?.[1];
    if (length === undefined) return void socket.end('HTTP/1.1 411 Length Required\r\nContent-Length: 0\r\n\r\n');
    const end = head + 4 + Number(length);
    if (received.length < end) return;
    const order = orderOf(received.toString('utf8', head + 4, end));
    received = received.subarray(end);
    if (order === undefined) socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    else stream(socket, order, receivedAt);
  });
}

type Body = { readonly messages?: readonly { readonly content?: unknown }[] };
type Part = { readonly text?: string };

/** The order in the newest message, whose content is a text or a list of parts. */
function orderOf(json: string): Order | undefined {
  const content = (JSON.parse(json) as Body).messages?.at(-1)?.content;
  const text = Array.isArray(content) ? content.map((part: Part) => part.text ?? '').join('') : content;
  return typeof text === 'string' ? orderIn(text) : undefined;
}

const server = createServer(serve);
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` });
});
// Ctrl-C reaches every process of the terminal; this one ends with the process that started it.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
