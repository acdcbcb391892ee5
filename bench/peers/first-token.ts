import { setTimeout as sleep } from 'node:timers/promises';
import { Histogram } from '../lib/histogram.ts';
import { nowUs } from '../lib/monotonic.ts';
import { scheduleOf } from '../load/schedule.ts';
import { type Order, questionFor } from '../load/stamped/stamped-text.ts';
import type { Connection, Sink } from './connection.ts';
import type { Contender } from './contenders.ts';
import { Reading } from './reading.ts';
import { startContender } from './contender-server.ts';

/** `added`: what the contender adds to the first token. */
export type FirstTokens = { readonly added: Histogram; readonly wrong: number; readonly texts: number };

/** Answers of half a second, so that the last frames arrive before the next question. */
const ANSWER = { tokens: 25, perSecond: 50, waitMs: 0 };
const EVERY_MS = 1_000;
/** Questions before this are not measured. */
const WARM_MS = 3_000;
const GRACE_MS = 2_000;

/**
 * Measures what a contender adds to the first token: from the sending of a question until its first text arrives, without the time that the
 * model itself took. Students ask short questions by a schedule, for `seconds` after the warm-up.
 */
export async function measureFirstTokens(
  who: Contender,
  upstream: string,
  students: number,
  seconds: number,
): Promise<FirstTokens> {
  const server = await startContender(who, upstream);
  const connections: Connection[] = [];
  const asked: { readonly reading: Reading; readonly atUs: number }[] = [];
  const durationMs = WARM_MS + seconds * 1000;
  const schedule = scheduleOf({ students, rampMs: EVERY_MS, durationMs, everyMs: EVERY_MS, seed: 1 });
  const delivery = new Histogram();
  const added = new Histogram();

  async function student(
    number: number,
    startUs: number,
    connection: Connection,
    listen: (to: Sink) => void,
  ): Promise<void> {
    for (let n = 0; ; n++) {
      const due = schedule.question(number, n);
      if (due === undefined) return;
      await sleep(Math.max(0, (startUs - nowUs()) / 1000 + due));
      const order: Order = { ...ANSWER, seed: number * 1_000 + n };
      const reading = new Reading(order, delivery);
      listen(reading);
      if (due >= WARM_MS) asked.push({ reading, atUs: nowUs() });
      connection.ask(questionFor(order));
    }
  }

  try {
    const playing: ((startUs: number) => Promise<void>)[] = [];
    for (let number = 0; number < students; number++) {
      let to: Sink | undefined;
      const sink: Sink = { text: (slice) => to?.text(slice), end: () => to?.end() };
      const connection = await who.dial(server.url, { name: `room-${number}` }, sink);
      connections.push(connection);
      playing.push((startUs) => student(number, startUs, connection, (reading) => (to = reading)));
    }
    const startUs = nowUs();
    await Promise.all(playing.map((play) => play(startUs)));
    await sleep(GRACE_MS);
    for (const { reading, atUs } of asked) added.record((reading.firstUs ?? nowUs()) - atUs - reading.ownUs);
    const wrong = ({ reading }: { readonly reading: Reading }): boolean =>
      !reading.ended || Object.values(reading.faults()).some((faults) => faults > 0);
    return { added, wrong: asked.filter(wrong).length, texts: asked.length };
  } finally {
    for (const connection of connections) connection.close();
    await server.stop();
  }
}
