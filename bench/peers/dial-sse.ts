import { Agent, request } from 'node:http';
import { EventReader } from '../../backend/model/sse.ts';
import type { Dial } from './connection.ts';

type Part = { readonly type: string; readonly delta?: string };

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** A UI message stream over SSE: a request for each question. */
export const dialSse: Dial = async (url, _room, sink) => {
  let leave = (): void => {};
  return {
    ask(question) {
      const outgoing = request(url, { method: 'POST', agent }, (response) => {
        const reader = new EventReader();
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          for (const event of reader.take(piece)) {
            if (event === '[DONE]') return sink.end();
            const { type, delta } = JSON.parse(event) as Part;
            if (type === 'text-delta' && delta !== undefined) sink.text(delta);
          }
        });
        response.on('error', () => response.destroy());
      });
      leave = () => outgoing.destroy();
      outgoing.on('error', () => outgoing.destroy());
      outgoing.end(question);
    },
    close: () => leave(),
  };
};
