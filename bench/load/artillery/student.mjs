// What artillery.yml cannot do by itself: frames are read until the hint has ended. Artillery calls these functions with a student's own
// context, which holds the socket, and with the events by which it counts.
import { randomUUID } from 'node:crypto';
import { on } from 'node:events';
import { ask, followHint, hello } from '../wire.js';

/** How long a student waits for the whole hint. */
const PATIENCE_MS = 30_000;

/** Says hello and waits for the welcome. Frames are kept from now on, so that none comes too early to be read. */
export async function enter(student) {
  student.frames = on(student.ws, 'message', { close: ['close'], signal: AbortSignal.timeout(PATIENCE_MS) });
  student.read = followHint();
  student.ws.send(hello());
  await until(student, 'welcome');
}

/** Asks, and reads the hint to its end. */
export async function readHint(student, events) {
  const askedAt = performance.now();
  student.ws.send(ask(randomUUID()));
  await until(student, 'first text');
  events.emit('histogram', 'chalkstream.first_text', performance.now() - askedAt);
  await until(student, 'end');
  events.emit('counter', 'chalkstream.hints', 1);
}

/** Reads up to a frame of this kind. Throws if the hint is not whole, or if the connection closes before. */
async function until({ frames, read }, kind) {
  for (;;) {
    const { value, done } = await frames.next();
    if (done) throw new Error('closed before the hint had ended');
    const found = read(value[0]);
    if (found === kind) return;
    if (found === 'end') throw new Error('ended without text');
  }
}
