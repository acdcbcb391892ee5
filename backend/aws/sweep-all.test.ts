import { expect, it } from 'vitest';
import type { Turn, TurnRef, Turns } from '../core/ports/turns.ts';
import { createSweepAll } from './sweep-all.ts';

const PAGE = 100;
const TURN: Omit<Turn, 'turn'> = { seq: 1, asked: '2+2?', pictures: [], askedAt: 0, epoch: 1, text: '' };

/** `count` lost turns, of which the runner of `broken` can't be started. */
function lost(count: number, broken?: string) {
  const started: string[] = [];
  const logged: (readonly [string, object])[] = [];
  const nobody = async () => {
    throw new Error('not asked for');
  };
  const turns: Turns = {
    begin: nobody,
    claim: nobody,
    append: nobody,
    end: nobody,
    history: nobody,
    read: async (_session, range) => ('turn' in range ? [{ ...TURN, turn: range.turn }] : []),
    abandoned: nobody,
  };
  async function* lostTurns() {
    const all = Array.from({ length: count }, (_, i) => ({ session: 's', turn: `turn-${i}` }));
    for (let at = 0; at < count; at += PAGE) yield all.slice(at, at + PAGE);
  }
  const sweepAll = createSweepAll({
    store: { turns },
    lostTurns,
    sender: { send: nobody, close: nobody },
    jobs: {
      async start({ turn }: TurnRef) {
        if (turn === broken) throw new Error(`${turn} is broken`);
        started.push(turn);
      },
    },
    clock: { now: () => 0, after: () => () => {} },
    logger: { info: (event, fields) => void logged.push([event, fields]), error: () => {} },
    events: { emit: () => {} },
  });
  return { sweepAll, started, logged };
}

it('starts every lost turn once, however many they are', async () => {
  const { sweepAll, started, logged } = lost(2_345);
  await sweepAll(() => 50_000);
  expect(started).toHaveLength(2_345);
  expect(new Set(started).size).toBe(2_345);
  expect(logged.at(-1)).toEqual(['swept', { found: 2_345, isDone: true }]);
});

it('leaves to the next sweep what it has no time for, and says so', async () => {
  const { sweepAll, started, logged } = lost(500);
  let left = 50_000;
  await sweepAll(() => (left -= 15_000));
  expect(started).toHaveLength(300);
  expect(logged.at(-1)).toEqual(['swept', { found: 300, isDone: false }]);
});

it('lets no turn hold up another one, and throws at the end what went wrong', async () => {
  const { sweepAll, started } = lost(300, 'turn-42');
  await expect(sweepAll(() => 50_000)).rejects.toThrow('turn-42 is broken');
  expect(started).toHaveLength(299);
});
