import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPinned } from '../lib/pinned.ts';
import { startChild } from '../lib/child.ts';
import { openFilesLimit } from '../lib/machine.ts';
import * as contenders from './contenders.ts';
import { peersReport } from './report.ts';
import { runRounds } from './rounds.ts';
import { measureIdle } from './scenarios.ts';
import { writeSection } from '../lib/performance-page.ts';

/** Compares Chalkstream with others in one run: `npm run bench:peers -- [--rounds 3] [--seconds 5] [--idle 10000]`. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    idle: { type: 'string', default: '10000' },
  },
});
const [rounds, seconds, idle] = [Number(values.rounds), Number(values.seconds), Number(values.idle)];
if (![rounds, seconds, idle].every((value) => Number.isInteger(value) && value > 0)) {
  process.stderr.write('--rounds, --seconds and --idle must be whole numbers above 0.\n');
  process.exit(2);
}

installPinned(contenders.PEERS);
const { CHALKSTREAM, BARE_WS, WS_FETCH, SOCKET_IO, AI_SDK, HOCUSPOCUS, SERVERLESS_OFFLINE } = contenders;
const everybody = [CHALKSTREAM, BARE_WS, WS_FETCH, SOCKET_IO, AI_SDK, HOCUSPOCUS];
/** Students for serverless-offline, which is no server for the load of the others: what it holds, and what it does not. */
const EMULATED = [10, 20, 40];
/** Descriptors that a process needs besides its connections. */
const OTHER_FILES = 200;
const connections = Math.min(idle, openFilesLimit() - OTHER_FILES);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const upstream = await startChild(join(import.meta.dirname, '..', 'load', 'stamped', 'upstream-main.ts'));
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
