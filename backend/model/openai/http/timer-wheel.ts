/** Short, so that what is due in one slot holds nothing else up. */
const SLOT_MS = 5;

/**
 * Timers that come due in slots of 5 ms. All that is due in a slot shares one timer and one turn of the event loop, and with it the system
 * calls that wait for what is ready.
 */
export class TimerWheel {
  readonly #due = new Map<number, (() => void)[]>();

  /** Calls `act` in the first slot after `ms`. */
  after(ms: number, act: () => void): void {
    const now = performance.now();
    const slot = Math.ceil((now + ms) / SLOT_MS);
    const acts = this.#due.get(slot);
    if (acts !== undefined) return void acts.push(act);
    const all = [act];
    this.#due.set(slot, all);
    setTimeout(
      () => {
        this.#due.delete(slot);
        for (const each of all) each();
      },
      slot * SLOT_MS - now,
    );
  }
}
