import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import { CODES } from '../../shared/codes.ts';
import { ClientMessage } from '../../shared/messages/client.ts';
import { ServerMessage } from '../../shared/messages/server.ts';
import { VERSIONS } from '../../shared/version.ts';

/** Where the document stands. */
export const ASYNCAPI_FILE = join(import.meta.dirname, '..', '..', 'docs', 'asyncapi.yaml');

/** The source of summaries: the first table row of shared/PROTOCOL.md that names a message. */
const PROTOCOL = readFileSync(join(import.meta.dirname, '..', '..', 'shared', 'PROTOCOL.md'), 'utf8');

type Message = { readonly name: string; readonly summary: string; readonly payload: object };

/** One AsyncAPI message for each member of a union of the wire. */
function messagesOf(union: typeof ClientMessage | typeof ServerMessage): readonly Message[] {
  return union.def.options.map((option) => {
    const [name] = [...option.def.shape.type.def.values];
    const { $schema: _, ...payload } = z.toJSONSchema(option, { target: 'draft-7', io: 'input' });
    return { name: String(name), summary: summaryOf(String(name)), payload };
  });
}

function summaryOf(name: string): string {
  const row = PROTOCOL.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`${name}\``));
  const cells = (row ?? '').split('|').map((cell) => cell.trim().replaceAll('`', ''));
  return cells[4] ? `Sent by: ${cells[3]}. Answered by: ${cells[4]}.` : `Fields: ${cells[2] || 'none'}.`;
}

/** The protocol as an AsyncAPI 3 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0), from the schemas alone. */
export function asyncApiDocument(): string {
  const sides = { client: messagesOf(ClientMessage), server: messagesOf(ServerMessage) } as const;
  const idOf = (side: keyof typeof sides, { name }: Message): string => `${side}.${name}`;
  const all = (['client', 'server'] as const).flatMap((side) =>
    sides[side].map(
      (message) =>
        [
          idOf(side, message),
          { name: message.name, contentType: 'application/json', summary: message.summary, payload: message.payload },
        ] as const,
    ),
  );
  const refs = (side: keyof typeof sides) =>
    sides[side].map((message) => ({ $ref: `#/channels/session/messages/${idOf(side, message)}` }));
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Chalkstream',
      version: `${VERSIONS[1]}.0`,
      description:
        'Live Socratic maths hints over one WebSocket. The rules are in shared/PROTOCOL.md; this is made from its schemas by bench/asyncapi.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: { local: { host: '127.0.0.1:8787', protocol: 'ws', description: 'npm start' } },
    channels: {
      session: {
        address: '/ws',
        description: 'Text messages, one JSON object each. A client sends hello first.',
        messages: Object.fromEntries(all.map(([id]) => [id, { $ref: `#/components/messages/${id}` }])),
      },
    },
    operations: {
      fromClient: {
        action: 'receive',
        summary: 'Messages from a client to the server.',
        channel: { $ref: '#/channels/session' },
        messages: refs('client'),
      },
      toClient: {
        action: 'send',
        summary: 'Messages from the server to a client.',
        channel: { $ref: '#/channels/session' },
        messages: refs('server'),
      },
    },
    components: { messages: Object.fromEntries(all) },
    'x-error-codes': CODES,
  };
  return stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });
}
