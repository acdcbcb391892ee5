// `npm run slow -- [SESSIONS] [SECONDS]`: does a tutor who reads 1 KB/s delay the student? Each session's student gets frames of known
// pace; the p99 of their gaps is compared without and with such tutors, in alternating rounds, and the server's memory is watched.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scripted } from '../../../backend/testing/script.ts';
import { readOptions, whole } from '../../lib/command-line.ts';
import { come, fullAnswer, until } from '../people.ts';
import { startServerProcess } from '../server-process.ts';
import { slowTutor } from './slow-reader.ts';

const { sessions, seconds } = readOptions(
  'npm run slow -- [SESSIONS] [SECONDS]',
  { sessions: whole(20), seconds: whole(20) },
  ['sessions', 'seconds'],
);
/** Wordy on purpose: 24 KB/s, so that a reader of 1 KB/s falls behind by megabytes if anything holds them. */
const PIECE = 'the square of the hypotenuse equals the sum of the squares '.repeat(20);
const WAIT_MS = 50;
const PIECES = 50;

const folder = mkdtempSync(join(tmpdir(), 'chalkstream-slow-'));
const server = await startServerProcess(folder);
const url = `ws://127.0.0.1:${server.port}/ws`;
const asked = scripted(PIECE, { wait: WAIT_MS }, { repeat: PIECES - 1 });

async function round(withTutors: boolean): Promise<{ gaps: number[]; wrong: number; behind: number }> {
  const gaps: number[] = [];
  let wrong = 0;
  let behind = 0;
  const endAt = Date.now() + seconds * 1_000;
  const schools = Array.from({ length: sessions }, async () => {
    const student = come(url, { role: 'student' });
    const { session } = await until(student.session, (state) => state.session !== undefined, 10_000);
    const tutor = withTutors ? slowTutor(server.port, session?.code ?? '') : undefined;
    let last: { readonly turn: string; readonly length: number; readonly at: number } | undefined;
    student.session.subscribe(() => {
      const running = student.session.getSnapshot().turns.at(-1);
      if (running === undefined || running.held.end !== undefined) return (last = undefined);
      if (last?.turn === running.turn && last.length !== running.held.text.length)
        gaps.push(performance.now() - last.at);
      if (last?.turn !== running.turn || last.length !== running.held.text.length) {
        last = { turn: running.turn, length: running.held.text.length, at: performance.now() };
      }
    });
    const turns: string[] = [];
    while (Date.now() < endAt) {
      const turn = student.session.ask(asked);
      turns.push(turn);
      const state = await until(
        student.session,
        (now) => now.turns.some((own) => own.turn === turn && own.held.end !== undefined),
        30_000,
      );
      if (state.turns.find((own) => own.turn === turn)?.held.text !== fullAnswer(asked)) wrong++;
    }
    if (tutor !== undefined) {
      tutor.hurry();
      await sleep(3_000);
      const seen = tutor.text();
      // He has the ending of the last turn once he has caught up.
      if (!seen.includes(`"type":"end","turn":"${turns.at(-1)}"`)) behind++;
      tutor.close();
    }
    student.close();
  });
  await Promise.all(schools);
  return { gaps: gaps.toSorted((a, b) => a - b), wrong, behind };
}

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? 0;
await round(false);
for (let i = 0; i < 2; i++) {
  const alone = await round(false);
  const before = await server.memory();
  const watched = await round(true);
  const after = await server.memory();
  process.stdout.write(
    `p99 gap between frames: alone ${p99(alone.gaps).toFixed(1)} ms, with a tutor at 1 KB/s ${p99(watched.gaps).toFixed(1)} ms (ratio ${(p99(watched.gaps) / p99(alone.gaps)).toFixed(3)}); ` +
      `wrong texts ${alone.wrong + watched.wrong}, tutors not caught up ${watched.behind}; heap ${(before.heap / 2 ** 20).toFixed(1)} -> ${(after.heap / 2 ** 20).toFixed(1)} MB\n`,
  );
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
