import { setTimeout as sleep } from 'node:timers/promises';
import { Histogram, type Summary } from '../lib/histogram.ts';
import { nowUs } from '../lib/monotonic.ts';
import { type Order, questionFor } from '../load/stamped/stamped-text.ts';
import type { Connection } from './connection.ts';
import type { Contender } from './contenders.ts';
import { Reading } from './reading.ts';
import { startContender } from './contender-server.ts';

/** How many students ask, how many observers watch each, and the tokens a second of each answer. */
export type Load = { readonly students: number; readonly observers: number; readonly perSecond: number };

/** What was measured of one contender in one round. Times in ms. */
export type Measured = {
  /** CPU time of the server for each delivered token. */
  readonly cpuUsPerDelivery: number;
  readonly deliveriesPerSecond: number;
  readonly delivery: Summary;
  /** The student's own, if observers watch. */
  readonly students: Summary;
  /** From the question to the first text; the model itself begins at once. */
  readonly first: Summary;
  /** Texts that differ from what the model said, or did not end. */
  readonly wrong: number;
  readonly texts: number;
};

/** Students ask their questions over the first of these times; after the second, measuring begins. */
const BEGIN_S = 1;
const WARM_S = 5;
/** How long after the last token an end may still come. */
const GRACE_MS = 8_000;
/** Connections that are opened at a time. */
export const BATCH = 100;

/** Lets every student ask one long question, and measures in the middle of the answers. */
export async function measureAnswers(who: Contender, upstream: string, load: Load, seconds: number): Promise<Measured> {
  const { students, observers, perSecond } = load;
  const server = await startContender(who, upstream);
  const connections: Connection[] = [];
  try {
    const [all, own, first] = [new Histogram(), new Histogram(), new Histogram()];
    const readings: Reading[] = [];
    const asking: (() => void)[] = [];
    for (let from = 0; from < students; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, students - from) }, async (_, i) => {
        const number = from + i;
        const tokens = Math.ceil((BEGIN_S + WARM_S + seconds + 1) * perSecond);
        const order: Order = { tokens, perSecond, waitMs: 0, seed: number + 1 };
        const room = { name: `room-${number}` };
        const reading = new Reading(order, observers === 0 ? all : own);
        const connection = await who.dial(server.url, room, reading);
        readings.push(reading);
        connections.push(connection);
        asking.push(() => connection.ask(questionFor(order)));
        for (let watching = 0; watching < observers; watching += BATCH) {
          const size = Math.min(BATCH, observers - watching);
          const watchers = Array.from({ length: size }, () => new Reading(order, all));
          readings.push(...watchers);
          connections.push(...(await Promise.all(watchers.map((watcher) => who.dial(server.url, room, watcher)))));
        }
      });
      await Promise.all(batch);
    }
    const began = new Map<number, number>();
    asking.forEach((ask, i) =>
      setTimeout(
        () => {
          began.set(i, nowUs());
          ask();
        },
        (i / students) * BEGIN_S * 1000,
      ),
    );
    await sleep((BEGIN_S + WARM_S) * 1000);
    for (const histogram of [all, own]) histogram.reset();
    const count = (): number => readings.reduce((sum, { tokens }) => sum + tokens, 0);
    const [before, tokensBefore, startedUs] = [await server.usage(), count(), nowUs()];
    await sleep(seconds * 1000);
    const [after, tokens, endedUs] = [await server.usage(), count() - tokensBefore, nowUs()];
    const until = Date.now() + 1_000 + GRACE_MS;
    while (readings.some(({ ended }) => !ended) && Date.now() < until) await sleep(100);
    const asked = readings.filter((_, i) => i % (1 + observers) === 0);
    asked.forEach(({ firstUs = nowUs() }, i) => first.record(firstUs - (began.get(i) ?? 0)));
    return {
      cpuUsPerDelivery: (after.cpuUs - before.cpuUs) / Math.max(1, tokens),
      deliveriesPerSecond: tokens / ((endedUs - startedUs) / 1e6),
      delivery: all.summary(),
      students: own.summary(),
      first: first.summary(),
      wrong: readings.filter((reading) => !reading.ended || Object.values(reading.faults()).some((n) => n > 0)).length,
      texts: readings.length,
    };
  } finally {
    for (const connection of connections) connection.close();
    await server.stop();
  }
}
