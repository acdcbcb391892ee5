import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Blobs, PictureRef } from '../../core/ports/blobs.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts';
import { createHttp } from '../http.ts';
import { createFileBlobs } from './blobs.ts';
import { createPictureFiles } from './picture-files.ts';
import { picturesRoute } from './route.ts';
import { createSigner } from './signer.ts';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(60, 1)]);
const OTHER_PNG = Buffer.concat([PNG.subarray(0, 8), Buffer.alloc(60, 2)]);
const REF: PictureRef = { session: 'a'.repeat(32), picture: 'b'.repeat(32) };

let folder: string;
let server: Server;
let url: string;
let blobs: Blobs;
let clock: ManualClock;
/** Timers set so far: one for each upload, and one for each chunk of its body. */
let timersSet: number;
/** What the next calls of `exists` return; `true` after that. */
let exists: boolean[];
const logged: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chalkstream-pictures-'));
  clock = createManualClock();
  timersSet = 0;
  exists = [];
  logged.length = 0;
  const counting: Clock = { now: clock.now, after: (ms, fn) => (timersSet++, clock.after(ms, fn)) };
  const files = createPictureFiles(folder);
  const signer = createSigner(new Uint8Array(32));
  blobs = createFileBlobs(files, signer);
  const logger = { info: () => {}, error: (event: string) => void logged.push(event) };
  const route = picturesRoute({ files, signer, clock: counting, logger, exists: async () => exists.shift() ?? true });
  server = createHttp({ routes: [route], allowedOrigins: [], upgrade: (_request, socket) => socket.destroy() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const ticket = () => blobs.ticket(REF, { mime: 'image/png', bytes: PNG.length }, clock.now() + 60_000);
const link = () => blobs.link(REF, clock.now() + 60_000);

async function post(form: Awaited<ReturnType<typeof ticket>>, file: Buffer): Promise<number> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([Uint8Array.from(file)]), 'photo');
  return (await fetch(`${url}${form.url}`, { method: 'POST', body })).status;
}

async function shown(path: string): Promise<Buffer | number> {
  const response = await fetch(`${url}${path}`);
  return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
}

describe('a ticket', () => {
  it.each([
    ['a smaller file', PNG.subarray(1), 400],
    ['a larger file', Buffer.concat([PNG, PNG]), 413],
    ['a file of another type', Buffer.alloc(PNG.length, 'x'), 415],
  ])('does not take %s', async (_what, file, status) => {
    expect(await post(await ticket(), file)).toBe(status);
    expect(await blobs.accept(REF)).toBe(false);
  });

  it('takes one file, and no second one in its place', async () => {
    const form = await ticket();
    expect(await post(form, PNG)).toBe(204);
    expect(await post(form, OTHER_PNG)).toBe(409);
    expect(await shown(await link())).toEqual(PNG);
  });

  it('takes one of two files that come at once', async () => {
    const form = await ticket();
    const statuses = await Promise.all([post(form, PNG), post(form, OTHER_PNG)]);
    expect(statuses.toSorted()).toEqual([204, 409]);
  });

  it('takes nothing once it has expired', async () => {
    const form = await ticket();
    await clock.advance(60_001);
    expect(await post(form, PNG)).toBe(403);
  });
});

describe('a session that has been deleted', () => {
  it('takes no upload, whatever ticket was given before', async () => {
    const form = await ticket();
    exists = [false];
    expect(await post(form, PNG)).toBe(403);
    expect(await blobs.accept(REF)).toBe(false);
  });

  it('keeps no upload that was saved while it was deleted', async () => {
    const form = await ticket();
    exists = [true, false];
    expect(await post(form, PNG)).toBe(403);
    expect(await blobs.accept(REF)).toBe(false);
  });

  it('shows nothing by a link that was given before', async () => {
    await post(await ticket(), PNG);
    const before = await link();
    exists = [false];
    expect(await shown(before)).toBe(404);
  });
});

describe('a form that is sent by half', () => {
  const head = 'POST /pictures HTTP/1.1\r\nHost: here\r\nContent-Type: multipart/form-data; boundary=x\r\n';

  it('is ended with 408 once nothing has come for 30 s', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`${head}Content-Length: 1000\r\n\r\n--x\r\n`);
    await vi.waitFor(() => expect(timersSet).toBe(2));
    await clock.advance(29_999);
    socket.write('Content-Disposition: form-data; name="policy"\r\n');
    await vi.waitFor(() => expect(timersSet).toBe(3));
    await clock.advance(30_000);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is refused with 413 before it has ended, where it is too long', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`${head}Content-Length: 9000000\r\n\r\n${'x'.repeat(2_200_000)}`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('whose sender goes away is no error of ours', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`${head}Content-Length: 1000\r\n\r\n--x\r\n`);
    await vi.waitFor(() => expect(timersSet).toBe(2));
    socket.destroy();
    await vi.waitFor(async () => {
      const { promise, resolve } = Promise.withResolvers<number>();
      server.getConnections((_error, count) => resolve(count));
      expect(await promise).toBe(0);
    });
    expect(logged).toEqual([]);
  });
});
