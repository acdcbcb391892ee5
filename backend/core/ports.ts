import type { Role } from '../../shared/client-messages.ts';
import type { Bucket, PictureType } from '../../shared/limits.ts';
import type { Ending } from '../../shared/stitch.ts';
import type { Exchange, Model, Picture } from './model.ts';

/** A socket as its runtime names it. The core knows nothing else of it. */
export type ConnectionId = string;

export type Session = {
  readonly id: string;
  readonly tokenHash: string;
  readonly code: string;
  readonly title: string;
  readonly openedAt: number;
};

/** Somebody who reads a session. `joined` grows with every `hello` and `resume`, so that a runner knows when to start a cursor anew. */
export type Viewer = {
  readonly connection: ConnectionId;
  readonly session: string;
  readonly role: Role;
  readonly joined: number;
};

/** A turn as the store holds it; `text` is all of the current epoch's text that has been checkpointed. */
export type Turn = {
  readonly turn: string;
  readonly seq: number;
  readonly asked: string;
  readonly pictures: readonly string[];
  readonly askedAt: number;
  readonly epoch: number;
  readonly text: string;
  readonly end?: Ending | undefined;
};

export type TurnRef = { readonly session: string; readonly turn: string };

/** A runner's hold on a turn: nobody else may claim it before `until` (ms since 1970). */
export type Lease = { readonly runner: string; readonly until: number };

/** One checkpoint: `text` goes to `at`, which is where the last one ended. */
export type Append = {
  readonly epoch: number;
  readonly at: number;
  readonly text: string;
  readonly leaseUntil: number;
};

/** What a checkpoint tells the runner besides `'stale'`: whether somebody pressed stop, and who reads now. */
export type Checkpoint = { readonly kind: 'kept'; readonly stop: boolean; readonly viewers: readonly Viewer[] };

export type Claim =
  | { readonly kind: 'claimed'; readonly turn: Turn; readonly viewers: readonly Viewer[] }
  | { readonly kind: 'taken' | 'ended' | 'missing' };

/** Which turns of a session to read, newest first: one, those asked before `before`, or the newest. */
export type TurnRange =
  | { readonly turn: string }
  | { readonly before?: number; readonly after?: number; readonly limit: number };

export interface Sessions {
  /** `'exists'` where the id or the join code is taken. */
  open(session: Session): Promise<'opened' | 'exists'>;
  get(id: string): Promise<Session | undefined>;
  byCode(code: string): Promise<Session | undefined>;
  renewCode(id: string, code: string): Promise<'renewed' | 'exists' | 'missing'>;
  rename(id: string, title: string): Promise<'renamed' | 'missing'>;
  /** Removes the session and everything of it, for good. */
  remove(id: string): Promise<void>;
}

export interface Viewers {
  /** Adds the viewer, or replaces the row of the same connection. */
  join(viewer: Viewer): Promise<void>;
  of(connection: ConnectionId): Promise<Viewer | undefined>;
  list(session: string): Promise<readonly Viewer[]>;
  /** Removes the row; answers who it was, and `undefined` the second time. */
  leave(connection: ConnectionId): Promise<Viewer | undefined>;
}

export interface Turns {
  /** Idempotent by the client's id: `'exists'` the second time. `'busy'` while another turn of the session has not ended. */
  begin(session: string, turn: Pick<Turn, 'turn' | 'asked' | 'pictures' | 'askedAt'>): Promise<Begun>;
  /** Takes the lease and starts the next epoch with an empty text. `'taken'` while another runner's lease runs. */
  claim(ref: TurnRef, lease: Lease, now: number): Promise<Claim>;
  /** Conditional on the epoch: a runner that has been overtaken gets `'stale'` and must stop. */
  append(ref: TurnRef, append: Append): Promise<Checkpoint | 'stale'>;
  /** The last checkpoint and the ending in one. An ending is never changed: the second one is `'stale'`. */
  end(ref: TurnRef, last: Omit<Append, 'leaseUntil'>, end: Ending): Promise<Checkpoint | 'stale'>;
  /** Asks the runner to stop; it learns of it at its next checkpoint. */
  stop(ref: TurnRef): Promise<'asked' | 'ended' | 'missing'>;
  read(session: string, range: TurnRange): Promise<readonly Turn[]>;
  /** The newest answers that have ended before the turn `before`, newest first: at most `limit` turns are looked at. */
  history(session: string, before: number, limit: number): Promise<readonly Exchange[]>;
  /** Turns without an ending that nobody holds at `now`: at most `limit`. */
  abandoned(now: number, limit: number): Promise<readonly TurnRef[]>;
}

export type Begun = { readonly kind: 'begun'; readonly seq: number } | { readonly kind: 'exists' | 'busy' | 'missing' };

export interface Quotas {
  /**
   * A token bucket per key. While it holds at least one unit, `cost` is taken (it may fall below zero, so that a cost known only
   * afterwards can be charged; a cost of 0 only looks); otherwise it says in how many ms it will hold one.
   */
  take(key: string, bucket: Bucket, cost: number, now: number): Promise<'ok' | { readonly waitMs: number }>;
}

/** What lasts. SQLite in one process, DynamoDB on AWS. */
export type Store = {
  readonly sessions: Sessions;
  readonly viewers: Viewers;
  readonly turns: Turns;
  readonly quotas: Quotas;
};

export type Sent = 'sent' | 'gone';

/** Hands frames to connections. */
export interface Sender {
  /** Answers once the connection can take another frame. A slow reader's promise stays open; only then does it cost anything. */
  send(connection: ConnectionId, frame: string): Sent | Promise<Sent>;
  close(connection: ConnectionId, code: number, reason: string): void | Promise<void>;
}

/** Where an upload goes: a form's target, and the fields that come before the file in it. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Pictures, each belonging to one session. Files in one process, S3 on AWS. */
export interface Blobs {
  /** A permission to upload one file of exactly this type and at most this size until `until` (ms since 1970). */
  ticket(
    ref: PictureRef,
    file: { readonly mime: PictureType; readonly bytes: number },
    until: number,
  ): Promise<UploadForm>;
  has(ref: PictureRef): Promise<boolean>;
  /** `undefined` where it was never uploaded, or is gone. */
  read(ref: PictureRef): Promise<Picture | undefined>;
  /** A link for a browser, good until `until`. */
  link(ref: PictureRef, until: number): Promise<string>;
  removeAll(session: string): Promise<void>;
}

export type PictureRef = { readonly session: string; readonly picture: string };

/** Starts a turn's runner, here or elsewhere. It may start twice: the claim decides. */
export interface Jobs {
  start(ref: TurnRef): void | Promise<void>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `fn` after `ms`; the answer cancels it. */
  after(ms: number, fn: () => void): () => void;
}

/** Secrets and ids, from the runtime's cryptography. */
export interface Keys {
  /** A new id of 128 bits, `[a-z0-9]`. */
  id(): string;
  /** A new session token of 256 bits. */
  token(): string;
  /** A new join code of 40 bits. */
  joinCode(): string;
  /** What is stored of a token: SHA-256, hexadecimal. */
  hash(token: string): string;
  /** Whether a token has this hash, in constant time. */
  matches(token: string, hash: string): boolean;
}

/** Ids, sizes, codes and durations only: never text, tokens or keys. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields: Fields): void;
  error(event: string, fields: Fields, cause?: unknown): void;
}

/** How often a runner speaks (ms), less often where frames and writes are billed: to each viewer after the first frame, and to the store. */
export type Pace = {
  readonly frameMs: Readonly<Record<Role, number>>;
  /** From one checkpoint to the next: how soon a stop, a new viewer or a successor is noticed. */
  readonly checkpointMs: number;
  /** Each so many'th checkpoint keeps what has grown, the others only ask: what a runner that is lost loses. */
  readonly keepEvery: number;
};

/** Everything that the core is given. `models` in the order in which they are tried. */
export type Ports = {
  readonly store: Store;
  readonly sender: Sender;
  readonly blobs: Blobs;
  readonly models: readonly [Model, ...Model[]];
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Log;
  /** `PACE` where it is left out. */
  readonly pace?: Pace;
};
