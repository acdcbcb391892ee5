import { valueOf } from '../topics/written-numbers.ts';
import { bareReply, type ReadReply } from './bare-reply.ts';

const DAY = 1_440;
const HALF_DAY = 720;

/** A time of day, in minutes after midnight; `form` where one way of writing it is asked for. */
export type ClockReply = { readonly kind: 'clock'; readonly minutes: number; readonly form?: '12' | '24' };

/** How long something takes, in minutes. */
export type DurationReply = { readonly kind: 'duration'; readonly minutes: number };

export type ClockTime = { readonly minutes: number; readonly half: 'am' | 'pm' | undefined };

/** Pattern of a time of day: 9:45, 9.45 pm, 0945, 9 am, noon. */
export const CLOCK = String.raw`(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[012]\d[0-5]\d(?: ?h(?:ou)?rs)?|noon|midday|midnight)`;

/** A time of day as it is written; `half` is unknown where a clock with twelve hours leaves it open. */
export function clockOf(text: string): ClockTime | undefined {
  if (/^(?:noon|midday)$/.test(text)) return { minutes: HALF_DAY, half: 'pm' };
  if (text === 'midnight') return { minutes: 0, half: 'am' };
  const [, hours = '', , minutes = '0', half = ''] =
    /^(\d{1,2})([:.]?(\d\d))? ?(?:([ap])\.?m\.?|h(?:ou)?rs)?$/.exec(text.trim()) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  if (hours === '' || h > 23 || m > 59) return undefined;
  if (half === '') return { minutes: h * 60 + m, half: undefined };
  if (h < 1 || h > 12) return undefined;
  return { minutes: ((h % 12) + (half === 'p' ? 12 : 0)) * 60 + m, half: half === 'p' ? 'pm' : 'am' };
}

export function meetsClock({ minutes, form }: ClockReply, text: string): ReadReply {
  const bare = bareReply(text);
  if (!new RegExp(`^${CLOCK}$`).test(bare)) return { kind: 'unreadable' };
  const given = clockOf(bare);
  if (given === undefined) return { kind: 'unreadable' };
  const isSame = given.minutes === minutes % DAY;
  if (form === '24' && isSame && given.half !== undefined) return { kind: 'nearly', why: 'form' };
  if (form === '12' && given.half === undefined && given.minutes % HALF_DAY === minutes % HALF_DAY)
    return { kind: 'nearly', why: 'form' };
  if (isSame) return { kind: 'yes' };
  // 7:15 may stand for a quarter past seven in the evening.
  const isOpen = given.half === undefined && form === undefined && given.minutes % HALF_DAY === minutes % HALF_DAY;
  return isOpen ? { kind: 'nearly', why: 'part' } : { kind: 'no' };
}

export function meetsDuration({ minutes }: DurationReply, text: string): ReadReply {
  const bare = bareReply(text);
  const [, hours, rest] =
    /^(?:(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?))?[\s,]*(?:and )?(?:(\d+(?:\.\d+)?) ?(?:m|mins?|minutes?)?)?$/.exec(bare) ??
    [];
  if (hours === undefined && rest === undefined) {
    const [, h = '', m = ''] = /^(\d{1,2}):(\d\d)$/.exec(bare) ?? [];
    if (h === '') return { kind: 'unreadable' };
    return { kind: Number(h) * 60 + Number(m) === minutes ? 'yes' : 'no' };
  }
  const value = valueOf(hours ?? '0');
  if (value === undefined) return { kind: 'unreadable' };
  const total = Number(value.n * 60n) / Number(value.d) + Number(rest ?? 0);
  if (total === minutes) return { kind: 'yes' };
  // A bare number says no unit: it may be hours.
  if (hours === undefined && !/m/.test(bare)) return { kind: total * 60 === minutes ? 'yes' : 'no' };
  return { kind: 'no' };
}

/** 9:05 am, or 21:05. */
export function clockLatex(minutes: number, form: '12' | '24'): string {
  const inDay = ((minutes % DAY) + DAY) % DAY;
  const [h, m] = [Math.floor(inDay / 60), `${inDay % 60}`.padStart(2, '0')];
  if (form === '24') return `${`${h}`.padStart(2, '0')}:${m}`;
  return String.raw`${((h + 11) % 12) + 1}:${m}\,\text{${h < 12 ? 'am' : 'pm'}}`;
}

export function durationLatex(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  const hours = h === 0 ? '' : String.raw`${h}\,\mathrm{h}`;
  return m === 0 && h > 0 ? hours : String.raw`${hours}${h === 0 ? '' : String.raw`\ `}${m}\,\mathrm{min}`;
}
