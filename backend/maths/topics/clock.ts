import * as q from '../numbers/rational.ts';
import { CLOCK, clockLatex, clockOf, durationLatex } from '../replies/clock-reply.ts';
import type { Expected } from '../replies/expected.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';

const DAY = 1_440;
const HALF_DAY = 720;
const T = `(${CLOCK})`;
const LENGTH = String.raw`(\d+ ?(?:hours?|hrs?|h)(?:,? (?:and )?\d+ ?(?:minutes?|mins?|m))?|\d+ ?(?:minutes?|mins?)|half an hour|an hour|an hour and a half|a quarter of an hour|quarter of an hour)`;
const STARTS = String.raw`(?:(?:a|the) (?:film|movie|train|bus|lesson|match|journey|show|programme|game|class|flight|meeting) (?:starts?|started|begins?|leaves?|left|departs?) at )`;
const ENDS = String.raw`(?: and (?:ends?|ended|finishes|finished|arrives?|arrived|gets in)(?: at)? )`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:how (?:long|much time)|how many (minutes|hours)|(?:the )?(?:time|difference|length of time))(?: is it| is there| are there| does it take| are)? (?:from|between) ${T} (?:to|and|until|till) ${T}(?:,? in (minutes))?`,
    ),
    (asked = '', from = '', to = '', unit = '') =>
      asked === 'hours' && unit !== '' ? undefined : between(from, to, asked === 'minutes' || unit !== ''),
  ],
  [
    wording(
      String.raw`${STARTS}${T}${ENDS}${T}[.,;] ?(?:how (?:long|many (minutes)) (?:is|was|does|did) (?:it|the [a-z]+)(?: last| take)?)(?:,? in (minutes))?`,
    ),
    (from = '', to = '', asked = '', unit = '') => between(from, to, asked !== '' || unit !== ''),
  ],
  [
    wording(String.raw`(?:the time )?${LENGTH} (after|later than|before) ${T}`),
    (length = '', side = '', at = '') => shifted(at, length, side !== 'before'),
  ],
  [
    wording(
      String.raw`(?:the time is|it is|it's|if it is) ${T}(?: now)?[.,;]? (?:what time (?:is|will it be|was it) )?(?:in )?${LENGTH}( later| ago| earlier| before)?`,
    ),
    (at = '', length = '', side = '') => shifted(at, length, !/ago|earlier|before/.test(side)),
  ],
  [
    wording(String.raw`(?:what )?time (?:is|will it be|is it) ${LENGTH} (after|before) ${T}`),
    (length = '', side = '', at = '') => shifted(at, length, side !== 'before'),
  ],
  [wording(String.raw`(?:add|adding) ${LENGTH} to ${T}`), (length = '', at = '') => shifted(at, length, true)],
  [wording(String.raw`(?:subtract|take) ${LENGTH} from ${T}`), (length = '', at = '') => shifted(at, length, false)],
  [
    wording(
      String.raw`(?:write|convert|change|put|express|give)? ?${T} (?:in(?:to)?|as|to|using) (?:a |the )?(?:24|twenty[- ]four)[- ]?(?:h|hrs?|hours?)(?: clock)?(?: time| format)?`,
    ),
    (at = '') => otherClock(at, '24'),
  ],
  [
    wording(
      String.raw`(?:write|convert|change|put|express|give)? ?${T} (?:in(?:to)?|as|to|using) (?:a |the )?(?:12|twelve)[- ]?(?:h|hrs?|hours?)(?: clock)?(?: time| format)?`,
    ),
    (at = '') => otherClock(at, '12'),
  ],
];

/** Times of day: how long between two, some time later or before, and the two ways of writing them. */
export const clock = topicOf('clock', rules);

function between(fromText: string, toText: string, isMinutes: boolean): TopicProblem | undefined {
  const [from, to] = [clockOf(fromText), clockOf(toText)];
  if (from === undefined || to === undefined || (from.half === undefined) !== (to.half === undefined)) {
    return undefined;
  }
  const isOpen = from.half === undefined;
  // Without am and pm 9:45 to 2:15 passes noon; a time from 13:00 on shows a clock with 24 hours.
  const turn = isOpen && to.minutes < from.minutes && from.minutes < 780 ? HALF_DAY : DAY;
  const length = (to.minutes - from.minutes + turn) % turn;
  if (length === 0) return undefined;
  const toNext = (60 - (from.minutes % 60)) % 60;
  const isLong = toNext > 0 && toNext < length;
  const answer: Expected = isMinutes
    ? number(q.rational(BigInt(length)), { unit: 'min' })
    : { kind: 'duration', minutes: length };
  const asWritten = (minutes: number): Expected =>
    isMinutes ? number(q.rational(BigInt(minutes))) : { kind: 'duration', minutes };
  const form = isOpen ? '24' : '12';
  const show = (minutes: number): string => clockLatex(minutes, form).replace(/^0/, '');
  const decimal = decimalDifference(from.minutes, to.minutes);
  return topicProblem({
    topic: 'clock',
    task: isMinutes ? 'between-in-minutes' : 'between',
    given: String.raw`${show(from.minutes)} \to ${show(to.minutes)}`,
    parts: {
      from: show(from.minutes),
      to: show(to.minutes),
      next: show(from.minutes + toNext),
      first: `${toNext}`,
      rest: `${length - toNext}`,
    },
    steps: [
      ...(isLong
        ? ([
            ['to-full-hour', number(q.rational(BigInt(toNext)))],
            [
              'from-full-hour',
              {
                kind: 'any',
                of: [{ kind: 'duration', minutes: length - toNext }, number(q.rational(BigInt(length - toNext)))],
              },
            ],
          ] as const)
        : []),
      [isLong ? 'add-times' : 'count-minutes', answer],
    ],
    answer,
    answerLatex: isMinutes ? `${length}` : durationLatex(length),
    mistakes: [
      ['hour-has-hundred', decimal > 0 ? asWritten(decimal) : undefined],
      ['one-hour-too-many', asWritten(length + 60)],
      ['one-hour-too-few', length > 60 ? asWritten(length - 60) : undefined],
      [
        'minutes-swapped',
        asWritten(
          Math.abs(Math.floor(to.minutes / 60) - Math.floor(from.minutes / 60)) * 60 +
            Math.abs((to.minutes % 60) - (from.minutes % 60)),
        ),
      ],
    ],
  });
}

/** 11.20 - 9.45 worked as decimals is 1.75: an hour and 75 minutes, in minutes. */
function decimalDifference(from: number, to: number): number {
  const asDecimal = (minutes: number): number => Math.floor(minutes / 60) * 100 + (minutes % 60);
  const difference = asDecimal(to) - asDecimal(from);
  return difference < 0 ? 0 : Math.floor(difference / 100) * 60 + (difference % 100);
}

function minutesIn(length: string): number {
  if (/quarter/.test(length)) return 15;
  if (length.startsWith('half')) return 30;
  if (length.startsWith('an')) return /half/.test(length) ? 90 : 60;
  const hours = Number(/(\d+) ?h/.exec(length)?.[1] ?? 0);
  return hours * 60 + Number(/(\d+) ?m/.exec(length)?.[1] ?? 0);
}

function shifted(atText: string, lengthText: string, isLater: boolean): TopicProblem | undefined {
  const [at, length] = [clockOf(atText), minutesIn(lengthText)];
  if (at === undefined || length === 0 || length > 6_000) return undefined;
  const form = at.half === undefined ? '24' : '12';
  const move = (by: number): number => (((at.minutes + (isLater ? by : -by)) % DAY) + DAY) % DAY;
  const [hours, minutes] = [Math.floor(length / 60), length % 60];
  const isOpen = at.half === undefined && at.minutes < 780;
  const answer: Expected = { kind: 'clock', minutes: move(length) };
  // Without am or pm, a clock with twelve hours shows the same digits after noon.
  if (isOpen && (isLater ? at.minutes + length >= 780 : at.minutes - length < 60)) return undefined;
  const half = move(hours * 60);
  return topicProblem({
    topic: 'clock',
    task: isLater ? 'later' : 'earlier',
    given: String.raw`${clockLatex(at.minutes, form)} ${isLater ? '+' : '-'} ${durationLatex(length)}`,
    parts: {
      at: clockLatex(at.minutes, form),
      length: durationLatex(length),
      hours: `${hours}`,
      minutes: `${minutes}`,
      half: clockLatex(half, form),
    },
    steps: [
      ...(hours > 0 && minutes > 0 ? ([['hours-first', { kind: 'clock', minutes: half }]] as const) : []),
      [hours > 0 && minutes > 0 ? 'then-minutes' : isLater ? 'count-on' : 'count-back', answer],
    ],
    answer,
    answerLatex: clockLatex(move(length), form),
    mistakes: [
      [
        'wrong-direction',
        { kind: 'clock', minutes: (((at.minutes - (isLater ? length : -length)) % DAY) + DAY) % DAY },
      ],
      ['one-hour-too-few', { kind: 'clock', minutes: move(length - 60) }],
      ['one-hour-too-many', { kind: 'clock', minutes: move(length + 60) }],
      ['hour-has-hundred', { kind: 'clock', minutes: move(length + (isLater ? -40 : 40)) }],
      ['half-day-off', { kind: 'clock', minutes: (move(length) + HALF_DAY) % DAY }],
    ],
  });
}

function otherClock(text: string, form: '12' | '24'): TopicProblem | undefined {
  const at = clockOf(text);
  if (at === undefined || (form === '24') !== (at.half !== undefined)) return undefined;
  const { minutes } = at;
  const hour = Math.floor(minutes / 60);
  const given = clockLatex(minutes, form === '24' ? '12' : '24');
  const shownHour = form === '24' ? hour : ((hour + 11) % 12) + 1;
  return topicProblem({
    topic: 'clock',
    task: form === '24' ? 'to-24' : 'to-12',
    given,
    parts: { at: given, hour: `${shownHour}` },
    steps: [
      ['new-hour', number(q.rational(BigInt(shownHour)))],
      ['whole-time', { kind: 'clock', minutes, form }],
    ],
    answer: { kind: 'clock', minutes, form },
    answerLatex: clockLatex(minutes, form),
    mistakes: [
      ['half-day-off', { kind: 'clock', minutes: (minutes + HALF_DAY) % DAY }],
      ['ten-hours-off', { kind: 'clock', minutes: (minutes + (form === '24' ? DAY - 120 : 120)) % DAY }],
      ['one-hour-off', { kind: 'clock', minutes: (minutes + 60) % DAY }],
    ],
  });
}
