import type { Log } from './log.ts';
import type { Quotas } from './quotas.ts';
import type { Followers, Sessions } from './sessions.ts';
import type { Turns } from './turns.ts';

/** What lasts. SQLite in one process, DynamoDB on AWS. */
export type Store = {
  readonly sessions: Sessions;
  readonly followers: Followers;
  readonly turns: Turns;
  readonly log: Log;
  readonly quotas: Quotas;
};
