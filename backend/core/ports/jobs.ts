import type { TurnRef } from './turns.ts';

/** Starts a turn's runner, here or elsewhere. It may start twice: the claim decides. */
export interface Jobs {
  start(ref: TurnRef): void | Promise<void>;
}
