import { LOG_PAGE_MAX } from '../../../shared/limits.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Store } from '../ports/store.ts';
import { frame } from '../wire/frame.ts';
import { pageOfLog } from './slices.ts';
import type { Speaker } from '../session/speaker.ts';

/** One page of the log from a reader's cursor on (LOG-2). */
export async function readLog(
  { store, sender }: { readonly store: Pick<Store, 'log'>; readonly sender: Sender },
  { connection, session, s, role, re }: Speaker,
  { after }: ClientMessageOf<'log'>,
): Promise<void> {
  const events = await store.log.read(session, after, LOG_PAGE_MAX + 1);
  const slice = pageOfLog(events, after, role);
  await sender.send(connection, frame({ type: 'events', ...(re !== undefined && { re }), s, ...slice }));
}
