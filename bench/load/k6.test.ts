import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { type LocalServer, startLocalServer } from './local-server.ts';

/** k6 is no npm package: these stand in for the modules that k6.js imports. */
const k6 = vi.hoisted(() => ({ checked: [] as boolean[], metrics: new Map<string, number[]>() }));

class Metric {
  readonly add: (value: number) => void;
  constructor(name: string) {
    const values: number[] = [];
    k6.metrics.set(name, values);
    this.add = (value) => void values.push(value);
  }
}

vi.mock('k6', () => ({
  check(value: boolean, checks: Readonly<Record<string, (value: boolean) => boolean>>) {
    for (const holds of Object.values(checks)) k6.checked.push(holds(value));
  },
}));
vi.mock('k6/metrics', () => ({ Counter: Metric, Trend: Metric }));
vi.mock('k6/timers', () => ({ setTimeout, clearTimeout }));
vi.mock('k6/websockets', () => ({ WebSocket }));

type Script = { readonly default: () => void };

/** Runs one iteration of the script; settles once its check is done. */
async function iterate(url: string): Promise<void> {
  vi.stubGlobal('__ENV', { URL: url });
  vi.stubGlobal('__VU', 1);
  vi.stubGlobal('__ITER', 0);
  const script = (await import(new URL('k6.js', import.meta.url).href)) as Script;
  script.default();
  await vi.waitUntil(() => k6.checked.length > 0, { timeout: 20_000 });
}

describe('bench/load/k6.js', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({
      env: { MODEL_PROVIDERS: 'scripted:20x50@1' },
    });
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    k6.checked.length = 0;
    for (const values of k6.metrics.values()) values.length = 0;
  });

  it('asks the local server, reads the hint to its end and finds it whole', async () => {
    await iterate(server.socketUrl);
    expect(k6.checked).toEqual([true]);
    expect(k6.metrics.get('chalkstream_hints')).toEqual([1]);
    expect(k6.metrics.get('chalkstream_first_text')?.length).toBe(1);
  });

  it.each([
    ['is refused', ['{"type":"error","code":"overloaded","message":"Later.","retryable":true}']],
    ['has a gap', ['{"type":"delta","s":1,"turn":"t","epoch":1,"at":3,"text":"so"}']],
    ['ends early', ['{"type":"end","s":1,"turn":"t","epoch":1,"length":9,"state":"done"}']],
    ['fails', ['{"type":"end","s":1,"turn":"t","epoch":1,"length":0,"state":"failed","code":"model_failed"}']],
  ])('fails its check if a hint %s', async (_, frames) => {
    const odd = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    odd.on('connection', (socket) => frames.forEach((frame) => socket.send(frame)));
    await once(odd, 'listening');
    await iterate(`ws://127.0.0.1:${(odd.address() as AddressInfo).port}`);
    odd.close();
    expect(k6.checked).toEqual([false]);
    expect(k6.metrics.get('chalkstream_hints')).toEqual([]);
  });

  it('fails its check if nobody listens', async () => {
    await iterate('ws://127.0.0.1:9/ws');
    expect(k6.checked).toEqual([false]);
  });
});
