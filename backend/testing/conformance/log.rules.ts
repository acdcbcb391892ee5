import { expect } from 'vitest';
import type { Draft } from '../../../shared/lesson/event.ts';
import { LOG_PAGE_MAX } from '../../../shared/limits.ts';
import { record } from '../../core/lesson/record.ts';
import { clock } from '../../node/clock.ts';
import { NO_EVENTS } from '../memory-target.ts';
import { scripted } from '../script.ts';
import type { Credentials, Fixture } from './fixture.ts';
import { verifies } from './verifies.ts';

/** Renames on one connection, below what it may say at once. */
const PER_TAB = 30;

/** Names the session so many times, one after the other. */
async function rename({ comeBack }: Fixture, credentials: Credentials, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const { client } = await comeBack(credentials, { after: 0, log: done });
    for (let i = 0; i < PER_TAB && done < times; i++) {
      const title = `title ${done++}`;
      client.say({ type: 'rename', s: 1, title });
      await client.next('events');
    }
    client.close();
  }
}

verifies('LOG-1', 'events are numbered from 1 without holes, also where two tabs write at once', async (fixture) => {
  const { client, credentials } = await fixture.student();
  const other = await fixture.comeBack(credentials);
  const titles = Array.from({ length: 4 }, (_, i) => `${i}`);
  for (const title of titles) {
    client.say({ type: 'rename', s: 1, title: `a${title}` });
    other.client.say({ type: 'rename', s: 1, title: `b${title}` });
  }
  const held = await client.knows(2 * titles.length);
  expect(held.events.map(({ n }) => n)).toEqual(Array.from({ length: 2 * titles.length }, (_, i) => i + 1));
  const renamed = held.events.flatMap(({ fact }) => (fact.kind === 'renamed' ? [fact.title] : []));
  expect(renamed.toSorted()).toEqual([...titles.map((i) => `a${i}`), ...titles.map((i) => `b${i}`)].toSorted());
  expect(await other.client.knows(held.upTo)).toEqual(held);
  expect((await fixture.comeBack(credentials)).joined.log.events).toEqual(held.events);
});

verifies('LOG-2', 'a long log comes in pages, and from a cursor only what is missing', async (fixture) => {
  const { credentials } = await fixture.student();
  const events = LOG_PAGE_MAX + 9;
  await rename(fixture, credentials, events);
  const { client, joined } = await fixture.comeBack(credentials);
  expect(joined.log).toMatchObject({ after: 0, upTo: LOG_PAGE_MAX, more: true });
  expect(joined.log.events).toHaveLength(LOG_PAGE_MAX);
  const rest = await client.answer({ type: 'log', s: 1, after: joined.log.upTo }, 'events');
  expect(rest).toMatchObject({ after: LOG_PAGE_MAX, upTo: events });
  expect(rest.more).toBeUndefined();
  const held = await client.knows(events);
  expect(held.events.map(({ n }) => n)).toEqual(Array.from({ length: events }, (_, i) => i + 1));
  expect(held.lesson.title).toBe(`title ${events - 1}`);
  const late = await fixture.comeBack(credentials, { log: events - 2 });
  expect(late.joined.log).toMatchObject({ after: events - 2, upTo: events });
  expect(late.joined.log.events).toEqual(held.events.slice(-2));
  expect(await client.answer({ type: 'log', s: 1, after: events }, 'events')).toMatchObject({
    upTo: events,
    events: [],
  });
});

verifies('LOG-2', 'what is appended later follows, to students and tutors', async ({ student, tutor, turn }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: 'What is 2+2?' });
  await client.ended(id);
  client.say({ type: 'rename', s: 1, title: 'Sums' });
  const held = await client.knows(4);
  expect(held.lesson).toMatchObject({ n: 4, asked: 1, title: 'Sums', problem: { turn: id, seq: 1, solved: false } });
  expect(await watching.client.knows(4)).toEqual(held);
});

verifies('LOG-3', 'no byte of an event for tutors reaches a student, who sees no gap either', async (fixture) => {
  const { client, code, credentials, joined } = await fixture.student();
  const watching = await fixture.tutor(code);
  const { session } = joined;
  const hidden: Draft = { audience: 'tutors', fact: { kind: 'solved', turn: 'hidden-turn-0001' } };
  const ports = { store: { log: fixture.log() }, clock, events: NO_EVENTS };
  const hide = (...drafts: readonly Draft[]) => record(ports, session, () => drafts);
  await hide(hidden);
  client.say({ type: 'rename', s: 1, title: 'one' });
  expect(await client.next('events')).toMatchObject({ after: 0, upTo: 2, events: [{ n: 2 }] });
  await hide(hidden, hidden);
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('word ', { wait: 100 }, 'by word') });
  await client.holds(id, 5);
  await hide(hidden);
  await client.ended(id);
  const { upTo } = await client.answer({ type: 'log', s: 1, after: 0 }, 'events');
  const back = await fixture.comeBack(credentials, { log: 3 });
  client.say({ type: 'rename', s: 1, title: 'two' });
  const held = await client.knows(upTo + 1);
  expect(held.lesson).toMatchObject({ title: 'two', asked: 1, problem: { turn: id } });
  await back.client.next('events');
  for (const { frames } of [client, back.client]) {
    expect(frames.join('\n')).not.toContain('hidden-turn');
    expect(frames.join('\n')).not.toContain('"audience":"tutors"');
  }
  const all = await watching.client.answer({ type: 'log', s: 1, after: 0 }, 'events');
  expect(all.events.map(({ n }) => n)).toEqual(all.events.map((_, i) => i + 1));
  expect(all.events.filter(({ audience }) => audience === 'tutors')).toHaveLength(4);
  expect(held.events).toEqual(all.events.filter(({ audience }) => audience === 'all'));
});

verifies('LOG-5', 'a lesson says who has the floor, what was asked, the problem, stops and names', async (fixture) => {
  const { client, credentials } = await fixture.student();
  const [first, second] = [fixture.turn(), fixture.turn()];
  client.say({ type: 'ask', s: 1, turn: first, text: scripted('hm') });
  await client.ended(first);
  await client.knows(3);
  client.say({ type: 'ask', s: 1, turn: second, text: scripted('word', { hang: true }) });
  await client.holds(second, 4);
  client.say({ type: 'stop', s: 1, turn: second });
  await client.ended(second);
  client.say({ type: 'rename', s: 1, title: 'Equations' });
  const { events } = await client.knows(6);
  expect(events.map(({ fact }) => fact)).toEqual([
    { kind: 'floor', owner: 'ai', version: 1 },
    { kind: 'asked', turn: first, seq: 1 },
    { kind: 'problem', turn: first, seq: 1 },
    { kind: 'asked', turn: second, seq: 2 },
    { kind: 'stop', turn: second },
    { kind: 'renamed', title: 'Equations' },
  ]);
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect((await fixture.comeBack(credentials)).joined.log.events).toEqual(events);
});

verifies('LOG-5', 'a problem is solved by what the student writes, whatever model answers', async (fixture) => {
  const { client, code } = await fixture.student();
  const watching = await fixture.tutor(code);
  const turns = [fixture.turn(), fixture.turn(), fixture.turn()] as const;
  for (const [i, text] of ['Solve 2x+3=7', '2x=4', 'x=2'].entries()) {
    const turn = turns[i] ?? '';
    client.say({ type: 'ask', s: 1, turn, text });
    await client.ended(turn);
  }
  const [problem, , last] = turns;
  const held = await client.knows(6);
  expect(held.events.slice(1).map(({ fact }) => fact)).toEqual(
    expect.arrayContaining([
      { kind: 'problem', turn: problem, seq: 1 },
      { kind: 'solved', turn: last },
    ]),
  );
  expect(held.lesson).toMatchObject({ asked: 3, problem: { turn: problem, seq: 1, solved: true } });
  expect(await watching.client.knows(6)).toEqual(held);
});
