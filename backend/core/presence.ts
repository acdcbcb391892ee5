import { frame } from './frame.ts';
import type { ConnectionId, Ports, Viewer } from './ports.ts';

/** Who is there, in numbers. */
export function count(viewers: readonly Viewer[]): { readonly students: number; readonly tutors: number } {
  const students = viewers.filter(({ role }) => role === 'student').length;
  return { students, tutors: viewers.length - students };
}

/** Hands one frame to each of these viewers; settles once all have taken it or are gone. */
export async function broadcast({ sender }: Ports, viewers: readonly Viewer[], json: string): Promise<void> {
  await Promise.all(viewers.map(async ({ connection }) => sender.send(connection, json)));
}

/**
 * Tells who is there, after `changed` came or went: a student's coming concerns everybody, a tutor's only the students, so that a class
 * of observers costs one frame each.
 */
export async function announce(ports: Ports, changed: Viewer): Promise<void> {
  const viewers = await ports.store.viewers.list(changed.session);
  const concerned = viewers.filter(
    ({ connection, role }) => connection !== changed.connection && (changed.role === 'student' || role === 'student'),
  );
  await broadcast(ports, concerned, frame({ type: 'presence', ...count(viewers) }));
}

/** A connection is gone. Safe to call twice: the second time nobody is told. */
export async function leave(ports: Ports, connection: ConnectionId): Promise<void> {
  try {
    const viewer = await ports.store.viewers.leave(connection);
    if (viewer !== undefined) await announce(ports, viewer);
  } catch (cause) {
    ports.log.error('leave.failed', { connection }, cause);
  }
}
