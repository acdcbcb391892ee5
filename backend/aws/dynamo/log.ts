import { randomUUID } from 'node:crypto';
import { type Draft, type LessonEvent, numbered } from '../../../shared/lesson/event.ts';
import { fold, FOLD_VERSION, type Lesson, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Log } from '../../core/ports/log.ts';
import { type Item, N, number, S, text } from './item.ts';
import { EVENTS, eventSort, keyOf, partition } from './keys.ts';
import { keptUntil } from './retention.ts';
import { isThere } from './sessions.ts';
import type { Search, Table } from './table.ts';

/** Numbers end there. */
const LAST = 2 ** 32;

/**
 * Lessons' logs. What is appended together is one item under the number of its first event, with the lesson after its last: a put of it,
 * on condition that nobody has that number, appends all of it or nothing, and only behind the newest event. An item of events and their
 * lesson takes one write unit, two where a long title is in both.
 */
export function createLog(table: Table): Log {
  async function newestUpTo(session: string, to: number): Promise<Item | undefined> {
    for await (const item of table.query({ ...between(session, 1, to), newestFirst: true, limit: 1 })) return item;
    return undefined;
  }

  async function newest(session: string): Promise<Lesson> {
    const item = await newestUpTo(session, LAST);
    if (item === undefined) return NEW_LESSON;
    // Only `append` writes it, and it was given a Lesson.
    if (number(item, 'fold') === FOLD_VERSION) return JSON.parse(text(item, 'lesson')) as Lesson;
    return eventsFrom(await Array.fromAsync(table.query(between(session, 1, LAST)))).reduce(fold, NEW_LESSON);
  }

  return {
    newest,

    async append(session, before, drafts, at) {
      const events = numbered(drafts, before.n, at);
      const [first] = events;
      if (first === undefined) return { kind: 'appended', events, lesson: before };
      const lesson = events.reduce(fold, before);
      const by = S(randomUUID());
      const key = keyOf.event(session, first.n);
      const said = {
        at: N(at),
        drafts: S(JSON.stringify(drafts)),
        lesson: S(JSON.stringify(lesson)),
        fold: N(FOLD_VERSION),
        expires: keptUntil(at),
      };
      // A put whose answer was lost is ours the second time.
      const free = { when: 'attribute_not_exists(#pk) OR #by = :by', values: { ':by': by } };
      if ((await table.put({ ...key, ...said, by }, free)) === 'refused') {
        return { kind: 'behind', lesson: await newest(session) };
      }
      // After the put: a removal that comes later finds the item.
      if (await isThere(table, session)) return { kind: 'appended', events, lesson };
      await table.remove(key);
      return { kind: 'behind', lesson: NEW_LESSON };
    },

    async read(session, after, limit) {
      // The item in which `after` stands may hold events above it.
      const [standing, behind] = await Promise.all([
        after === 0 ? undefined : newestUpTo(session, after),
        firstOf(table.query({ ...between(session, after + 1, LAST), limit }), limit),
      ]);
      const events = eventsFrom(standing === undefined ? behind : [standing, ...behind]);
      return events.filter(({ n }) => n > after).slice(0, limit);
    },

    // Whoever appends does so in a process of its own.
    watch: () => () => {},
  };
}

/** Items whose first events have these numbers, both included. */
function between(session: string, from: number, to: number): Search {
  const values = { ':pk': S(partition(session)), ':from': S(eventSort(from)), ':to': S(eventSort(to)) };
  return { where: '#pk = :pk AND #sk BETWEEN :from AND :to', values };
}

async function firstOf(items: AsyncIterable<Item>, limit: number): Promise<readonly Item[]> {
  const first: Item[] = [];
  for await (const item of items) if (first.push(item) === limit) break;
  return first;
}

/** The events in items of the log, in order. */
export function eventsFrom(items: readonly Item[]): readonly LessonEvent[] {
  return items.flatMap((item) => {
    const drafts = JSON.parse(text(item, 'drafts')) as readonly Draft[];
    return numbered(drafts, Number(text(item, 'sk').slice(EVENTS.length)) - 1, number(item, 'at'));
  });
}
