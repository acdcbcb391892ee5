import type { Said } from '../../shared/client-messages.ts';
import { ASK_BUCKET, DAILY_TOKENS_BUCKET, PAGE_TURNS_MAX } from '../../shared/limits.ts';
import { frame } from './frame.ts';
import { pageOf, viewOf } from './pages.ts';
import type { Ports, Turn, Viewer } from './ports.ts';
import { broadcast } from './presence.ts';
import { refuseOver } from './quota.ts';
import { Refusal } from './refusal.ts';

/** Begins a turn (ASK-1 to ASK-7): everybody is shown the question, and a runner is started. */
export async function ask(
  ports: Ports,
  { session }: Viewer,
  { turn, text, pictures = [] }: Said<'ask'>,
): Promise<void> {
  const { store, clock } = ports;
  const now = clock.now();
  // First: no other bucket bounds how often this is tried.
  await refuseOver(store, `ask:${session}`, ASK_BUCKET, 1, now, 'That was many questions at once.', { turn });
  const asked = text.trim();
  if (asked === '' && pictures.length === 0) throw new Refusal('bad_message', 'The question is empty.', { turn });
  await refuseOver(store, `day:${session}`, DAILY_TOKENS_BUCKET, 0, now, "Today's hints are used up.", {
    code: 'daily_limit',
    turn,
  });
  await refuseMissing(ports, session, turn, pictures);
  const begun = await store.turns.begin(session, { turn, asked, pictures, askedAt: now });
  switch (begun.kind) {
    case 'missing':
      throw new Refusal('no_session', 'This session has been deleted.');
    case 'busy':
      throw new Refusal('busy', 'A hint is still being written. Stop it, or wait for its end.', { turn });
    case 'begun':
    case 'exists': {
      // A question that was sent again is answered like the first time, and its runner started again: the claim decides.
      const viewers = await store.viewers.list(session);
      const seen = begun.kind === 'begun' ? { seq: begun.seq, asked, askedAt: now } : await find(ports, session, turn);
      const shown = broadcast(ports, viewers, frame({ type: 'turn', turn, ...headOf(seen, pictures) }));
      await ports.jobs.start({ session, turn });
      await shown;
      return;
    }
    default:
      begun satisfies never;
  }
}

async function refuseMissing(
  { blobs }: Ports,
  session: string,
  turn: string,
  pictures: readonly string[],
): Promise<void> {
  const there = await Promise.all(pictures.map((picture) => blobs.has({ session, picture })));
  if (!there.includes(false)) return;
  throw new Refusal('no_picture', 'A picture of this question did not arrive. Attach it again.', { turn });
}

function headOf({ seq, asked, askedAt }: Pick<Turn, 'seq' | 'asked' | 'askedAt'>, pictures: readonly string[]) {
  return { seq, asked, askedAt, ...(pictures.length > 0 && { pictures: [...pictures] }) };
}

/** Stops a turn from any of the student's tabs (STOP-1 to STOP-4). */
export async function stop(ports: Ports, viewer: Viewer, { turn }: Said<'stop'>): Promise<void> {
  const { session, connection } = viewer;
  const stopped = await ports.store.turns.stop({ session, turn });
  if (stopped === 'missing') throw noTurn(turn);
  if (stopped === 'ended') {
    const ended = viewOf(await find(ports, session, turn));
    await ports.sender.send(connection, frame({ type: 'turns', turns: [ended] }));
  }
}

/** Sends a turn from a cursor on, and has its runner start this viewer anew (RESUME-1 to RESUME-5). */
export async function resume(ports: Ports, viewer: Viewer, { turn, epoch, at }: Said<'resume'>): Promise<void> {
  const { store, clock, sender } = ports;
  // As in hello, the row comes before the snapshot.
  await store.viewers.join({ ...viewer, joined: Math.max(clock.now(), viewer.joined + 1) });
  const view = viewOf(await find(ports, viewer.session, turn), { epoch, at });
  await sender.send(viewer.connection, frame({ type: 'turns', turns: [view] }));
}

/** One page of older turns (PAGE-1 to PAGE-3). */
export async function earlier(ports: Ports, viewer: Viewer, { before }: Said<'earlier'>): Promise<void> {
  const turns = await ports.store.turns.read(viewer.session, { before, limit: PAGE_TURNS_MAX + 1 });
  await ports.sender.send(viewer.connection, frame({ type: 'turns', ...pageOf(turns, [], 0) }));
}

async function find(ports: Ports, session: string, turn: string): Promise<Turn> {
  const [found] = await ports.store.turns.read(session, { turn });
  if (found === undefined) throw noTurn(turn);
  return found;
}

function noTurn(turn: string): Refusal {
  return new Refusal('no_turn', 'This session has no such question.', { turn });
}
