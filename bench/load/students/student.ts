import { systemClock } from '../../../client/net/clock.ts';
import { memoryKeep } from '../../../client/session/keep.ts';
import { createSession, type Session } from '../../../client/session/session.ts';
import { newTurnId } from '../../../client/session/turn-id.ts';
import { type Asked, Progress } from './asked.ts';
import { follow } from './follow.ts';
import { nowUs } from '../../lib/monotonic.ts';
import { startObserver } from './observer.ts';
import type { Member } from './member.ts';
import type { Plan } from '../plan.ts';
import type { Recorder } from '../measure/record.ts';
import { type Order, questionFor } from '../stamped/stamped-text.ts';
import { StampReader } from '../stamped/stamp-reader.ts';
import { tapSockets } from './socket-tap.ts';
import { judge } from './check-answer.ts';
import { watchTroubles } from './troubles.ts';

export type Student = Member & {
  /** Asks what was due at `dueUs`. */
  ask(order: Order, dueUs: number): void;
  readonly observers: readonly Member[];
};

type Options = { readonly url: string; readonly plan: Plan; readonly recorder: Recorder; readonly dueUs: number };

/** A student with his observers: the client's own session, watched from outside. He comes at once; he was due at `dueUs`. */
export function startStudent({ url, plan, recorder, dueUs }: Options): Student {
  const asked = new Map<string, Asked>();
  const stamps = new StampReader();
  const observers: Member[] = [];
  const tap = tapSockets(() => recorder.count('frames'));
  const session: Session = createSession({
    url,
    WebSocket: tap.Socket,
    keep: memoryKeep(),
    clock: systemClock,
    random: Math.random,
    turnId: newTurnId,
    pass: { role: 'student' },
  });
  const dropped = watchTroubles(session, recorder);
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
        // The scripted model begins at once; of any other nothing is known.
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
      judge(recorder, plan.script, turn, question);
    },
  });

  return {
    observers,
    ask(order, dueUs) {
      const lateUs = nowUs() - dueUs;
      recorder.time('late', lateUs);
      recorder.count('asked');
      const question: Asked = { order, dueUs, lateUs, held: new Progress(), ended: false };
      // The first frame can't come before `ask` has returned, but the session's own change of state tells its listeners at once.
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
