import { uiWords } from './words.ts';

const CLOCK = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const FULL = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** `14:02` today, `3 May, 14:02` on any other day. */
export function showTime(at: number, now: number = Date.now()): string {
  return isSameDay(at, now) ? CLOCK.format(at) : `${DAY.format(at)}, ${CLOCK.format(at)}`;
}

export function showFullTime(at: number): string {
  return FULL.format(at);
}

/** `12 s`, `3 min`, or the time of day beyond an hour. */
export function showWait(until: number, now: number): string {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  if (seconds < 100) return uiWords.inSeconds(seconds);
  return seconds < 3_600 ? uiWords.inMinutes(Math.ceil(seconds / 60)) : uiWords.atTime(showTime(until, now));
}
