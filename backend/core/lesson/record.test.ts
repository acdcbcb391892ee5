import { describe, expect, it } from 'vitest';
import { type Draft, forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import { createCoreFixture, opened } from '../../testing/fixture.ts';
import { record } from './record.ts';

const renamed = (title: string): Draft => forAll({ kind: 'renamed', title });

async function lessonFixture() {
  const fixture = createCoreFixture();
  const { session } = await opened(fixture);
  const events: unknown[] = [];
  const ports = {
    store: fixture.store,
    clock: fixture.clock,
    events: { emit: (event: unknown) => void events.push(event) },
  };
  const titles = async () =>
    (await fixture.store.log.read(session, 0, 100)).flatMap(({ fact }) =>
      fact.kind === 'renamed' ? [fact.title] : [],
    );
  return { ...fixture, session, ports, events, titles };
}

describe('record', () => {
  it('LOG-1: of two facts that exclude each other one gets in, and the later one is decided anew', async () => {
    const { ports, session, titles } = await lessonFixture();
    const claim = (title: string) => record(ports, session, (lesson) => (lesson.title === '' ? [renamed(title)] : []));
    const [one, two] = await Promise.all([claim('one'), claim('two')]);
    expect(await titles()).toHaveLength(1);
    expect(one.events.length + two.events.length).toBe(1);
    expect(one.after).toEqual(two.after);
  });

  it('LOG-1: appends that contend all get in, each behind the other', async () => {
    const { ports, session, titles, store } = await lessonFixture();
    const count = (lesson: { readonly title: string }) => [renamed(`${Number(lesson.title) + 1}`)];
    const recorded = await Promise.all(Array.from({ length: 10 }, () => record(ports, session, count)));
    expect(await titles()).toEqual(Array.from({ length: 10 }, (_, i) => `${i + 1}`));
    expect((await store.log.newest(session)).title).toBe('10');
    const numbers = recorded.flatMap(({ events }) => events.map(({ n }) => n)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    for (const { before, after, events } of recorded)
      expect([before.n + events.length, after.n]).toEqual([after.n, after.n]);
  });

  it('decides from what is known, and anew where that is out of date', async () => {
    const { ports, session } = await lessonFixture();
    const seen: number[] = [];
    const decide = ({ n }: { readonly n: number }) => {
      seen.push(n);
      return [renamed('x')];
    };
    await record(ports, session, () => [renamed('before')]);
    await record(ports, session, decide, NEW_LESSON);
    expect(seen).toEqual([0, 1]);
  });

  it('appends several facts in one step, at one time, and emits them once', async () => {
    const { ports, session, events, clock } = await lessonFixture();
    const { events: appended } = await record(ports, session, () => [renamed('a'), renamed('b')]);
    expect(appended.map(({ n, at }) => [n, at])).toEqual([
      [1, clock.now()],
      [2, clock.now()],
    ]);
    expect(events).toEqual([{ kind: 'lesson.grew', session, events: appended }]);
  });

  it('gives up where it is overtaken each time, instead of trying for ever', async () => {
    const { ports, session, store } = await lessonFixture();
    let rounds = 0;
    const log = {
      ...store.log,
      append: async () => {
        rounds++;
        return { kind: 'behind' as const, lesson: { ...NEW_LESSON, n: 1 + rounds } };
      },
    };
    await expect(record({ ...ports, store: { log } }, session, () => [renamed('x')])).rejects.toThrow('contended');
    expect(rounds).toBe(10);
  });

  it('refuses a fact that no store takes in one write', async () => {
    const { ports, session, titles } = await lessonFixture();
    await expect(record(ports, session, () => [renamed('x'.repeat(2_000))])).rejects.toThrow(RangeError);
    expect(await titles()).toEqual([]);
  });
});
