import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Blobs, UploadForm } from '../../core/ports/blobs.ts';
import { clock } from '../../node/clock.ts';
import { createBucket } from '../../testing/aws/bucket.ts';
import { NOBODY } from '../../testing/aws/dynamo.ts';
import { createS3Blobs } from './blobs.ts';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(60, 1)]);
const OTHER_PNG = Buffer.concat([PNG.subarray(0, 8), Buffer.alloc(60, 2)]);
const REF = { session: 's1', picture: 'p1' };
const INCOMING = 'incoming/s1/p1';
const ACCEPTED = 'pictures/s1/p1';

let bucket = createBucket('the-bucket');
/** Statuses for the next requests of the SDK, before the bucket sees any. */
let troubles: number[] = [];
/** Runs before each request. */
let meanwhile: (method: string, url: string) => void = () => {};
const server = createServer((request, response) => {
  meanwhile(request.method ?? '', request.url ?? '');
  const trouble = troubles.shift();
  if (trouble !== undefined) return void response.writeHead(trouble).end();
  if (!bucket.handle(request, response)) response.writeHead(404).end();
});
let origin = '';
let exists = true;
let blobs: Blobs;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', NOBODY.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', NOBODY.secretAccessKey);
});
beforeEach(() => {
  bucket = createBucket('the-bucket');
  troubles = [];
  meanwhile = () => {};
  exists = true;
  blobs = createS3Blobs({ name: 'the-bucket', endpoint: origin, clock, exists: async () => exists });
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const ticket = (ref = REF) => blobs.ticket(ref, { mime: 'image/png', bytes: PNG.length }, clock.now() + 60_000);

async function post({ url, fields }: UploadForm, file: Buffer, changed: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)], { type: 'image/png' }), 'photo');
  return (await fetch(`${origin}${url}`, { method: 'POST', body: form })).status;
}

async function shown(link: string): Promise<Buffer | number> {
  const response = await fetch(`${origin}${link}`);
  return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
}

const link = (ref = REF) => blobs.link(ref, clock.now() + 60_000);

describe('a ticket', () => {
  it('takes a file of exactly its size, type and place, and no other', async () => {
    const form = await ticket();
    expect(await post(form, PNG.subarray(1))).toBe(400);
    expect(await post(form, Buffer.concat([PNG, PNG]))).toBe(400);
    expect(await post(form, PNG, { 'Content-Type': 'image/jpeg' })).toBe(403);
    expect(await post(form, PNG, { key: ACCEPTED })).toBe(403);
    expect(bucket.objects.size).toBe(0);
    expect(await post(form, PNG)).toBe(204);
    expect([...bucket.objects.keys()]).toEqual([INCOMING]);
  });

  it('takes nothing once it has expired', async () => {
    const expired = await blobs.ticket(REF, { mime: 'image/png', bytes: PNG.length }, clock.now() - 60_000);
    expect(await post(expired, PNG)).toBe(403);
  });
});

describe('a picture', () => {
  it('is there once it has been sent, and is shown as it was sent', async () => {
    expect(await blobs.accept(REF)).toBe(false);
    await post(await ticket(), PNG);
    expect(await blobs.accept(REF)).toBe(true);
    expect(await shown(await link())).toEqual(PNG);
    expect(await blobs.read(REF)).toEqual({ mime: 'image/png', base64: PNG.toString('base64') });
  });

  it('is none where its bytes are not what its ticket says', async () => {
    await post(await ticket(), Buffer.alloc(PNG.length, 'x'));
    expect(await blobs.accept(REF)).toBe(false);
  });

  it('is neither linked nor read before it has been asked for', async () => {
    await post(await ticket(), PNG);
    expect(await shown(await link())).toBe(404);
    expect(await blobs.read(REF)).toBeUndefined();
  });

  it('stays what people have seen, whatever the same ticket takes after that', async () => {
    const form = await ticket();
    await post(form, PNG);
    await blobs.accept(REF);
    const seen = await link();
    expect(await post(form, OTHER_PNG)).toBe(204);
    expect(await blobs.accept(REF)).toBe(true);
    expect(await shown(seen)).toEqual(PNG);
    expect(await blobs.read(REF)).toMatchObject({ base64: PNG.toString('base64') });
  });

  it('is not accepted where another file replaces it between the check and the copy', async () => {
    const form = await ticket();
    await post(form, PNG);
    meanwhile = (method) => {
      if (method === 'PUT') bucket.objects.set(INCOMING, { type: 'image/png', bytes: Buffer.alloc(PNG.length, 'x') });
    };
    expect(await blobs.accept(REF)).toBe(false);
    expect([...bucket.objects.keys()]).toEqual([INCOMING]);
  });

  it('is accepted once by two questions at the same moment', async () => {
    await post(await ticket(), PNG);
    expect(await Promise.all([blobs.accept(REF), blobs.accept(REF)])).toEqual([true, true]);
  });

  it('survives two failures of S3 in a row', async () => {
    await post(await ticket(), PNG);
    troubles = [503, 500];
    expect(await blobs.accept(REF)).toBe(true);
  });
});

describe('the removal of a session', () => {
  it('leaves no picture, ticket or link of it that shows anything, and what others have', async () => {
    const late = await ticket({ session: 's1', picture: 'p2' });
    const theirs = { session: 's2', picture: 'p1' };
    const form = await ticket();
    await post(form, PNG);
    await post(await ticket(theirs), PNG);
    expect([await blobs.accept(REF), await blobs.accept(theirs)]).toEqual([true, true]);
    const [seen, unseen] = [await link(), await link({ session: 's1', picture: 'p2' })];
    await blobs.removeAll('s1');
    expect([...bucket.objects.keys()].filter((key) => key.includes('/s1/'))).toEqual([]);
    await post(form, PNG);
    await post(late, PNG);
    expect([await shown(seen), await shown(unseen)]).toEqual([404, 404]);
    expect(await blobs.read(REF)).toBeUndefined();
    expect(await shown(await link(theirs))).toEqual(PNG);
  });

  it('is not undone by a question that accepts a picture at the same moment', async () => {
    await post(await ticket(), PNG);
    exists = false;
    expect(await blobs.accept(REF)).toBe(false);
    expect([...bucket.objects.keys()]).toEqual([INCOMING]);
  });
});
