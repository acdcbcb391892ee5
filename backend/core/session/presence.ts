import type { Role } from '../../../shared/permissions.ts';
import type { ConnectionId, Sender } from '../ports/delivery.ts';
import type { Follower } from '../ports/sessions.ts';
import type { Store } from '../ports/store.ts';
import { broadcast } from '../wire/broadcast.ts';

type To = { readonly sender: Sender };
type Where = { readonly session: string; readonly role: Role };

/** Who is there, in numbers. */
export function count(followers: readonly Follower[]): { readonly students: number; readonly tutors: number } {
  const students = followers.filter(({ role }) => role === 'student').length;
  return { students, tutors: followers.length - students };
}

/**
 * Tells who is there, after somebody came or went: a student's coming concerns everybody, a tutor's only the students, so that a class
 * of observers costs one frame each.
 */
export async function announce(
  ports: To & { readonly store: Pick<Store, 'followers'> },
  changed: ConnectionId,
  { session, role: changedRole }: Where,
): Promise<void> {
  const followers = await ports.store.followers.list(session);
  const concerned = followers.filter(
    ({ connection, role }) => connection !== changed && (changedRole === 'student' || role === 'student'),
  );
  const present = count(followers);
  await broadcast(ports, concerned, (s) => ({ type: 'presence', s, ...present }));
}
