import { type Key, S } from './item.ts';

/**
 * Every key of the one table. A session's items share its partition, so that one Query lists its followers, its turns or all of it; what
 * is looked up without the session (codes, connections, quotas) has a partition of its own.
 */
export const keyOf = {
  session: (id: string): Key => ({ pk: S(partition(id)), sk: S('s') }),
  /** The log's item that begins with event number `n`. */
  event: (session: string, n: number): Key => ({ pk: S(partition(session)), sk: S(eventSort(n)) }),
  follower: (session: string, connection: string, s: number): Key => ({
    pk: S(partition(session)),
    sk: S(`${FOLLOWERS}${connection}#${s}`),
  }),
  /** Which number a turn's id stands for. */
  turnId: (session: string, turn: string): Key => ({ pk: S(partition(session)), sk: S(`u#${turn}`) }),
  turn: (session: string, seq: number): Key => ({ pk: S(partition(session)), sk: S(turnSort(seq)) }),
  chunk: (session: string, seq: number, epoch: number, at: number): Key => ({
    pk: S(partition(session)),
    sk: S(`${chunksOf(seq, epoch)}${pad(at)}`),
  }),
  code: (code: string): Key => ({ pk: S(`c#${code}`), sk: S('c') }),
  connection: (connection: string): Key => ({ pk: S(connectionPartition(connection)), sk: S(GREETING) }),
  follow: (connection: string, s: number): Key => ({
    pk: S(connectionPartition(connection)),
    sk: S(`${FOLLOWS}${pad(s)}`),
  }),
  quota: (key: string): Key => ({ pk: S(`q#${key}`), sk: S('q') }),
};

/** Events of the log, and behind them in the same order of keys, with nothing in between, the followers (news.ts). */
export const EVENTS = 'e#';
export const FOLLOWERS = 'f#';
export const AFTER_FOLLOWERS = 'f$';
/** What a connection said in its hello. */
export const GREETING = 'h';
export const FOLLOWS = 'f#';

export function partition(session: string): string {
  return `s#${session}`;
}

export function connectionPartition(connection: string): string {
  return `h#${connection}`;
}

export function eventSort(n: number): string {
  return `${EVENTS}${pad(n)}`;
}

export function turnSort(seq: number): string {
  return `t#${pad(seq)}`;
}

export function chunksOf(seq: number, epoch: number): string {
  return `x#${pad(seq)}#${pad(epoch)}#`;
}

/** Ten digits hold whatever a protocol message can count to. */
function pad(count: number): string {
  return String(count).padStart(10, '0');
}

/** Partitions of the index of running turns: at 1,000 writes a second each, 4,000 turns may begin and end a second. */
const RUNNING_SHARDS = 8;
export const RUNNING = Array.from({ length: RUNNING_SHARDS }, (_, shard) => `r#${shard}`);

/** The partition of the index that a session's running turn stands in. */
export function runningShard(session: string): string {
  let sum = 0;
  for (let i = 0; i < session.length; i++) sum = (sum * 31 + session.charCodeAt(i)) >>> 0;
  return `r#${sum % RUNNING_SHARDS}`;
}
