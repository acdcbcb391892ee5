// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTypesetter, type TypesetReply, type TypesetRequest, type TypesetWorker } from './typesetter.ts';

/** A worker that says what the test says. */
class Puppet extends EventTarget implements TypesetWorker {
  readonly asked: string[] = [];
  isOver = false;
  postMessage({ tex }: TypesetRequest): void {
    this.asked.push(tex);
  }
  terminate(): void {
    this.isOver = true;
  }
  say(said: TypesetReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: said }));
  }
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function open(ready: Promise<unknown> = Promise.resolve()) {
  const workers: Puppet[] = [];
  const spawn = (): Puppet => {
    const worker = new Puppet();
    workers.push(worker);
    return worker;
  };
  const typeset = createTypesetter({ spawn, ready });
  const shown: string[] = [];
  const ask = (tex: string) =>
    typeset(tex, false, (node) => shown.push(`${tex}: ${node === undefined ? 'refused' : node.textContent}`));
  const worker = (): Puppet => {
    const last = workers.at(-1);
    if (last === undefined) throw new Error('no worker was started');
    return last;
  };
  return { workers, worker, ask, shown };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a typesetter', () => {
  it('hands each answer to the formula that it is for, and a refusal too', async () => {
    const { worker, ask, shown } = open();
    ask('x');
    ask('y');
    worker().say({ kind: 'here' });
    worker().say({ kind: 'set', markup: '<b>X</b>' });
    worker().say({ kind: 'set', markup: undefined });
    await settled();
    expect(shown).toEqual(['x: X', 'y: refused']);
  });

  it('waits until formulas look as they should', async () => {
    let arrive = (): void => {};
    const { worker, ask, shown } = open(new Promise<void>((done) => (arrive = done)));
    ask('x');
    worker().say({ kind: 'set', markup: 'X' });
    await settled();
    expect(shown).toEqual([]);
    arrive();
    await settled();
    expect(shown).toEqual(['x: X']);
  });

  it('asks another worker what one that did not start has not answered', async () => {
    const { workers, worker, ask, shown } = open();
    ask('x');
    worker().fail();
    ask('y');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(workers.map(({ asked, isOver }) => [asked, isOver])).toEqual([
      [['x'], true],
      [['x', 'y'], false],
    ]);
    worker().say({ kind: 'set', markup: 'X' });
    worker().say({ kind: 'set', markup: 'Y' });
    await settled();
    expect(shown).toEqual(['x: X', 'y: Y']);
  });

  it('refuses the formula that ends a worker, and has another set the rest', async () => {
    const { workers, worker, ask, shown } = open();
    for (const tex of ['x', 'deadly', 'z']) ask(tex);
    worker().say({ kind: 'set', markup: 'X' });
    worker().fail();
    expect(workers.map(({ asked, isOver }) => [asked, isOver])).toEqual([
      [['x', 'deadly', 'z'], true],
      [['z'], false],
    ]);
    worker().say({ kind: 'set', markup: 'Z' });
    await settled();
    expect(shown.toSorted()).toEqual(['deadly: refused', 'x: X', 'z: Z']);
  });

  it('refuses what is asked once no worker could be started for long', async () => {
    const { workers, worker, ask, shown } = open();
    ask('x');
    for (const delay of [1_000, 4_000, 15_000, 60_000]) {
      worker().fail();
      await vi.advanceTimersByTimeAsync(delay);
    }
    expect(shown).toEqual([]);
    worker().fail();
    ask('y');
    expect(shown).toEqual(['x: refused', 'y: refused']);
    expect(workers.length).toBe(5);
  });

  it('ends a formula that takes too long, and that one alone', async () => {
    const { workers, worker, ask, shown } = open();
    ask('endless');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.length).toBe(1);
    worker().say({ kind: 'here' });
    ask('x');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers[0]?.isOver).toBe(true);
    expect(worker().asked).toEqual(['x']);
    worker().say({ kind: 'here' });
    worker().say({ kind: 'set', markup: 'X' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(['endless: refused', 'x: X']);
    expect(workers.length).toBe(2);
  });
});
