import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Fact, forAll, numbered } from '../../../../shared/lesson/event.ts';
import { fold, FOLD_VERSION, NEW_LESSON } from '../../../../shared/lesson/lesson.ts';

/** `fact` and `lesson` are JSON. `lesson` is what the session's events up to this one say together, as the fold numbered `fold` has it. */
const LOG = `
CREATE TABLE log (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, n INTEGER NOT NULL, at INTEGER NOT NULL,
  audience TEXT NOT NULL, fact TEXT NOT NULL, lesson TEXT NOT NULL, fold INTEGER NOT NULL,
  PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;
`;

type Session = { readonly id: string; readonly title: string; readonly opened_at: number };
type Turn = { readonly turn: string; readonly seq: number; readonly asked_at: number; readonly isStopped: number };
type Past = { readonly fact: Fact; readonly at: number };

/** Titles and stops become events of the lesson, and with them what has been asked so far. */
export function addLog(db: DatabaseSync): void {
  db.exec(LOG);
  const insert = db.prepare(
    "INSERT INTO log (session, n, at, audience, fact, lesson, fold) VALUES (?, ?, ?, 'all', ?, ?, ?)",
  );
  const turns = db.prepare(
    'SELECT turn, seq, asked_at, stop = 1 AND state IS NULL AS isStopped FROM turns WHERE session = ? ORDER BY seq',
  );
  for (const session of db.prepare('SELECT id, title, opened_at FROM sessions').iterate()) {
    const { id, ...opened } = session as Session;
    write(insert, id, pastOf(opened, turns.all(id) as Turn[]));
  }
  db.exec('ALTER TABLE sessions DROP COLUMN title; ALTER TABLE turns DROP COLUMN stop');
}

/** What has happened in a session, as far as the tables know. When it was stopped or named they don't: no earlier than what came before. */
function pastOf({ title, opened_at }: Omit<Session, 'id'>, turns: readonly Turn[]): readonly Past[] {
  const past: Past[] = [{ fact: { kind: 'floor', owner: 'ai', version: 1 }, at: opened_at }];
  for (const [i, { turn, seq, asked_at, isStopped }] of turns.entries()) {
    past.push({ fact: { kind: 'asked', turn, seq }, at: asked_at });
    if (i === 0) past.push({ fact: { kind: 'problem', turn, seq }, at: asked_at });
    if (isStopped === 1) past.push({ fact: { kind: 'stop', turn }, at: asked_at });
  }
  const last = past.at(-1)?.at ?? opened_at;
  if (title !== '') past.push({ fact: { kind: 'renamed', title }, at: last });
  return past;
}

function write(insert: StatementSync, session: string, past: readonly Past[]): void {
  let lesson = NEW_LESSON;
  for (const { fact, at } of past) {
    for (const event of numbered([forAll(fact)], lesson.n, at)) {
      lesson = fold(lesson, event);
      insert.run(session, event.n, at, JSON.stringify(fact), JSON.stringify(lesson), FOLD_VERSION);
    }
  }
}
