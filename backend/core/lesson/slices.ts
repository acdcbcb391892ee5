import { LOG_PAGE_MAX } from '../../../shared/limits.ts';
import type { LessonEvent } from '../../../shared/lesson/event.ts';
import type { LogSlice } from '../../../shared/lesson/slice.ts';
import { type Role, ROLES, sees } from '../../../shared/permissions.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Store } from '../ports/store.ts';
import { broadcast } from '../wire/broadcast.ts';
import type { Recorded } from './record.ts';

/**
 * One page of the log for a reader of this role. `read` are the events above `after`, one more than a page where there is one. This and
 * `slicesOf` are where the audience is decided (LOG-3): nothing else makes a frame from events.
 */
export function pageOfLog(read: readonly LessonEvent[], after: number, role: Role): LogSlice {
  const page = read.slice(0, LOG_PAGE_MAX);
  const seen = page.filter(({ audience }) => sees(role, audience));
  const more = read.length > page.length;
  // A page that ends at its last event must be continued there, though the reader may not see that event.
  const upTo = (more ? page : seen).at(-1)?.n ?? after;
  return { after, upTo, events: seen, ...(more && { more }) };
}

/** What has just been recorded, as each role sees it: nothing where it sees nothing of it. */
export function slicesOf({ before, events }: Recorded): Readonly<Record<Role, LogSlice | undefined>> {
  const sliceFor = (role: Role): LogSlice | undefined => {
    const seen = events.filter(({ audience }) => sees(role, audience));
    const last = seen.at(-1);
    if (last === undefined) return undefined;
    return { after: role === 'student' ? before.visible : before.n, upTo: last.n, events: seen };
  };
  const [student, tutor] = ROLES.map(sliceFor);
  return { student, tutor };
}

/** Sends what has been recorded to everybody who follows the session and may see it, in a frame of its own. */
export async function tell(
  ports: { readonly store: Pick<Store, 'followers'>; readonly sender: Sender },
  session: string,
  recorded: Recorded,
): Promise<void> {
  if (recorded.events.length === 0) return;
  const slices = slicesOf(recorded);
  await broadcast(ports, await ports.store.followers.list(session), (s, role) => {
    const slice = slices[role];
    return slice === undefined ? undefined : { type: 'events', s, ...slice };
  });
}
