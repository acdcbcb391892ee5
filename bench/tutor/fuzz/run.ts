import { ANSWER_MAX } from '../../../shared/limits.ts';
import { type Times, timesOf } from '../report/times.ts';
import { Talk } from '../talked.ts';
import { Random } from './random.ts';
import { textBy } from './texts.ts';

const TURNS_MAX = 14;
/** Slowest replies that are kept. */
const SLOWEST = 10;

type Texts = readonly string[];
/** A conversation that ended in a fault: its texts, the last of which brought it about. */
export type Fault = { readonly texts: Texts; readonly why: string };
export type Slow = { readonly texts: Texts; readonly ms: number; readonly ownMs: number };

export type FuzzResult = {
  readonly inputs: number;
  readonly talks: number;
  readonly faults: readonly Fault[];
  readonly longest: number;
  readonly times: Times;
  /** Of the newest text of each turn, without those before it. */
  readonly ownTimes: Times;
  readonly slowest: readonly Slow[];
};

/** Plays so many texts through whole conversations with the tutor; nothing may throw, be empty, or grow without bound. */
export function fuzz(
  count: number,
  seed: number,
  pool: readonly [string, ...string[]],
  onInput?: (inputs: number) => void,
): FuzzResult {
  const random = new Random(seed);
  const times: number[] = [];
  const ownTimes: number[] = [];
  const faults: Fault[] = [];
  let slowest: Slow[] = [];
  let longest = 0;
  let talks = 0;
  while (times.length < count) {
    const talk = new Talk();
    const texts: string[] = [];
    talks += 1;
    for (let left = 1 + random.below(TURNS_MAX); left > 0 && times.length < count; left--) {
      texts.push(textBy(random, pool));
      const turn = said(talk, texts);
      if (typeof turn === 'string') {
        faults.push({ texts: [...texts], why: turn });
        times.push(0);
        break;
      }
      longest = Math.max(longest, turn.answered.length);
      times.push(turn.ms);
      ownTimes.push(turn.ownMs);
      if (slowest.length < SLOWEST || turn.ms > (slowest.at(-1)?.ms ?? 0))
        slowest = [...slowest, { texts: [...texts], ms: turn.ms, ownMs: turn.ownMs }]
          .toSorted((a, b) => b.ms - a.ms)
          .slice(0, SLOWEST);
      onInput?.(times.length);
    }
  }
  return { inputs: times.length, talks, faults, longest, times: timesOf(times), ownTimes: timesOf(ownTimes), slowest };
}

function said(
  talk: Talk,
  texts: Texts,
): { readonly answered: string; readonly ms: number; readonly ownMs: number } | string {
  try {
    const turn = talk.say(texts.at(-1) ?? '');
    const { answered } = turn;
    if (answered.trim() === '') return 'an empty reply';
    return answered.length > ANSWER_MAX ? `a reply of ${answered.length} characters` : turn;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
