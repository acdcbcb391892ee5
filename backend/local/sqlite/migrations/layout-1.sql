-- A database as Chalkstream wrote it before lessons had a log (layout 1), its process killed while a turn ran.
PRAGMA user_version = 1;
CREATE TABLE sessions (
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, opened_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE turns (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, seq INTEGER NOT NULL, turn TEXT NOT NULL,
  asked TEXT NOT NULL, pictures TEXT NOT NULL, asked_at INTEGER NOT NULL,
  epoch INTEGER NOT NULL DEFAULT 0, runner TEXT, lease_until INTEGER NOT NULL, stop INTEGER NOT NULL DEFAULT 0,
  length INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '', state TEXT, code TEXT,
  PRIMARY KEY (session, turn)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX turns_by_seq ON turns (session, seq);
CREATE UNIQUE INDEX turns_running_one ON turns (session) WHERE state IS NULL;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL, turn TEXT NOT NULL, epoch INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE quotas (key TEXT PRIMARY KEY, level REAL NOT NULL, at INTEGER NOT NULL, full_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX quotas_full ON quotas (full_at);
INSERT INTO sessions (id, token_hash, code, title, opened_at) VALUES ('algebra', '2f1b81c4b363aaf40df3e5d699d5ad879a8ec910c0153e1cb899f877822bbb84', 'ABCD2345', '', 1760000000000);
INSERT INTO sessions (id, token_hash, code, title, opened_at) VALUES ('empty', 'd96fb7c2d406cbe1939bbf4e69170689a9268e3238cfec50ff070c538fe783b3', 'EMPT2345', '', 1760000001000);
INSERT INTO sessions (id, token_hash, code, title, opened_at) VALUES ('renamed', '4d69a4593f4ef63d4bc562cc917a7c2c865db3d05b074719eacb3c9b5f15659e', 'NAME2345', 'Fractions, Tuesday''s "hard" ones', 1760000002000);
INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, epoch, runner, lease_until, stop, length, text, state, code) VALUES ('algebra', 1, 'turn-0001', 'Solve $2x + 6 = 10$, it''s hard.', '[]', 1760000010000, 1, 'r', 1760000025000, 0, 41, 'What could you take away from
both sides?', 'done', NULL);
INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, epoch, runner, lease_until, stop, length, text, state, code) VALUES ('algebra', 2, 'turn-0002', 'Is it 6?', '["picture-1"]', 1760000020000, 1, 'r', 1760000035000, 0, 19, 'Look at $10 - 6$ ag', 'failed', 'model_cut');
INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, epoch, runner, lease_until, stop, length, text, state, code) VALUES ('algebra', 3, 'turn-0003', '4, so $2x = 4$ 😀', '[]', 1760000030000, 1, 'r', 1760000045000, 1, 0, '', NULL, NULL);
INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, epoch, runner, lease_until, stop, length, text, state, code) VALUES ('renamed', 1, 'turn-0009', '1/2 + 1/3?', '[]', 1760000012000, 1, 'r', 1760000027000, 0, 28, 'Which denominator fits both?', 'stopped', NULL);
INSERT INTO journal (id, session, turn, epoch, text) VALUES (3, 'algebra', 'turn-0003', 1, 'Yes. What is ');
INSERT INTO journal (id, session, turn, epoch, text) VALUES (4, 'algebra', 'turn-0003', 1, '$x$ then? 😀');
INSERT INTO journal (id, session, turn, epoch, text) VALUES (5, 'renamed', 'turn-0009', 1, 'Which denominator fits both?');
INSERT INTO quotas (key, level, at, full_at) VALUES ('ask:algebra', 9, 1760000030000, 1760000032000);
