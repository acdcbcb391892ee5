import type { Ending } from '../../../shared/stitch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { TurnRef } from '../ports/turns.ts';
import { broadcast } from '../wire/broadcast.ts';
import { findTurn } from './find-turn.ts';
import { EPOCHS_MAX } from './limits.ts';

/** Turns that one sweep looks at; what is left comes with the next. */
const SWEEP_LIMIT = 100;

type Ports = {
  readonly store: Pick<Store, 'turns'>;
  readonly sender: Sender;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly events: Events;
};

/** To be called every SWEEP_MS. Throws where the store fails. */
export type Sweeper = () => Promise<void>;

/**
 * Finds the turns that no runner holds any more. Each is started again, as its next epoch, or ends `interrupted` once it has had
 * EPOCHS_MAX: no client is left streaming for ever.
 */
export function createSweeper(ports: Ports): Sweeper {
  return async () => {
    const abandoned = await ports.store.turns.abandoned(ports.clock.now(), SWEEP_LIMIT);
    await Promise.all(abandoned.map((ref) => revive(ports, ref)));
  };
}

async function revive({ store, sender, jobs, clock, logger, events }: Ports, ref: TurnRef): Promise<void> {
  const turn = await findTurn(store, ref.session, ref.turn);
  if (turn === undefined || turn.end !== undefined) return;
  const { epoch } = turn;
  events.emit({ kind: 'turn.abandoned', ref, epoch });
  logger.info('turn.abandoned', { ...ref, epoch, length: turn.text.length });
  if (epoch < EPOCHS_MAX) return void (await jobs.start(ref));
  const end: Ending = { state: 'interrupted', code: 'lost', length: turn.text.length };
  const followers = await store.turns.end(ref, { epoch, at: turn.text.length, text: '' }, end);
  if (followers === 'stale') return;
  const durationMs = clock.now() - turn.askedAt;
  events.emit({ kind: 'turn.ended', ref, epoch, end, firstTextMs: undefined, durationMs });
  await broadcast({ sender }, followers, (s) => ({ type: 'end', s, turn: ref.turn, epoch, ...end }));
}
