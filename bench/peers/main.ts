import { readOptions, whole } from '../lib/command-line.ts';
import { openFilesLimit } from '../lib/machine.ts';
import { writeSection } from '../lib/performance-page.ts';
import { installPinned } from '../lib/pinned-packages.ts';
import { startUpstream } from '../load/stamped/upstream.ts';
import * as contenders from './contenders.ts';
import { measureIdle } from './measure-idle.ts';
import { peersReport } from './report.ts';
import { runRounds } from './rounds.ts';

/** Compares Chalkstream with its peers in one run, and writes the section "Peers" of docs/performance.md. */
const { rounds, seconds, idle } = readOptions(
  'npm run bench -- peers [--rounds N] [--seconds N] [--idle CONNECTIONS]',
  {
    rounds: whole(3),
    seconds: whole(5),
    idle: whole(10_000),
  },
);

installPinned(contenders.PEERS);
const { CHALKSTREAM, BARE_WS, WS_FETCH, SOCKET_IO, AI_SDK, HOCUSPOCUS, SERVERLESS_OFFLINE } = contenders;
const everybody = [CHALKSTREAM, BARE_WS, WS_FETCH, SOCKET_IO, AI_SDK, HOCUSPOCUS];
/** Students for serverless-offline, which cannot hold the load of the others: within its limits, and beyond. */
const EMULATED = [10, 20, 40];
/** Descriptors that a process needs besides its connections. */
const OTHER_FILES = 200;
const connections = Math.min(idle, openFilesLimit() - OTHER_FILES);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const upstream = await startUpstream();
try {
  const run = { upstream: upstream.url, rounds, seconds, note };
  const at = new Date().toISOString();
  const breadth = { students: 500, observers: 0, perSecond: 50 };
  const fanOut = { students: 1, observers: 1_000, perSecond: 100 };
  const wide = await runRounds({ ...run, who: everybody, load: breadth });
  const [alone] = await runRounds({ ...run, rounds: 1, who: [CHALKSTREAM], load: { ...fanOut, observers: 0 } });
  const fanned = await runRounds({ ...run, who: [CHALKSTREAM, BARE_WS, SOCKET_IO], load: fanOut });
  const emulated = [];
  for (const students of EMULATED) {
    const load = { students, observers: 0, perSecond: 50 };
    emulated.push({
      load,
      entries: await runRounds({ ...run, rounds: 1, who: [CHALKSTREAM, SERVERLESS_OFFLINE], load }),
    });
  }
  const bytes: (readonly [string, number])[] = [];
  for (const who of [CHALKSTREAM, BARE_WS, SOCKET_IO]) {
    bytes.push([who.name, await measureIdle(who, upstream.url, connections)]);
    note(`idle ${who.name}: ${Math.round(bytes.at(-1)?.[1] ?? 0)} bytes a connection`);
  }
  const comparison = {
    at,
    rounds,
    breadth: { load: breadth, entries: wide },
    fanOut: { load: fanOut, alone, entries: fanned },
    emulated,
    idle: { connections, wanted: idle, bytes },
  };
  const report = peersReport(comparison, [...everybody, SERVERLESS_OFFLINE]);
  writeSection('peers', report);
  process.stdout.write(`${report}\n`);
  const ours = [...wide, ...fanned].filter(({ name }) => name === CHALKSTREAM.name);
  process.exitCode = ours.some(({ median }) => median.wrong > 0) ? 1 : 0;
} finally {
  await upstream.stop();
}
