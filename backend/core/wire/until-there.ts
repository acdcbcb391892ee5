import { type Clock, pause } from '../ports/clock.ts';

/** How often, and after which pauses (ms), a connection's `hello` is looked for: some 0.8 s, a cold start of its function. */
export const HELLO_LOOKS_MS: readonly number[] = [25, 50, 100, 200, 400];
/** The same for a question that is stopped at once, which is more than a row: 3 s. */
export const ASK_LOOKS_MS: readonly number[] = [...HELLO_LOOKS_MS, 800, 1_425];

type Patience = {
  readonly clock: Clock;
  /**
   * Whether the runtime may hand over messages of one connection in another order than they were sent, as API Gateway does with Lambda:
   * then one that needs an earlier one waits for it. In a process of our own there is an order, and nothing to wait for.
   */
  readonly mayOvertake?: boolean;
};

/** What `look` finds, looked for again while an earlier message may still be on its way (MSG-7). */
export async function untilThere<T>(
  { clock, mayOvertake }: Patience,
  looksMs: readonly number[],
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  let found = await look();
  if (mayOvertake !== true) return found;
  for (const ms of looksMs) {
    if (found !== undefined) break;
    await pause(clock, ms);
    found = await look();
  }
  return found;
}
