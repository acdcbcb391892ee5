import type { ConnectionId, Sender } from '../ports/delivery.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { frame } from '../wire/frame.ts';
import { announce } from './presence.ts';
import type { Speaker } from './speaker.ts';

type Ports = { readonly store: Pick<Store, 'followers'>; readonly sender: Sender; readonly logger: Logger };

/** Follows a session no more (FOLLOW-4). */
export async function leave(ports: Ports, { connection, s, session, role, re }: Speaker): Promise<void> {
  await ports.store.followers.unfollow(connection, s);
  const sent = ports.sender.send(connection, frame({ type: 'left', ...(re !== undefined && { re }), s, why: 'asked' }));
  await Promise.all([sent, announce(ports, connection, { session, role })]);
}

/** Ends what a closed connection followed, and announces who is left. Safe to call twice: the second call announces nothing. */
export async function left(ports: Ports, connection: ConnectionId): Promise<void> {
  try {
    const follows = await ports.store.followers.gone(connection);
    await Promise.all(follows.map((follow) => announce(ports, connection, follow)));
  } catch (cause) {
    ports.logger.error('leave.failed', { connection }, cause);
  }
}
