import type { DatabaseSync } from 'node:sqlite';
import type { Session, Sessions } from '../../core/ports/sessions.ts';

const COLUMNS = 'id, token_hash AS tokenHash, code, opened_at AS openedAt';

/** Sessions in SQLite. */
export function createSessions(db: DatabaseSync): Sessions {
  const insert = db.prepare(
    'INSERT INTO sessions (id, token_hash, code, opened_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const byId = db.prepare(`SELECT ${COLUMNS} FROM sessions WHERE id = ?`);
  const byCode = db.prepare(`SELECT ${COLUMNS} FROM sessions WHERE code = ?`);
  const setCode = db.prepare('UPDATE OR IGNORE sessions SET code = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM sessions WHERE id = ?');

  return {
    async open({ id, tokenHash, code, openedAt }) {
      return insert.run(id, tokenHash, code, openedAt).changes === 1 ? 'opened' : 'exists';
    },
    async get(id) {
      return byId.get(id) as Session | undefined;
    },
    async byCode(code) {
      return byCode.get(code) as Session | undefined;
    },
    async renewCode(id, code) {
      if (byId.get(id) === undefined) return 'missing';
      return setCode.run(code, id).changes === 1 ? 'renewed' : 'exists';
    },
    async remove(id) {
      remove.run(id);
    },
  };
}
