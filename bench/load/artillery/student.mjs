// What artillery.yml cannot say by itself: that frames are read until the hint has ended. Artillery calls these with what belongs to
// one student, its socket among it, and with the events by which it counts.
import { on } from 'node:events';

/** How long a student waits for the whole of his hint. */
const PATIENCE_MS = 30_000;

/** Keeps all frames from now on, so that none comes too early to be read. */
export function listen(student, _events, done) {
  student.frames = on(student.ws, 'message', { close: ['close'], signal: AbortSignal.timeout(PATIENCE_MS) });
  done();
}

/** The next frame. Throws where it is an error, and where none comes. */
async function read({ frames }) {
  const { value, done } = await frames.next();
  if (done) throw new Error('closed before the hint had ended');
  const frame = JSON.parse(value[0]);
  if (frame.type === 'error') throw new Error(`refused: ${frame.code}`);
  return frame;
}

/** Waits for the welcome; what comes next in the flow is the question. */
export async function readWelcome(student) {
  let frame = await read(student);
  while (frame.type !== 'welcome') frame = await read(student);
  student.welcomedAt = performance.now();
}

/** Reads the hint to its end, and throws where there is less or more of it than the end says. */
export async function readHint(student, events) {
  let length = 0;
  for (;;) {
    const frame = await read(student);
    if (frame.type === 'delta') {
      if (frame.at !== length) throw new Error(`a gap: ${length} received, then a frame at ${frame.at}`);
      if (length === 0) events.emit('histogram', 'chalkstream.first_text', performance.now() - student.welcomedAt);
      length += frame.text.length;
    } else if (frame.type === 'end') {
      if (frame.state !== 'done') throw new Error(`ended as ${frame.state}`);
      if (frame.length !== length) throw new Error(`ended at ${frame.length}, and ${length} received`);
      events.emit('counter', 'chalkstream.hints', 1);
      return;
    }
  }
}
