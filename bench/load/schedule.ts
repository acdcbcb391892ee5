import { randomFrom } from '../../backend/model/scripted.ts';

type Shape = {
  readonly students: number;
  readonly rampMs: number;
  readonly durationMs: number;
  /** From one question of a student to the next. */
  readonly everyMs: number;
  readonly seed: number;
};

/** From a student's arrival until the first question is due. */
const SETTLE_MS = 500;

/** When everything is due, in ms from the start of the run, whatever the server does: that makes the load open-loop. */
export type Schedule = {
  /** When this student arrives. */
  arrival(student: number): number;
  /** When the student's question number `n` (from 0) is due; `undefined` if that is after the end. */
  question(student: number, n: number): number | undefined;
};

/** Students arrive evenly over the ramp, each at a random moment of an own slot, and ask at a fixed interval. */
export function scheduleOf({ students, rampMs, durationMs, everyMs, seed }: Shape): Schedule {
  const random = randomFrom(seed);
  const slotMs = rampMs / students;
  const arrivals = Float64Array.from({ length: students }, (_, student) => (student + random() / 2 ** 32) * slotMs);
  const arrival = (student: number): number => arrivals[student] ?? rampMs;
  return {
    arrival,
    question(student, n) {
      const due = arrival(student) + SETTLE_MS + n * everyMs;
      return due < durationMs ? due : undefined;
    },
  };
}

/** Draws the time until a connection's next drop (ms), exponentially distributed, so that `percent` of them drop each minute. */
export function dropsOf(percent: number, seed: number): () => number {
  const random = randomFrom(seed);
  return () => (-Math.log((random() + 1) / (2 ** 32 + 1)) * 60_000) / (percent / 100);
}
