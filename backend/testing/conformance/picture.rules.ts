import { expect } from 'vitest';
import { PICTURE_MAX_BYTES } from '../../../shared/limits.ts';
import type { ServerMessageOf } from '../../../shared/messages/server.ts';
import type { RawClient } from '../raw-client.ts';
import type { Fixture } from './fixture.ts';
import { verifies } from './verifies.ts';

type Ticket = ServerMessageOf<'ticket'>;

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** Another file of the same type and size. */
const OTHER = Buffer.concat([PNG.subarray(0, -1), Buffer.from([0])]);

const ticketFor = (client: RawClient, bytes = PNG.length): Promise<Ticket> =>
  client.answer({ type: 'upload', s: 1, mime: 'image/png', bytes }, 'ticket');

async function post(
  fixture: Fixture,
  { url, fields }: Pick<Ticket, 'url' | 'fields'>,
  file: Buffer,
  mime = 'image/png',
): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)], { type: mime }), 'photo');
  return fetch(fixture.link(url), { method: 'POST', body: form }).then(({ status }) => status);
}

/** What a link to the picture shows. */
async function shown(fixture: Fixture, client: RawClient, picture: string): Promise<Buffer> {
  const { url } = await client.answer({ type: 'view', s: 1, picture }, 'picture');
  return Buffer.from(await (await fetch(fixture.link(url))).arrayBuffer());
}

verifies('PICTURE-1', 'a ticket takes its file, and no other', async (fixture) => {
  const { client } = await fixture.student();
  const ticket = await ticketFor(client);
  expect(ticket).toMatchObject({ s: 1, picture: expect.any(String) });
  for (const other of [Buffer.concat([PNG, Buffer.alloc(100)]), Buffer.concat([PNG, Buffer.alloc(1)])]) {
    expect(await post(fixture, ticket, other)).toBeGreaterThanOrEqual(400);
  }
  expect(await post(fixture, ticket, PNG.subarray(0, -1))).toBeGreaterThanOrEqual(400);
  const forged = Object.fromEntries(Object.entries(ticket.fields).map(([name, value]) => [name, `${value}x`]));
  expect(await post(fixture, { ...ticket, fields: forged }, PNG)).toBeGreaterThanOrEqual(400);
  expect(await client.refused({ type: 'view', s: 1, picture: ticket.picture })).toMatchObject({ code: 'no_picture' });
  expect(await post(fixture, ticket, PNG)).toBe(204);
  expect(await shown(fixture, client, ticket.picture)).toEqual(PNG);
});

verifies('PICTURE-1', 'a ticket takes one file: a second one is never shown', async (fixture) => {
  const { client } = await fixture.student();
  const ticket = await ticketFor(client);
  expect(await post(fixture, ticket, PNG)).toBe(204);
  const turn = fixture.turn();
  client.say({ type: 'ask', s: 1, turn, text: 'this one', pictures: [ticket.picture] });
  await client.ended(turn);
  const { url } = await client.answer({ type: 'view', s: 1, picture: ticket.picture }, 'picture');
  await post(fixture, ticket, OTHER);
  expect(await shown(fixture, client, ticket.picture)).toEqual(PNG);
  const before = await fetch(fixture.link(url));
  expect(Buffer.from(await before.arrayBuffer())).toEqual(PNG);
});

verifies('PICTURE-1', 'what is empty, too large or no picture gets no ticket', async (fixture) => {
  const { client } = await fixture.student();
  for (const bytes of [0, PICTURE_MAX_BYTES + 1]) {
    const refused = await client.refused({ type: 'upload', s: 1, mime: 'image/png', bytes });
    expect(refused).toMatchObject({ code: 'bad_picture', s: 1, retryable: false });
  }
  client.raw(JSON.stringify({ type: 'upload', id: 900, s: 1, mime: 'image/svg+xml', bytes: 10 }));
  expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 900 });
});

verifies('PICTURE-2', 'a question waits for its picture, and takes nobody else\u2019s', async (fixture) => {
  const { client } = await fixture.student();
  const other = await fixture.student();
  const ticket = await ticketFor(client);
  const pictures = [ticket.picture];
  const [turn, theirs] = [fixture.turn(), fixture.turn()];
  const early = await client.refused({ type: 'ask', s: 1, turn, text: 'this one', pictures });
  expect(early).toMatchObject({ code: 'no_picture', s: 1, about: { kind: 'turn', id: turn } });
  expect(await post(fixture, ticket, PNG)).toBe(204);
  const stolen = await other.client.refused({ type: 'ask', s: 1, turn: theirs, text: 'theirs', pictures });
  expect(stolen).toMatchObject({ code: 'no_picture', about: { kind: 'turn', id: theirs } });
  client.say({ type: 'ask', s: 1, turn, text: 'this one', pictures });
  expect((await client.next('turn')).pictures).toEqual(pictures);
  await client.ended(turn);
});

verifies('PICTURE-3', 'everybody who follows may look at a picture, and nobody else', async (fixture) => {
  const { client, code } = await fixture.student();
  const watching = await fixture.tutor(code);
  const stranger = await fixture.student();
  const ticket = await ticketFor(client);
  expect(await post(fixture, ticket, PNG)).toBe(204);
  const { picture } = ticket;
  const link = await watching.client.answer({ type: 'view', s: 1, picture }, 'picture');
  expect(link).toMatchObject({ s: 1, picture });
  const response = await fetch(fixture.link(link.url));
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(await stranger.client.refused({ type: 'view', s: 1, picture })).toMatchObject({
    code: 'no_picture',
    about: { kind: 'picture', id: picture },
  });
});

verifies('FORGET-2', 'with its session a picture is gone, and so are its link and its ticket', async (fixture) => {
  const { client } = await fixture.student();
  const [ticket, unused] = [await ticketFor(client), await ticketFor(client)];
  expect(await post(fixture, ticket, PNG)).toBe(204);
  const { url } = await client.answer({ type: 'view', s: 1, picture: ticket.picture }, 'picture');
  expect((await fetch(fixture.link(url))).status).toBe(200);
  client.say({ type: 'forget', s: 1 });
  await client.next('left');
  for (const late of [ticket, unused]) await post(fixture, late, PNG);
  expect((await fetch(fixture.link(url))).status).toBeGreaterThanOrEqual(400);
});
