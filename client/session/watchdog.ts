import { TURN_WATCHDOG_MS } from '../../shared/limits.ts';
import type { Clock } from '../net/clock.ts';
import { type State, streaming } from './state.ts';

/** Watches the turn that is being written: `saw` after each change, `stop` at the end. */
export type Watchdog = { saw(state: State): void; stop(): void };

/** Calls `quiet` when nothing has come of the running turn for TURN_WATCHDOG_MS. A lost end must not leave a page streaming for ever. */
export function watchTurns(clock: Clock, quiet: (turn: string) => void): Watchdog {
  let turn: string | undefined;
  let held: unknown;
  let newsAt = 0;
  let cancel: (() => void) | undefined;

  // One timer that looks when it is due: setting it anew at each frame would cost more than the frame.
  function look(): void {
    cancel = undefined;
    if (turn === undefined) return;
    const left = newsAt + TURN_WATCHDOG_MS - clock.now();
    if (left <= 0) {
      newsAt = clock.now();
      quiet(turn);
    }
    cancel ??= clock.after(left <= 0 ? TURN_WATCHDOG_MS : left, look);
  }

  return {
    saw(state) {
      const running = streaming(state);
      if (running?.held === held && running?.turn === turn) return;
      turn = running?.turn;
      held = running?.held;
      newsAt = clock.now();
      if (turn !== undefined) cancel ??= clock.after(TURN_WATCHDOG_MS, look);
    },
    stop() {
      turn = undefined;
      cancel?.();
    },
  };
}
