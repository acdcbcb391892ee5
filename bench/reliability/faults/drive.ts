import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../../../backend/model/scripted.ts';
import type { Person } from '../person.ts';
import { type ServerProcess, startServerProcess } from '../server-process.ts';
import { openClassroom } from './classroom.ts';
import type { Comparison } from './compare.ts';
import { FAULTS, type Fault, type Proxy, startProxy } from './proxy.ts';

export type FaultOptions = {
  readonly sessions: number;
  readonly seconds: number;
  readonly faultsPerSecond: number;
  /** Seconds between two SIGKILLs of the server; 0 for none. */
  readonly killEvery: number;
  readonly seed: number;
  readonly progress: (line: string) => void;
};

type Injected = Record<Fault | 'kill', number>;

export type FaultReport = Comparison & {
  readonly injected: Readonly<Injected>;
  /** How long each connection took to resume, in ms, ascending. */
  readonly resumes: readonly number[];
  readonly crashed: boolean;
};

const PROGRESS_MS = 5_000;

/** Runs classrooms through the proxy, breaks things at random, then compares everybody's texts and logs with the store's. */
export async function driveFaults(options: FaultOptions): Promise<FaultReport> {
  const random = randomFrom(options.seed);
  const server = await startServerProcess();
  const proxy = await startProxy(server.port);
  const over = new AbortController();
  const classrooms = await Promise.all(
    Array.from({ length: options.sessions }, (_, index) =>
      openClassroom(`ws://127.0.0.1:${proxy.port}/ws`, index, over.signal, random),
    ),
  );
  const people = classrooms.flatMap((classroom) => classroom.people);
  const injected = await breakThings(options, server, proxy, people, random);
  over.abort();
  proxy.heal();

  const found: Comparison = { turns: 0, events: 0, lost: 0, doubled: 0, stuck: 0 };
  for (const classroom of classrooms) await classroom.compare(found, server.socketUrl);
  const resumes = people.flatMap((person) => person.resumes).toSorted((a, b) => a - b);
  for (const person of people) person.close();
  const { crashed } = server;
  proxy.close();
  await server.stop();
  return { ...found, injected, resumes, crashed };
}

async function breakThings(
  { seconds, faultsPerSecond, killEvery, progress }: FaultOptions,
  server: ServerProcess,
  proxy: Proxy,
  people: readonly Person[],
  random: () => number,
): Promise<Injected> {
  const injected: Injected = { cut: 0, reset: 0, blackhole: 0, delay: 0, drop: 0, kill: 0 };
  const endAt = Date.now() + seconds * 1_000;
  let killAt = killEvery === 0 ? Infinity : Date.now() + killEvery * 1_000;
  let progressAt = 0;
  while (Date.now() < endAt) {
    if (Date.now() >= killAt) {
      await server.killAndRestart();
      injected.kill++;
      killAt = Date.now() + killEvery * 1_000;
    }
    const fault = FAULTS[random() % FAULTS.length] ?? 'cut';
    if (proxy.inject(fault, (count) => (count === 0 ? 0 : random() % count))) injected[fault]++;
    if (Date.now() >= progressAt) {
      const resumes = people.reduce((sum, person) => sum + person.resumes.length, 0);
      const left = Math.ceil((endAt - Date.now()) / 1_000);
      progress(`${left} s to go, faults ${JSON.stringify(injected)}, resumes ${resumes}`);
      progressAt = Date.now() + PROGRESS_MS;
    }
    await sleep(1_000 / faultsPerSecond);
  }
  return injected;
}
