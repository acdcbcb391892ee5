import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadScript } from '../../model/scripted.ts';

/** An answer as a hosted model gives it: `tokens` of them, the first after `firstMs`, then `perSecond`. */
export type Answer = { readonly tokens: number; readonly firstMs: number; readonly perSecond: number };

/** An OpenAI-compatible endpoint that gives every question the same answer. */
export async function startSteadyOpenAi({ tokens, firstMs, perSecond }: Answer) {
  const words = [...loadScript({ seed: 1, tokens, perSecond })].filter((step) => typeof step === 'string');
  const server = createServer((request, response) => {
    request.resume();
    void (async () => {
      const start = performance.now();
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const [i, content] of words.entries()) {
        await sleep(Math.max(0, start + firstMs + (i * 1000) / perSecond - performance.now()));
        response.write(
          `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`,
        );
      }
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`);
      response.end('data: [DONE]\n\n');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
