import type { ServerMessage } from '../../../shared/messages/server.ts';
import type { Role } from '../../../shared/permissions.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Follower } from '../ports/sessions.ts';
import { frame } from './frame.ts';

/**
 * Sends each follower what `make` makes for its number and role, where it makes anything; settles once all have taken it or are gone.
 * Followers with the same number and role share one frame.
 */
export async function broadcast(
  { sender }: { readonly sender: Sender },
  followers: readonly Follower[],
  make: (s: number, role: Role) => ServerMessage | undefined,
): Promise<void> {
  const frames = new Map<string, string | undefined>();
  const frameFor = ({ s, role }: Follower): string | undefined => {
    const key = `${role} ${s}`;
    if (!frames.has(key)) {
      const message = make(s, role);
      frames.set(key, message === undefined ? undefined : frame(message));
    }
    return frames.get(key);
  };
  await Promise.all(
    followers.map(async (follower) => {
      const json = frameFor(follower);
      if (json !== undefined) await sender.send(follower.connection, json);
    }),
  );
}
