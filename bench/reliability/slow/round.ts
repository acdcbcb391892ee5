import { setTimeout as sleep } from 'node:timers/promises';
import { scripted } from '../../../backend/testing/script.ts';
import type { Session } from '../../../client/session/session.ts';
import { fullAnswer } from '../known-answer.ts';
import { openPage, until, untilEnded } from '../person.ts';
import type { ServerProcess } from '../server-process.ts';
import { slowTutor } from './slow-reader.ts';

/** Wordy on purpose: 24 KB/s, so that a reader of 1 KB/s falls behind by megabytes if anything holds the frames for it. */
const PIECE = 'the square of the hypotenuse equals the sum of the squares '.repeat(20);
const WAIT_MS = 50;
const PIECES = 50;
const QUESTION = scripted(PIECE, { wait: WAIT_MS }, { repeat: PIECES - 1 });

const OPEN_MS = 10_000;
const ANSWER_MS = 30_000;
/** In which a tutor who reads at full speed catches up. */
const CATCH_UP_MS = 3_000;

/** `gaps`: times between two frames of a student, ascending, in ms. `behind`: tutors who did not catch up in the end. */
export type Round = { readonly gaps: readonly number[]; readonly wrong: number; readonly behind: number };

/** Lets students ask for `seconds`, each with a slow tutor beside it or without. */
export async function measureRound(
  { port, socketUrl }: ServerProcess,
  { sessions, seconds, tutors }: { readonly sessions: number; readonly seconds: number; readonly tutors: boolean },
): Promise<Round> {
  const gaps: number[] = [];
  let wrong = 0;
  let behind = 0;
  const endAt = Date.now() + seconds * 1_000;

  async function lesson(): Promise<void> {
    const student = openPage(socketUrl, { role: 'student' });
    const { session } = await until(student.session, (state) => state.session !== undefined, OPEN_MS);
    const tutor = tutors ? slowTutor(port, session?.code ?? '') : undefined;
    collectGaps(student.session, gaps);
    let turn = '';
    while (Date.now() < endAt) {
      turn = student.session.ask(QUESTION);
      const ended = await untilEnded(student.session, turn, ANSWER_MS);
      if (ended?.held.text !== fullAnswer(QUESTION)) wrong++;
    }
    if (tutor !== undefined) {
      tutor.hurry();
      await sleep(CATCH_UP_MS);
      if (!tutor.hasEndOf(turn)) behind++;
      tutor.close();
    }
    student.close();
  }

  await Promise.all(Array.from({ length: sessions }, lesson));
  return { gaps: gaps.toSorted((a, b) => a - b), wrong, behind };
}

/** Adds the time between any two growths of a running text. */
function collectGaps(session: Session, gaps: number[]): void {
  let last: { readonly turn: string; readonly length: number; readonly at: number } | undefined;
  session.subscribe(() => {
    const running = session.getSnapshot().turns.at(-1);
    if (running === undefined || running.held.end !== undefined) {
      last = undefined;
      return;
    }
    const { turn, held } = running;
    if (last?.turn === turn && last.length === held.text.length) return;
    const at = performance.now();
    if (last?.turn === turn) gaps.push(at - last.at);
    last = { turn, length: held.text.length, at };
  });
}
