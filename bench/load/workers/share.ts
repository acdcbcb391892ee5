import { nowUs } from '../../lib/monotonic.ts';
import type { Participant } from '../students/observer.ts';
import { everyMs, type Plan } from '../plan.ts';
import { Recorder } from '../measure/recorder.ts';
import { dropsOf, scheduleOf } from '../schedule.ts';
import { type Student, startStudent } from '../students/student.ts';

/** A worker's part of a run: each `of`-th student from `index` on. `startUs`: when the run begins, by the monotonic clock. */
export type Share = {
  readonly plan: Plan;
  readonly url: string;
  readonly index: number;
  readonly of: number;
  readonly startUs: number;
};

export type Running = {
  readonly recorder: Recorder;
  /** Settles when every answer has ended, or its time is up. */
  readonly done: Promise<void>;
  /** Ends the run now; answers that still run do not count as unended. */
  stop(): void;
  close(): void;
};

/** How long after the last answer is due to end its end may still come. */
const GRACE_MS = 10_000;
const LOOK_MS = 50;

/** Plays the students of a share by the schedule, whatever the server does. */
export function play({ plan, url, index, of, startUs }: Share): Running {
  const recorder = new Recorder();
  const schedule = scheduleOf({ ...plan, everyMs: everyMs(plan) });
  const nextDrop = dropsOf(plan.dropPercent, plan.seed + index);
  const students: Student[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const dueUs = (ms: number): number => startUs + ms * 1000;

  /** Acts at that moment or just after it, never before: a timer's milliseconds are rounded up. */
  function at(ms: number, act: () => void): void {
    const wait = Math.max(0, Math.ceil((dueUs(ms) - nowUs()) / 1000));
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, wait);
    timers.add(timer);
  }

  function askOn(student: Student, number: number, n: number): void {
    const due = schedule.question(number, n);
    if (due === undefined) return;
    at(due, () => {
      const seed = (plan.seed * 7_919 + number * 10_007 + n) % 2 ** 31;
      const { tokens, perSecond, waitMs, script } = plan;
      student.ask({ tokens, perSecond, waitMs, seed: script === 'scripted' ? plan.seed : seed }, dueUs(due));
      askOn(student, number, n + 1);
    });
  }

  function dropOn(participant: () => Participant | undefined): void {
    const due = (nowUs() - startUs) / 1000 + nextDrop();
    if (plan.dropPercent === 0 || due >= plan.durationMs) return;
    at(due, () => {
      participant()?.drop();
      dropOn(participant);
    });
  }

  for (let number = index; number < plan.students; number += of) {
    const due = schedule.arrival(number);
    at(due, () => {
      const student = startStudent({ url, plan, recorder, dueUs: dueUs(due) });
      students.push(student);
      askOn(student, number, 0);
      dropOn(() => student);
      for (let i = 0; i < plan.observers; i++) dropOn(() => student.observers[i]);
    });
  }

  const participants = (): readonly Participant[] => students.flatMap((student) => [student, ...student.observers]);
  const unended = (): number => participants().reduce((sum, participant) => sum + participant.unended(), 0);

  function look(): void {
    const left = unended();
    const now = (nowUs() - startUs) / 1000;
    if (left > 0 && now < plan.durationMs + everyMs(plan) + GRACE_MS) return at(now + LOOK_MS, look);
    recorder.count('unended', left);
    resolve();
  }
  at(plan.durationMs, look);

  return {
    recorder,
    done,
    stop() {
      for (const timer of timers) clearTimeout(timer);
      resolve();
    },
    close() {
      for (const participant of participants()) participant.close();
    },
  };
}
