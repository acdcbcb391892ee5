import { setTimeout as sleep } from 'node:timers/promises';
import { isBehind } from '../../../client/session/log.ts';
import { memoryStorage } from '../../../client/session/storage.ts';
import type { State } from '../../../client/session/state.ts';
import { question } from '../known-answer.ts';
import { openPage, type Person, until, untilEnded } from '../person.ts';
import { type Comparison, compareLogs, compareTexts } from './compare.ts';

/** How long everybody may take to settle once nothing is broken any more. */
const SETTLE_MS = 60_000;
const TOKENS = 40;
const WAIT_MS = 50;
/** One turn in this many is stopped in the middle. */
const STOP_ONE_IN = 12;
const LAST_TITLE = 'The lesson is over';

export type Classroom = {
  readonly people: readonly Person[];
  /** After the end of the lesson: compares both pages with the store, which a fresh page of the same role reads at `direct`. */
  compare(found: Comparison, direct: string): Promise<void>;
};

/** Opens a student's and a tutor's page at `url`; the student asks one question after another until `over`. */
export async function openClassroom(
  url: string,
  index: number,
  over: AbortSignal,
  random: () => number,
): Promise<Classroom> {
  const storage = memoryStorage();
  const student = openPage(url, { role: 'student' }, storage);
  const { session } = await until(student.session, (state) => state.session !== undefined, SETTLE_MS);
  const asTutor = { role: 'tutor', code: session?.code ?? '' } as const;
  const tutor = openPage(url, asTutor);

  async function lesson(): Promise<void> {
    for (let asked = 0; !over.aborted; asked++) {
      const turn = student.session.ask(question(TOKENS, WAIT_MS, index * 1_000 + asked));
      if (random() % STOP_ONE_IN === 0) {
        await sleep(random() % (TOKENS * WAIT_MS));
        student.session.stop(turn);
      }
      await untilEnded(student.session, turn, SETTLE_MS).catch(() => undefined);
    }
  }

  const teaching = lesson();
  return {
    people: [student, tutor],
    async compare(found, direct) {
      await teaching;
      await settled(student);
      // The last event shows every page whether it has lost one before it (LOG-4).
      student.session.say({ type: 'rename', title: LAST_TITLE });
      const asStudent = { role: 'student', session: session?.id } as const;
      await comparePage(found, student, openPage(direct, asStudent, storage));
      await comparePage(found, tutor, openPage(direct, asTutor));
    },
  };
}

async function comparePage(found: Comparison, person: Person, fresh: Person): Promise<void> {
  await settled(fresh);
  await settled(person);
  const count = fresh.session.getSnapshot().turns.length;
  const holdsAll = ({ turns, log }: State): boolean =>
    turns.length === count && log.lesson.title === LAST_TITLE && !isBehind(log);
  for (const { session } of [fresh, person]) await until(session, holdsAll, SETTLE_MS).catch(() => undefined);
  const store = fresh.session.getSnapshot();
  compareTexts(found, store.turns, person.session.getSnapshot());
  compareLogs(found, store.log, person.session.getSnapshot().log);
  fresh.close();
}

/** Waits until a page holds every turn from the first on, each ended, and the log; what does not settle is found by the comparison. */
async function settled({ session }: Person): Promise<void> {
  await until(
    session,
    ({ link, turns, gaps, log }) =>
      link.kind === 'open' &&
      gaps.length === 0 &&
      !isBehind(log) &&
      turns.length > 0 &&
      turns[0]?.seq === 1 &&
      turns.every(({ held }) => held.end !== undefined),
    SETTLE_MS,
  ).catch(() => undefined);
}
