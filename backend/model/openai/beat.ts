/** Short, so that what is done at one beat holds nobody up. */
const BEAT_MS = 5;

const due = new Map<number, (() => void)[]>();

/**
 * Calls `act` at the first beat after `ms`. All that is due at a beat shares one timer and one turn of the event loop, and with it the
 * system calls that wait for what is ready.
 */
export function atBeat(ms: number, act: () => void): void {
  const now = performance.now();
  const beat = Math.ceil((now + ms) / BEAT_MS);
  const acts = due.get(beat);
  if (acts !== undefined) return void acts.push(act);
  const all = [act];
  due.set(beat, all);
  setTimeout(
    () => {
      due.delete(beat);
      for (const each of all) each();
    },
    beat * BEAT_MS - now,
  );
}
