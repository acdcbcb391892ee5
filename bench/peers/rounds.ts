import type { Contender } from './contenders.ts';
import { type Load, measureAnswers, type Measured } from './measure-answers.ts';

/** A contender's rounds of one load, and the round with the median CPU time. */
export type Entry = { readonly name: string; readonly median: Measured; readonly rounds: readonly Measured[] };

type Options = {
  readonly who: readonly Contender[];
  readonly load: Load;
  readonly upstream: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly note: (line: string) => void;
};

/** Lets contenders take turns, round by round, so that a busy moment of the machine affects all of them. */
export async function runRounds({ who, load, upstream, rounds, seconds, note }: Options): Promise<readonly Entry[]> {
  const measured = new Map<string, Measured[]>(who.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const contender of who) {
      const found = await measureAnswers(contender, upstream, load, seconds);
      measured.get(contender.name)?.push(found);
      const { cpuUsPerDelivery, deliveriesPerSecond, delivery, wrong } = found;
      note(
        `${round}/${rounds} ${contender.name}: ${cpuUsPerDelivery.toFixed(2)} us, ${deliveriesPerSecond.toFixed(0)}/s, p99 ${delivery.p99} ms, ${wrong} wrong`,
      );
    }
  }
  return Array.from(measured, ([name, all]) => ({ name, median: medianOf(all), rounds: all }));
}

/** The round with the median CPU time, so that its figures belong together, with the wrong texts of all rounds. */
function medianOf(all: readonly Measured[]): Measured {
  const sorted = all.toSorted((a, b) => a.cpuUsPerDelivery - b.cpuUsPerDelivery);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new RangeError('a contender without a round');
  const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
  return { ...middle, wrong: sum(({ wrong }) => wrong), texts: sum(({ texts }) => texts) };
}
