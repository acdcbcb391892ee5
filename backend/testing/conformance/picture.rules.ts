import { expect } from 'vitest';
import { PICTURE_MAX_BYTES } from '../../../shared/limits.ts';
import type { Heard } from '../../../shared/server-messages.ts';
import type { RawClient } from '../raw-client.ts';
import { type Stage, verifies } from './verifies.ts';

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function ticketFor({ turn }: Stage, client: RawClient, bytes = PNG.length): Promise<Heard<'ticket'>> {
  const ref = turn();
  client.say({ type: 'upload', ref, mime: 'image/png', bytes });
  return client.next('ticket', (ticket) => ticket.ref === ref);
}

async function post(
  stage: Stage,
  { url, fields }: Pick<Heard<'ticket'>, 'url' | 'fields'>,
  file: Buffer,
  mime = 'image/png',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)], { type: mime }), 'photo');
  return fetch(stage.link(url), { method: 'POST', body: form }).then(({ status }) => status);
}

verifies('PICTURE-1', 'a ticket takes its file, and no other', async (stage) => {
  const { client } = await stage.student();
  const ticket = await ticketFor(stage, client);
  expect(await post(stage, ticket, Buffer.concat([PNG, Buffer.alloc(100)]))).toBeGreaterThanOrEqual(400);
  const forged = Object.fromEntries(Object.entries(ticket.fields).map(([name, value]) => [name, `${value}x`]));
  expect(await post(stage, { ...ticket, fields: forged }, PNG)).toBeGreaterThanOrEqual(400);
  expect(await post(stage, ticket, PNG)).toBeLessThan(300);
});

verifies('PICTURE-1', 'what is too large or no picture gets no ticket', async (stage) => {
  const { client } = await stage.student();
  client.say({ type: 'upload', ref: stage.turn(), mime: 'image/png', bytes: PICTURE_MAX_BYTES + 1 });
  expect((await client.next('error')).code).toBe('bad_picture');
  client.raw(JSON.stringify({ type: 'upload', ref: stage.turn(), mime: 'image/svg+xml', bytes: 10 }));
  expect((await client.next('error')).code).toBe('bad_message');
});

verifies('PICTURE-2', 'a question waits for its picture, and takes nobody else\u2019s', async (stage) => {
  const { client } = await stage.student();
  const other = await stage.student();
  const ticket = await ticketFor(stage, client);
  const { picture } = ticket;
  const turn = stage.turn();
  client.say({ type: 'ask', turn, text: 'this one', pictures: [picture] });
  expect(await client.next('error')).toMatchObject({ code: 'no_picture', turn });
  expect(await post(stage, ticket, PNG)).toBeLessThan(300);
  other.client.say({ type: 'ask', turn: stage.turn(), text: 'theirs', pictures: [picture] });
  expect((await other.client.next('error')).code).toBe('no_picture');
  client.say({ type: 'ask', turn, text: 'this one', pictures: [picture] });
  expect((await client.next('turn')).pictures).toEqual([picture]);
  await client.ended(turn);
});

verifies('PICTURE-3', 'everybody in the session may look at a picture, and nobody else', async (stage) => {
  const { client, welcome } = await stage.student();
  const watching = await stage.tutor(welcome.code ?? '');
  const stranger = await stage.student();
  const ticket = await ticketFor(stage, client);
  await post(stage, ticket, PNG);
  const { picture } = ticket;
  watching.client.say({ type: 'view', picture });
  const { url } = await watching.client.next('picture');
  const response = await fetch(stage.link(url));
  expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
  expect(response.headers.get('content-type')).toBe('image/png');
  stranger.client.say({ type: 'view', picture });
  expect((await stranger.client.next('error')).code).toBe('no_picture');
});
