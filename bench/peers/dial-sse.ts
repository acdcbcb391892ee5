import { Agent, request } from 'node:http';
import { createParser } from 'eventsource-parser';
import type { Dial } from './connection.ts';

type Part = { readonly type: string; readonly delta?: string };

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** A UI message stream over SSE: a request for each question. */
export const dialSse: Dial = async (url, _room, sink) => {
  let leave = (): void => {};
  return {
    ask(question) {
      const outgoing = request(url, { method: 'POST', agent }, (response) => {
        const parser = createParser({
          onEvent({ data }) {
            if (data === '[DONE]') return sink.end();
            const { type, delta } = JSON.parse(data) as Part;
            if (type === 'text-delta' && delta !== undefined) sink.text(delta);
          },
        });
        response.setEncoding('utf8');
        response.on('data', (piece: string) => parser.feed(piece));
        response.on('error', () => response.destroy());
      });
      leave = () => outgoing.destroy();
      outgoing.on('error', () => outgoing.destroy());
      outgoing.end(question);
    },
    close: () => leave(),
  };
};
