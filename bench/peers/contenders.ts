import { join } from 'node:path';
import { LOCAL_SERVER } from '../load/local-server.ts';
import type { Dial } from './connection.ts';
import { dialChalkstream } from './dial-chalkstream.ts';
import { dialRooms } from './dial-rooms.ts';
import { dialSocketIo } from './dial-socket-io.ts';
import { dialSse } from './dial-sse.ts';

/** The programs of the peers, with packages of their own. */
export const PEERS = join(import.meta.dirname, 'programs');

/** One entry of the comparison: a server program that sends `{ url }` once it listens, and how to read from it. */
export type Contender = {
  readonly name: string;
  /** Those whose versions the report names. */
  readonly packages: readonly string[];
  readonly program: string;
  readonly dial: Dial;
};

/** Loaded only when it runs: its packages are those of bench/peers/programs. */
const dialHocuspocus: Dial = async (...args) => {
  const { dial } = (await import(join(PEERS, 'hocuspocus-client.mjs'))) as { dial: Dial };
  return dial(...args);
};

export const CHALKSTREAM: Contender = {
  name: 'Chalkstream',
  packages: [],
  program: LOCAL_SERVER,
  dial: dialChalkstream,
};

export const BARE_WS: Contender = {
  name: 'ws + openai',
  packages: ['ws', 'openai'],
  program: join(PEERS, 'ws-openai.mjs'),
  dial: dialRooms,
};

export const WS_FETCH: Contender = {
  name: 'ws + fetch',
  packages: ['ws'],
  program: join(PEERS, 'ws-fetch.mjs'),
  dial: dialRooms,
};

export const SOCKET_IO: Contender = {
  name: 'Socket.IO',
  packages: ['socket.io'],
  program: join(PEERS, 'socket-io.mjs'),
  dial: dialSocketIo,
};

export const AI_SDK: Contender = {
  name: 'AI SDK, SSE',
  packages: ['ai', '@ai-sdk/openai-compatible'],
  program: join(PEERS, 'ai-sdk.mjs'),
  dial: dialSse,
};

export const HOCUSPOCUS: Contender = {
  name: 'Hocuspocus',
  packages: ['@hocuspocus/server', 'yjs'],
  program: join(PEERS, 'hocuspocus.mjs'),
  dial: dialHocuspocus,
};

export const SERVERLESS_OFFLINE: Contender = {
  name: 'serverless-offline',
  packages: ['serverless-offline', 'serverless', '@aws-sdk/client-apigatewaymanagementapi'],
  program: join(PEERS, 'serverless-offline.mjs'),
  dial: dialRooms,
};
