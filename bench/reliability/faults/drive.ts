import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../../../backend/model/scripted.ts';
import { memoryKeep } from '../../../client/session/keep.ts';
import { come, type Person, question, until } from '../people.ts';
import { FAULTS, type Fault, startProxy } from './proxy.ts';
import { startServerProcess } from '../server-process.ts';
import { judge, type Verdict } from './verdict.ts';

export type FaultOptions = {
  readonly sessions: number;
  readonly seconds: number;
  readonly faultsPerSecond: number;
  /** Seconds between two SIGKILLs of the server; 0 for none. */
  readonly killEvery: number;
  readonly seed: number;
  readonly progress: (line: string) => void;
};

export type FaultReport = Verdict & {
  readonly injected: Readonly<Record<Fault | 'kill', number>>;
  /** Each connection's way back, in ms, ascending. */
  readonly resumes: readonly number[];
  readonly crashed: boolean;
};

/** How long everybody may take to come to rest once nothing is broken any more. */
const REST_MS = 60_000;
const TOKENS = 40;
const WAIT_MS = 50;
/** One turn in so many is stopped in the middle. */
const STOP_ONE_IN = 12;

/** A student, a tutor, and what happens between them until `over`. */
async function school(url: string, direct: string, index: number, over: AbortSignal, random: () => number) {
  const keep = memoryKeep();
  const student = come(url, { role: 'student' }, keep);
  const { session } = await until(student.session, (state) => state.session !== undefined, REST_MS);
  const tutor = come(url, { role: 'tutor', code: session?.code ?? '' });
  const goOn = async (): Promise<void> => {
    for (let asked = 0; !over.aborted; asked++) {
      const turn = student.session.ask(question(TOKENS, WAIT_MS, index * 1_000 + asked));
      if (random() % STOP_ONE_IN === 0) {
        await sleep(random() % (TOKENS * WAIT_MS));
        student.session.stop(turn);
      }
      const ended = until(
        student.session,
        (state) => state.turns.some((own) => own.turn === turn && own.held.end !== undefined),
        REST_MS,
      );
      await ended.catch(() => undefined);
    }
  };
  const going = goOn();
  return { student, tutor, going, reference: () => come(direct, { role: 'student', session: session?.id }, keep) };
}

/** Runs schools through the proxy, breaks things at random, then compares everybody's texts with the store's. */
export async function driveFaults(options: FaultOptions): Promise<FaultReport> {
  const random = randomFrom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-faults-'));
  const server = await startServerProcess(folder);
  const proxy = await startProxy(server.port);
  const injected = { cut: 0, reset: 0, blackhole: 0, delay: 0, drop: 0, kill: 0 };
  const over = new AbortController();
  const url = `ws://127.0.0.1:${proxy.port}/ws`;
  const direct = `ws://127.0.0.1:${server.port}/ws`;
  const schools = await Promise.all(
    Array.from({ length: options.sessions }, (_, index) => school(url, direct, index, over.signal, random)),
  );
  const people: Person[] = schools.flatMap(({ student, tutor }) => [student, tutor]);

  const endAt = Date.now() + options.seconds * 1_000;
  let killAt = options.killEvery === 0 ? Infinity : Date.now() + options.killEvery * 1_000;
  let sayAt = 0;
  while (Date.now() < endAt) {
    if (Date.now() >= killAt) {
      await server.killAndRestart();
      injected.kill++;
      killAt = Date.now() + options.killEvery * 1_000;
    }
    const fault = FAULTS[random() % FAULTS.length] ?? 'cut';
    if (proxy.inject(fault, (count) => (count === 0 ? 0 : random() % count))) injected[fault]++;
    if (Date.now() >= sayAt) {
      const resumes = people.reduce((sum, person) => sum + person.resumes.length, 0);
      options.progress(
        `${Math.ceil((endAt - Date.now()) / 1_000)} s to go, faults ${JSON.stringify(injected)}, resumes ${resumes}`,
      );
      sayAt = Date.now() + 5_000;
    }
    await sleep(1_000 / options.faultsPerSecond);
  }
  over.abort();
  proxy.heal();

  const verdict: Verdict = { turns: 0, lost: 0, doubled: 0, stuck: 0 };
  for (const { student, tutor, going, reference } of schools) {
    await going;
    const fresh = reference();
    const settled = (person: Person): Promise<unknown> =>
      until(
        person.session,
        ({ link, turns, lacking }) =>
          link.kind === 'open' &&
          lacking.length === 0 &&
          turns.length > 0 &&
          turns[0]?.seq === 1 &&
          turns.every(({ held }) => held.end !== undefined),
        REST_MS,
      ).catch(() => undefined);
    await settled(fresh);
    const store = fresh.session.getSnapshot().turns;
    for (const person of [student, tutor]) {
      await settled(person);
      await until(person.session, ({ turns }) => turns.length === store.length, REST_MS).catch(() => undefined);
      judge(verdict, store, person.session.getSnapshot());
    }
    fresh.close();
  }
  const resumes = people.flatMap((person) => person.resumes).toSorted((a, b) => a - b);
  for (const person of people) person.close();
  const { crashed } = server;
  proxy.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { ...verdict, injected, resumes, crashed };
}
