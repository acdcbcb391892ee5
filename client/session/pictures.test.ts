import { expect, it } from 'vitest';
import type { SessionFrame } from '../net/follow.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { askForPictures, PictureError } from './pictures.ts';

function arrange(online = true) {
  const clock = manualClock();
  const sent: object[] = [];
  const answers: ((answer: SessionFrame) => void)[] = [];
  const pictures = askForPictures({
    clock,
    request(message, onAnswer) {
      if (online) sent.push(message);
      answers.push(onAnswer);
      return online;
    },
  });
  return { clock, sent, answers, pictures };
}

it('gets a ticket for the picture that it asked for', async () => {
  const { pictures, sent, answers } = arrange();
  const asked = pictures.ticket('image/jpeg', 10);
  expect(sent).toEqual([{ type: 'upload', mime: 'image/jpeg', bytes: 10 }]);
  answers[0]?.({ type: 'ticket', s: 1, re: 1, picture: 'p1', url: '/pictures', fields: {}, expiresAt: 1 });
  expect((await asked).picture).toBe('p1');
});

it('says why there is none, in words for people', async () => {
  const { pictures, answers } = arrange();
  const refused = pictures.ticket('image/jpeg', 10);
  answers[0]?.({ type: 'error', re: 1, code: 'bad_picture', message: 'too large', retryable: false });
  await expect(refused).rejects.toThrow('too large');
});

it('does not wait for ever, nor offline', async () => {
  const { pictures, clock } = arrange();
  const late = pictures.link('p1');
  clock.pass(10_000);
  await expect(late).rejects.toThrow(PictureError);
  await expect(arrange(false).pictures.link('p1')).rejects.toThrow('offline');
});
