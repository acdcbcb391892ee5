import type { Ending } from '../../shared/stitch.ts';
import { frame } from './frame.ts';
import type { Ports, TurnRef } from './ports.ts';
import { broadcast } from './presence.ts';
import { EPOCHS_MAX } from './runner-limits.ts';

/** Turns that one sweep looks at; what is left comes with the next. */
const SWEEP_LIMIT = 100;

/**
 * Finds the turns that no runner holds any more. Each is started again, as its next epoch, or ends `interrupted` once it has had
 * EPOCHS_MAX: no client is left streaming for ever.
 */
export async function sweep(ports: Ports): Promise<void> {
  const abandoned = await ports.store.turns.abandoned(ports.clock.now(), SWEEP_LIMIT);
  await Promise.all(abandoned.map((ref) => revive(ports, ref)));
}

async function revive(ports: Ports, ref: TurnRef): Promise<void> {
  const { store, jobs, log } = ports;
  const [turn] = await store.turns.read(ref.session, { turn: ref.turn });
  if (turn === undefined || turn.end !== undefined) return;
  log.info('turn.abandoned', { ...ref, epoch: turn.epoch, length: turn.text.length });
  if (turn.epoch < EPOCHS_MAX) return void (await jobs.start(ref));
  const { epoch } = turn;
  const end: Ending = { state: 'interrupted', code: 'lost', length: turn.text.length };
  const ended = await store.turns.end(ref, { epoch, at: turn.text.length, text: '' }, end);
  if (ended === 'stale') return;
  await broadcast(ports, ended.viewers, frame({ type: 'end', turn: ref.turn, epoch, ...end }));
}
