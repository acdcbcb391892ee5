import { setTimeout as sleep } from 'node:timers/promises';
import { memoryKeep } from '../../../client/session/keep.ts';
import { question } from '../known-answer.ts';
import { openPage, type Person, until, untilEnded } from '../person.ts';
import { type Comparison, compareTexts } from './compare-texts.ts';

/** How long everybody may take to settle once nothing is broken any more. */
const SETTLE_MS = 60_000;
const TOKENS = 40;
const WAIT_MS = 50;
/** One turn in this many is stopped in the middle. */
const STOP_ONE_IN = 12;

export type Classroom = {
  readonly people: readonly Person[];
  /** After the end of the lesson: compares both texts with the store's, which a fresh page reads at `direct`. */
  compare(found: Comparison, direct: string): Promise<void>;
};

/** Opens a student's and a tutor's page at `url`; the student asks one question after another until `over`. */
export async function openClassroom(
  url: string,
  index: number,
  over: AbortSignal,
  random: () => number,
): Promise<Classroom> {
  const keep = memoryKeep();
  const student = openPage(url, { role: 'student' }, keep);
  const { session } = await until(student.session, (state) => state.session !== undefined, SETTLE_MS);
  const tutor = openPage(url, { role: 'tutor', code: session?.code ?? '' });

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
      const fresh = openPage(direct, { role: 'student', session: session?.id }, keep);
      await settled(fresh);
      const store = fresh.session.getSnapshot().turns;
      for (const person of [student, tutor]) {
        await settled(person);
        await until(person.session, ({ turns }) => turns.length === store.length, SETTLE_MS).catch(() => undefined);
        compareTexts(found, store, person.session.getSnapshot());
      }
      fresh.close();
    },
  };
}

/** Waits until a page holds every turn from the first on, each ended; what does not settle is found by the comparison. */
async function settled({ session }: Person): Promise<void> {
  await until(
    session,
    ({ link, turns, lacking }) =>
      link.kind === 'open' &&
      lacking.length === 0 &&
      turns.length > 0 &&
      turns[0]?.seq === 1 &&
      turns.every(({ held }) => held.end !== undefined),
    SETTLE_MS,
  ).catch(() => undefined);
}
