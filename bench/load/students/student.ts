import { systemClock } from '../../../client/net/clock.ts';
import { createSession, type Session } from '../../../client/session/session.ts';
import { memoryStorage } from '../../../client/session/storage.ts';
import { newTurnId } from '../../../client/session/turn-id.ts';
import { type Asked, Progress } from './asked.ts';
import { follow } from './follow.ts';
import { nowUs } from '../../lib/monotonic.ts';
import { type Participant, startObserver } from './observer.ts';
import type { Plan } from '../plan.ts';
import type { Recorder } from '../measure/recorder.ts';
import { type Order, questionFor } from '../stamped/stamped-text.ts';
import { StampReader } from '../stamped/stamp-reader.ts';
import { tapSockets } from './socket-tap.ts';
import { checkAnswer } from './check-answer.ts';
import { recordConnection } from './connection-events.ts';

export type Student = Participant & {
  /** Asks the question that was due at `dueUs`. */
  ask(order: Order, dueUs: number): void;
  readonly observers: readonly Participant[];
};

type Options = { readonly url: string; readonly plan: Plan; readonly recorder: Recorder; readonly dueUs: number };

/** Starts a student who was due at `dueUs`, and the observers once there is a code. It is the client's own session, watched from outside. */
export function startStudent({ url, plan, recorder, dueUs }: Options): Student {
  const asked = new Map<string, Asked>();
  const stamps = new StampReader();
  const observers: Participant[] = [];
  const tap = tapSockets(() => recorder.count('frames'));
  const session: Session = createSession({
    url,
    WebSocket: tap.Socket,
    storage: memoryStorage(),
    clock: systemClock,
    random: Math.random,
    turnId: newTurnId,
    credentials: { role: 'student' },
  });
  const dropped = recordConnection(session, recorder);
  let welcomed = false;

  session.subscribe(() => {
    const code = session.getSnapshot().session?.code;
    if (welcomed || code === undefined) return;
    welcomed = true;
    recorder.count('sessions');
    recorder.time('connect', nowUs() - dueUs);
    for (let i = 0; i < plan.observers; i++) observers.push(startObserver({ url, code, plan, recorder, asked }));
  });

  follow(session, {
    grew({ turn, held }, slice, live) {
      const question = asked.get(turn);
      if (question === undefined) return;
      const now = nowUs();
      const askedUs = question.dueUs + question.lateUs;
      if (held.text.length === slice.length && held.epoch === 1) {
        recorder.time('ttft', now - question.dueUs);
        // The scripted model begins at once; how long any other takes is unknown.
        if (plan.script === 'scripted') recorder.time('added', now - askedUs);
      }
      question.held.reached(held.text.length, now);
      if (plan.script !== 'stamped') return;
      const tokens = stamps.take(slice, now, (ageUs, ownUs) => {
        if (live) recorder.time('delivery', ageUs);
        if (ownUs !== undefined && held.epoch === 1) recorder.time('added', now - askedUs - ownUs);
      });
      recorder.count('tokens', tokens);
      recorder.count('deliveries', tokens);
    },
    ended(turn) {
      const question = asked.get(turn.turn);
      if (question === undefined) return;
      question.ended = true;
      recorder.count('answered');
      if (plan.script === 'scripted') recorder.count('tokens', question.order.tokens);
      checkAnswer(recorder, plan.script, turn, question);
    },
  });

  return {
    observers,
    ask(order, dueUs) {
      const lateUs = nowUs() - dueUs;
      recorder.time('late', lateUs);
      recorder.count('asked');
      const question: Asked = { order, dueUs, lateUs, held: new Progress(), ended: false };
      // No frame can come before `ask` has returned, though the session's listeners run at once, for its change of state.
      asked.set(session.ask(questionFor(order)), question);
    },
    drop() {
      dropped();
      tap.cut();
    },
    unended: () =>
      asked
        .values()
        .filter(({ ended }) => !ended)
        .toArray().length,
    close: () => session.close(),
  };
}
