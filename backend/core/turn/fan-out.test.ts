import { describe, expect, it } from 'vitest';
import { DELTA_MAX, STUDENT_PACE_MS, TUTOR_PACE_MS } from '../../../shared/limits.ts';
import type { ServerMessage } from '../../../shared/messages/server.ts';
import { createManualClock } from '../../testing/manual-clock.ts';
import type { Follower } from '../ports/sessions.ts';
import { createFanOut } from './fan-out.ts';
import { GrowingText } from './growing-text.ts';

function fanOutFixture() {
  const clock = createManualClock();
  const text = new GrowingText();
  /** The frames of each connection, and what they say of the text. */
  const frames = new Map<string, string[]>();
  const fanOut = createFanOut({
    sender: {
      send(connection, json) {
        frames.set(connection, [...(frames.get(connection) ?? []), json]);
        return 'sent';
      },
      close: () => {},
    },
    clock,
    text,
    turn: 'turn-0001',
    epoch: 1,
    pace: { student: STUDENT_PACE_MS, tutor: TUTOR_PACE_MS },
    gone: () => {},
  });
  const messages = (connection: string) =>
    (frames.get(connection) ?? []).map((json) => JSON.parse(json) as ServerMessage);
  return {
    clock,
    text,
    frames,
    fanOut,
    messages,
    say(piece: string) {
      text.push(piece);
      fanOut.grew();
    },
    said: (connection: string) =>
      messages(connection)
        .map((message) => (message.type === 'delta' ? message.text : '!'))
        .join(''),
  };
}

const follower = (connection: string, role: Follower['role'], s = 1): Follower => ({
  connection,
  s,
  role,
  session: 'session',
  joined: 'first',
});
const end = (s: number): string => JSON.stringify({ type: 'end', s });

describe('a fan-out', () => {
  it('serves a class in slices, what has grown meanwhile included, and everybody has all of it in the end', async () => {
    const { clock, say, said, fanOut, frames } = fanOutFixture();
    const tutors = Array.from({ length: 450 }, (_, i) => follower(`t${i}`, 'tutor'));
    fanOut.follow([...tutors, follower('s', 'student')], 0);
    say('a');
    expect(said('s')).toBe('a');
    const slice = frames.size - 1;
    expect(slice).toBeLessThan(tutors.length);
    say('b');
    expect(frames.size).toBe(1 + slice);
    await clock.advance(2 * TUTOR_PACE_MS);
    const everybody = [...frames.keys()];
    expect(everybody).toHaveLength(451);
    expect(new Set(everybody.map(said))).toEqual(new Set(['ab']));
    say('c');
    const finished = fanOut.finish(end);
    await clock.advance(TUTOR_PACE_MS);
    await finished;
    expect(new Set(everybody.map(said))).toEqual(new Set(['abc!']));
  });

  it('FOLLOW-2: each follower reads under its own number, and those with the same one share a frame', async () => {
    const { clock, say, fanOut, messages, frames } = fanOutFixture();
    const numbers: readonly (readonly [string, number])[] = [
      ['a', 1],
      ['b', 1],
      ['c', 2],
      // Numbers that are a multiple apart must not share a frame.
      ['d', 1_025],
      ['e', 2_049],
    ];
    fanOut.follow(
      numbers.map(([connection, s]) => follower(connection, 'student', s)),
      0,
    );
    say('one ');
    await clock.advance(STUDENT_PACE_MS);
    say('two');
    await clock.advance(STUDENT_PACE_MS);
    await fanOut.finish(end);
    for (const [connection, s] of numbers) {
      expect(messages(connection)).toMatchObject([
        { type: 'delta', s, at: 0, text: 'one ' },
        { type: 'delta', s, at: 4, text: 'two' },
        { type: 'end', s },
      ]);
    }
    expect(frames.get('a')?.[0]).toBe(frames.get('b')?.[0]);
  });

  it('starts a follower anew that comes back under another number or by resume', async () => {
    const { clock, say, fanOut, messages } = fanOutFixture();
    fanOut.follow([follower('t', 'tutor', 1)], 0);
    say('one ');
    await clock.advance(TUTOR_PACE_MS);
    fanOut.follow([{ ...follower('t', 'tutor', 2), joined: 'again' }], 2);
    say('two');
    await clock.advance(TUTOR_PACE_MS);
    await fanOut.finish(end);
    expect(messages('t')).toMatchObject([
      { s: 1, at: 0, text: 'one ' },
      { s: 2, at: 2, text: 'e ' },
      { s: 2, at: 4, text: 'two' },
      { type: 'end', s: 2 },
    ]);
  });

  it('TURN-3: cuts a long text before a pair, and sends its frames one behind the other', async () => {
    const { fanOut, say, messages, said } = fanOutFixture();
    fanOut.follow([follower('s', 'student')], 0);
    const text = `${'x'.repeat(DELTA_MAX - 1)}\u{1F600}${'y'.repeat(DELTA_MAX)}`;
    say(text);
    expect(messages('s').map((message) => message.type === 'delta' && message.text.length)).toEqual([
      DELTA_MAX - 1,
      DELTA_MAX,
      2,
    ]);
    expect(said('s')).toBe(text);
  });

  it('sends no more to whoever follows no more', async () => {
    const { clock, fanOut, say, said } = fanOutFixture();
    fanOut.follow([follower('s', 'student'), follower('t', 'tutor')], 0);
    say('both');
    fanOut.follow([follower('s', 'student')], 4);
    say(' one');
    await clock.advance(TUTOR_PACE_MS);
    await fanOut.finish(end);
    expect([said('s'), said('t')]).toEqual(['both one!', 'both']);
  });
});
