import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Chance, cutUp } from './chance.ts';

export type LeakingEndpoint = {
  readonly baseURL: string;
  /** Every request's body, as it came. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

type Message = { readonly role: string; readonly content: unknown };

/**
 * An OpenAI-compatible endpoint that says whatever `replyTo` makes of the newest text of the pupil, in pieces cut at random. It is asked
 * once more after a breach, and then says the same again: a model that gives in to everything.
 */
export async function startLeakingEndpoint(
  replyTo: (asked: string) => string,
  chance: Chance,
): Promise<LeakingEndpoint> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      requests.push(body);
      const { messages } = JSON.parse(body) as { readonly messages: readonly Message[] };
      const asked = messages.findLast(({ role }) => role === 'user')?.content;
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const piece of cutUp(replyTo(typeof asked === 'string' ? asked : ''), chance, 8)) {
        const choices = [{ index: 0, delta: { content: piece }, finish_reason: null }];
        response.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\n\n`);
      }
      response.end('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
