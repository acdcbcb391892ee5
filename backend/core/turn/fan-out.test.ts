import { expect, it } from 'vitest';
import { STUDENT_PACE_MS, TUTOR_PACE_MS } from '../../shared/limits.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createFanOut } from './fan-out.ts';
import { GrowingText } from './growing-text.ts';
import type { Viewer } from './ports.ts';

it('serves a class in slices, what has grown meanwhile included, and everybody has all of it in the end', async () => {
  const clock = createManualClock();
  const text = new GrowingText();
  const got = new Map<string, string>();
  let sent = 0;
  const fanOut = createFanOut({
    sender: {
      send(connection, json) {
        sent++;
        const { text: more = '!' } = JSON.parse(json) as { text?: string };
        got.set(connection, (got.get(connection) ?? '') + more);
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
  const tutors = Array.from({ length: 450 }, (_, i) => ({ connection: `t${i}`, role: 'tutor' as const }));
  const viewers: Viewer[] = [...tutors, { connection: 's', role: 'student' as const }].map((viewer) => ({
    ...viewer,
    session: 'session',
    joined: 1,
  }));
  fanOut.watch(viewers, 0);

  text.push('a');
  fanOut.grew();
  expect(got.get('s')).toBe('a');
  const slice = sent - 1;
  expect(slice).toBeLessThan(tutors.length);
  text.push('b');
  fanOut.grew();
  expect(sent).toBe(1 + slice);

  await clock.advance(2 * TUTOR_PACE_MS);
  expect(new Set(got.values())).toEqual(new Set(['ab']));

  text.push('c');
  fanOut.grew();
  const finished = fanOut.finish('{"type":"end"}');
  await clock.advance(TUTOR_PACE_MS);
  await finished;
  expect(new Set(got.values())).toEqual(new Set(['abc!']));
  expect(got.size).toBe(451);
});
