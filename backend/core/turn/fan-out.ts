import { DELTA_MAX } from '../../../shared/limits.ts';
import type { Role } from '../../../shared/permissions.ts';
import { cutAt } from '../../../shared/text.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConnectionId, Sender, Sent } from '../ports/delivery.ts';
import type { Follower } from '../ports/sessions.ts';
import { frame } from '../wire/frame.ts';
import type { GrowingText } from './growing-text.ts';
import { FINISH_MS, type Pace } from './limits.ts';

/** Frames that are sent at a time, about a millisecond's work: a class that watches must not hold up other students. */
const SLICE = 200;
/** Numbers of sessions whose frames are shared; a connection that has joined more often gets frames of its own. */
const NUMBERS = 1_024;

/** A reader's whole state: how far it has got, and whether a frame is on its way to it. */
type Reader = { follower: Follower; at: number; inFlight: boolean; hasEnd: boolean };

/** Readers of one role, served at one pace. `due` cancels the timer that is set. */
type Lane = { readonly paceMs: number; readonly readers: Map<ConnectionId, Reader>; nextAt: number; due?: () => void };

export type FanOut = {
  /** Takes over who reads now. Somebody new starts at `from`, which what it already holds must reach. */
  follow(followers: readonly Follower[], from: number): void;
  /** The text has grown: the first frame goes out at once, later ones at their lane's pace. */
  grew(): void;
  /**
   * Sends what is missing, then the ending, to everybody; settles once each has taken it or is gone, or has had `FINISH_MS`: the ending
   * is in the store, and whoever reads that slowly finds it there with `resume`.
   */
  finish(ending: Ending): Promise<void>;
  /** Sends no more: another attempt follows. */
  abandon(): void;
};

type Options = {
  readonly sender: Sender;
  readonly clock: Clock;
  readonly text: GrowingText;
  readonly turn: string;
  readonly epoch: number;
  readonly pace: Pace['frameMs'];
  /** A connection turned out to be gone. */
  readonly gone: (connection: ConnectionId) => unknown;
};

/** The last frame, as each follower gets it. */
type Ending = (s: number, role: Role) => string;

/**
 * Sends one growing text to many readers. It holds no queues: per reader a cursor and at most one frame in flight; what grows meanwhile
 * goes out in the next frame. Readers at the same offset, with the same number for the session, get the very same string.
 */
export function createFanOut({ sender, clock, text, turn, epoch, pace, gone }: Options): FanOut {
  const lane = (paceMs: number): Lane => ({ paceMs, readers: new Map(), nextAt: 0 });
  const lanes: Record<Role, Lane> = { student: lane(pace.student), tutor: lane(pace.tutor) };
  const frames = new Map<number, { readonly json: string; readonly to: number }>();
  /** The text's length that `frames` was made for. */
  let framesFor = 0;
  let seen: readonly Follower[] = [];
  let ending: Ending | undefined;
  let finished: (() => void) | undefined;

  function frameFrom(at: number, s: number): { readonly json: string; readonly to: number } {
    if (framesFor !== text.length) frames.clear();
    framesFor = text.length;
    const key = at * NUMBERS + (s % NUMBERS);
    const known = s < NUMBERS ? frames.get(key) : undefined;
    if (known !== undefined) return known;
    const rest = text.since(at);
    const slice = rest.slice(0, cutAt(rest, DELTA_MAX));
    const made = { json: frame({ type: 'delta', s, turn, epoch, at, text: slice }), to: at + slice.length };
    if (s < NUMBERS) frames.set(key, made);
    return made;
  }

  function drop(lane: Lane, reader: Reader): void {
    if (lane.readers.get(reader.follower.connection) === reader) lane.readers.delete(reader.follower.connection);
    gone(reader.follower.connection);
    settle();
  }

  /** Sends until the reader is level, or a frame is in flight. Returns whether it sent anything. */
  function advance(lane: Lane, reader: Reader): boolean {
    let any = false;
    while (!reader.inFlight && !reader.hasEnd) {
      let json: string;
      if (reader.at < text.length) {
        const next = frameFrom(reader.at, reader.follower.s);
        json = next.json;
        reader.at = next.to;
      } else if (ending !== undefined) {
        json = ending(reader.follower.s, reader.follower.role);
        reader.hasEnd = true;
      } else break;
      const sent = sender.send(reader.follower.connection, json);
      any = true;
      if (sent === 'gone') {
        drop(lane, reader);
        break;
      }
      if (sent !== 'sent') void land(lane, reader, sent);
    }
    return any;
  }

  async function land(lane: Lane, reader: Reader, sent: Promise<Sent>): Promise<void> {
    reader.inFlight = true;
    const outcome = await sent.catch(() => 'gone' as const);
    reader.inFlight = false;
    if (outcome === 'gone') drop(lane, reader);
    else if (ending !== undefined) {
      advance(lane, reader);
      settle();
    } else if (reader.at < text.length) wake(lane);
  }

  /** Serves every reader of a lane that something is missing for, `SLICE` of them at a time. */
  function flush(lane: Lane): void {
    const readers = lane.readers.values();
    let any = false;
    let sliced = false;
    const serve = (): void => {
      delete lane.due;
      let left = SLICE;
      for (let next = readers.next(); next.done !== true; next = readers.next()) {
        if (advance(lane, next.value)) {
          any = true;
          left--;
        }
        if (left > 0) continue;
        sliced = true;
        lane.due = clock.after(0, serve);
        return;
      }
      if (any) lane.nextAt = clock.now() + lane.paceMs;
      // Those who were served first may have missed what came meanwhile.
      if (sliced) wake(lane);
      settle();
    };
    serve();
  }

  function wake(lane: Lane): void {
    if (lane.due !== undefined || lane.readers.size === 0) return;
    const wait = lane.nextAt - clock.now();
    if (wait <= 0) flush(lane);
    else lane.due = clock.after(wait, () => flush(lane));
  }

  function everyLane(act: (lane: Lane) => void): void {
    act(lanes.student);
    act(lanes.tutor);
  }

  function settle(): void {
    if (finished === undefined) return;
    let open = false;
    everyLane((lane) => {
      for (const reader of lane.readers.values()) if (!reader.hasEnd || reader.inFlight) open = true;
    });
    if (!open) finished();
  }

  function follow(followers: readonly Follower[], from: number): void {
    if (followers === seen) return;
    seen = followers;
    const present = new Set<ConnectionId>();
    for (const follower of followers) {
      present.add(follower.connection);
      const { readers } = lanes[follower.role];
      const reader = readers.get(follower.connection);
      const at = Math.min(from, text.length);
      if (reader === undefined) readers.set(follower.connection, { follower, at, inFlight: false, hasEnd: false });
      else if (reader.follower.joined !== follower.joined) Object.assign(reader, { follower, at });
    }
    everyLane((lane) => {
      for (const id of lane.readers.keys()) if (!present.has(id)) lane.readers.delete(id);
      wake(lane);
    });
  }

  function abandon(): void {
    everyLane((lane) => {
      lane.due?.();
      lane.readers.clear();
    });
  }

  async function finish(last: Ending): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    ending = last;
    finished = resolve;
    everyLane((lane) => {
      lane.due?.();
      flush(lane);
    });
    const cancel = clock.after(FINISH_MS, resolve);
    await promise;
    cancel();
  }

  return { follow, grew: () => everyLane(wake), finish, abandon };
}
