import { systemClock } from '../../../client/net/clock.ts';
import { createSession } from '../../../client/session/session.ts';
import { memoryStorage } from '../../../client/session/storage.ts';
import { newTurnId } from '../../../client/session/turn-id.ts';
import type { Asked } from './asked.ts';
import { follow } from './follow.ts';
import { nowUs } from '../../lib/monotonic.ts';
import type { Plan } from '../plan.ts';
import type { Recorder } from '../measure/recorder.ts';
import { tapSockets } from './socket-tap.ts';
import { StampReader } from '../stamped/stamp-reader.ts';
import { recordConnection } from './connection-events.ts';
import { checkAnswer } from './check-answer.ts';

/** A student or an observer. */
export type Participant = {
  /** Cuts the connection; the client has to notice, and to resume. */
  drop(): void;
  /** How many questions have no ended answer here. */
  unended(): number;
  close(): void;
};

type Options = {
  readonly url: string;
  readonly code: string;
  readonly plan: Plan;
  readonly recorder: Recorder;
  /** The student's questions, with how far the student's texts have grown. */
  readonly asked: ReadonlyMap<string, Asked>;
};

/** Starts a tutor who joins with the code at once, and watches. */
export function startObserver({ url, code, plan, recorder, asked }: Options): Participant {
  const ended = new Set<string>();
  const stamps = new StampReader();
  const tap = tapSockets(() => recorder.count('frames'));
  const session = createSession({
    url,
    WebSocket: tap.Socket,
    storage: memoryStorage(),
    clock: systemClock,
    random: Math.random,
    turnId: newTurnId,
    credentials: { role: 'tutor', code },
  });
  const dropped = recordConnection(session, recorder);
  let welcomed = false;

  session.subscribe(() => {
    if (welcomed || session.getSnapshot().session === undefined) return;
    welcomed = true;
    recorder.count('observers');
  });

  follow(session, {
    grew({ turn, held }, slice, live) {
      const now = nowUs();
      if (plan.script === 'stamped')
        recorder.count(
          'deliveries',
          stamps.take(slice, now, () => {}),
        );
      // An observer may well be first: that is a lag of 0.
      if (live) recorder.time('lag', Math.max(0, now - (asked.get(turn)?.held.whenReached(held.text.length) ?? now)));
    },
    ended(turn) {
      const question = asked.get(turn.turn);
      ended.add(turn.turn);
      if (question !== undefined) checkAnswer(recorder, plan.script, turn, question);
    },
  });

  return {
    drop() {
      dropped();
      tap.cut();
    },
    unended: () =>
      asked
        .keys()
        .filter((turn) => !ended.has(turn))
        .toArray().length,
    close: () => session.close(),
  };
}
