import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { sendInFrames } from '../in-frames.ts';
import { bytesOf } from './dynamo-meter.ts';
import { createFrameSizes } from './frame-sizes.ts';
import { within } from './runner.ts';

/** API Gateway's quotas for WebSocket APIs. (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html) */
export const QUOTAS = {
  integrationMs: 29_000,
  idleMs: 600_000,
  lifeMs: 7_200_000,
  messageBytes: 128 * 1024,
  frameBytes: 32 * 1024,
};

export type GatewayOptions = {
  readonly quotas?: Partial<typeof QUOTAS>;
  /** How long a post takes, as seen from Lambda. */
  readonly postMs?: number;
  /** Whether each $disconnect comes twice. */
  readonly twice?: boolean;
  /** An answer of the connections endpoint in place of the real one, such as 429. */
  readonly trouble?: (connection: string) => number | undefined;
  /** Headers that CloudFront adds. */
  readonly edgeHeaders?: Readonly<Record<string, string>>;
};

/** Messages as they are metered: 32 KB each. */
export type GatewayCounts = { readonly posts: number; readonly postBytes: number; readonly received: number };

export type Gateway = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** `/ws/@connections/...`; `false` where the path is another. */
  manage(request: IncomingMessage, response: ServerResponse): boolean;
  readonly counts: () => GatewayCounts;
  /** What went wrong behind the gateway, for tests to look at. */
  readonly faults: readonly unknown[];
  closeAll(): void;
};

const MANAGE = /^\/ws\/(?:%40|@)connections\/([^/?]+)$/;
const ERRORS: Readonly<Record<number, string>> = {
  403: 'ForbiddenException',
  413: 'PayloadTooLargeException',
  429: 'LimitExceededException',
};

/** API Gateway's WebSocket API: connections in front, the function behind, and the endpoint that posts to connections. */
export function createGateway(invoke: (event: unknown) => Promise<unknown>, options: GatewayOptions = {}): Gateway {
  const quotas = { ...QUOTAS, ...options.quotas };
  const { postMs = 0, twice = false, trouble = () => undefined, edgeHeaders = {} } = options;
  const sockets = new Map<string, WebSocket>();
  const faults: unknown[] = [];
  let posts = 0;
  let postBytes = 0;
  let received = 0;
  const wss = new WebSocketServer({ noServer: true, maxPayload: quotas.messageBytes });

  function eventOf(connectionId: string, eventType: string, rest: object = {}): object {
    const identity = { sourceIp: '127.0.0.1' };
    return { requestContext: { connectionId, eventType, identity, stage: 'ws' }, isBase64Encoded: false, ...rest };
  }

  const metered = (data: Buffer): number => Math.max(1, Math.ceil(data.length / quotas.frameBytes));

  async function tell(event: object): Promise<unknown> {
    return within(quotas.integrationMs, invoke(event));
  }

  function accept(id: string, ws: WebSocket, socket: Duplex): void {
    sockets.set(id, ws);
    const sizesIn = createFrameSizes();
    let tooLarge = false;
    // Before the ws package sees them: it tells of a message as soon as it has its last byte.
    socket.prependListener('data', (bytes: Buffer) => {
      if (tooLarge || !sizesIn(bytes).some((size) => size > quotas.frameBytes)) return;
      tooLarge = true;
      ws.close(1009, 'Message too big');
    });
    let idle = setTimeout(() => ws.close(1001, 'Going away'), quotas.idleMs);
    const life = setTimeout(() => ws.close(1001, 'Going away'), quotas.lifeMs);
    ws.on('error', () => {});
    ws.on('message', (data: Buffer, isBinary: boolean) => {
      if (tooLarge) return;
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-binary-media-types.html
      if (isBinary) return ws.close(1003, 'Unsupported data');
      idle.refresh();
      received += metered(data);
      tell(eventOf(id, 'MESSAGE', { body: data.toString() })).catch((cause: unknown) => {
        faults.push(cause);
        ws.send(JSON.stringify({ message: 'Internal server error', connectionId: id, requestId: 'x' }));
      });
    });
    ws.on('close', () => {
      clearTimeout(idle);
      clearTimeout(life);
      sockets.delete(id);
      for (let i = 0; i < (twice ? 2 : 1); i++) {
        tell(eventOf(id, 'DISCONNECT')).catch((cause: unknown) => faults.push(cause));
      }
    });
  }

  async function connect(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const id = `${randomBytes(11).toString('base64').slice(0, 15)}=`;
    // A client may say from where it comes, as CloudFront would see it.
    const viewer = `${String(request.headers['x-viewer'] ?? '127.0.0.1')}:1`;
    const headers = { ...request.headers, 'cloudfront-viewer-address': viewer, ...edgeHeaders };
    const answer = (await tell(eventOf(id, 'CONNECT', { headers }))) as { readonly statusCode?: number } | null;
    if (answer?.statusCode !== 200) {
      socket.end(`HTTP/1.1 ${answer?.statusCode ?? 502} No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    } else wss.handleUpgrade(request, socket, head, (ws) => accept(id, ws, socket));
  }

  async function answerTo(method: string, id: string, request: IncomingMessage): Promise<number> {
    const data = await bytesOf(request);
    if (postMs > 0) await sleep(postMs);
    const bad = trouble(id);
    if (bad !== undefined) return bad;
    if (data.length > quotas.messageBytes) return 413;
    const ws = sockets.get(id);
    if (ws === undefined || ws.readyState !== ws.OPEN) return 410;
    if (method === 'DELETE') {
      // As reported for the real one: https://github.com/boto/boto3/issues/3789
      ws.close(1000, 'Connection Closed Normally');
      return 204;
    }
    if (ws.bufferedAmount > quotas.messageBytes) return 429;
    posts += metered(data);
    postBytes += data.length;
    sendInFrames(ws, data.toString(), quotas.frameBytes);
    return 200;
  }

  return {
    faults,
    counts: () => ({ posts, postBytes, received }),
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      connect(request, socket, head).catch((cause: unknown) => {
        faults.push(cause);
        socket.destroy();
      });
    },
    manage(request, response) {
      const id = MANAGE.exec(request.url ?? '')?.[1];
      if (id === undefined) return false;
      void answerTo(request.method ?? '', decodeURIComponent(id), request).then((status) => {
        // A bare 410, as some proxies and emulators answer it: its name is not to be relied upon.
        const type = ERRORS[status];
        response.writeHead(status, type === undefined ? {} : { 'x-amzn-errortype': type });
        response.end(status === 204 ? undefined : '{}');
      });
      return true;
    },
    closeAll() {
      for (const ws of sockets.values()) ws.terminate();
    },
  };
}
