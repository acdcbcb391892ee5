import { expect, it } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { askForPictures, PictureError } from './pictures.ts';

function arrange(online = true) {
  const clock = manualClock();
  const sent: object[] = [];
  const pictures = askForPictures({
    clock,
    newRef: () => 'ref-0001',
    send: (message) => {
      if (online) sent.push(message);
      return online;
    },
  });
  return { clock, sent, pictures };
}
const ticket = { type: 'ticket', ref: 'ref-0001', picture: 'p1', url: '/pictures', fields: {}, expiresAt: 1 } as const;

it('gets a ticket for the picture that it asked for', async () => {
  const { pictures, sent } = arrange();
  const asked = pictures.ticket('image/jpeg', 10);
  expect(sent).toEqual([{ type: 'upload', ref: 'ref-0001', mime: 'image/jpeg', bytes: 10 }]);
  expect(pictures.heard({ ...ticket, ref: 'another' })).toBe(true);
  expect(pictures.heard(ticket)).toBe(true);
  expect((await asked).picture).toBe('p1');
});

it('tells people why there is none, and leaves other errors alone', async () => {
  const { pictures } = arrange();
  const refused = pictures.ticket('image/jpeg', 10);
  const error = { type: 'error', code: 'bad_picture', message: 'too large', retryable: false } as const;
  expect(pictures.heard(error)).toBe(false);
  expect(pictures.heard({ ...error, turn: 'ref-0001' })).toBe(true);
  await expect(refused).rejects.toThrow('too large');
});

it('does not wait for ever, nor offline', async () => {
  const { pictures, clock } = arrange();
  const late = pictures.link('p1');
  clock.pass(10_000);
  await expect(late).rejects.toThrow(PictureError);
  await expect(arrange(false).pictures.link('p1')).rejects.toThrow('offline');
});
