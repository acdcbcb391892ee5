import type { Clock } from '../net/clock.ts';

/** Said again after this time, for tutors who came in meanwhile; and taken back after it without a key. */
const TYPING_MS = 4_000;

export type Typing = { pressed(): void; rested(): void };

/** Tells tutors that the student types, with two messages for a burst of keys instead of one for each. */
export function tellTyping(clock: Clock, say: (on: boolean) => void): Typing {
  let toldAt: number | undefined;
  let cancel = (): void => {};

  function rested(): void {
    cancel();
    if (toldAt !== undefined) say(false);
    toldAt = undefined;
  }

  return {
    pressed() {
      const now = clock.now();
      if (toldAt === undefined || now - toldAt >= TYPING_MS) {
        toldAt = now;
        say(true);
      }
      cancel();
      cancel = clock.after(TYPING_MS, rested);
    },
    rested,
  };
}
