import type { Checkpoint } from '../../core/ports/turns.ts';
import { followersFrom } from './followers.ts';
import { S, text } from './item.ts';
import { AFTER_FOLLOWERS, eventSort, FOLLOWERS, partition } from './keys.ts';
import { eventsFrom } from './log.ts';
import type { Table } from './table.ts';

/**
 * What has happened in a session since the event `seen`, and who follows it now, by one Query: the log's newest items and the followers
 * stand next to each other in the session's partition. `seen` ends an item, as every number does that a runner's lesson can have.
 */
export async function newsOf(
  table: Table,
  session: string,
  seen: number,
  now: number,
): Promise<Pick<Checkpoint, 'events' | 'followers'>> {
  const where = '#pk = :pk AND #sk BETWEEN :from AND :to';
  const values = { ':pk': S(partition(session)), ':from': S(eventSort(seen + 1)), ':to': S(AFTER_FOLLOWERS) };
  const items = await Array.fromAsync(table.query({ where, values }));
  const isFollower = items.map((item) => text(item, 'sk').startsWith(FOLLOWERS));
  return {
    events: eventsFrom(items.filter((_, i) => isFollower[i] === false)),
    followers: followersFrom(
      session,
      items.filter((_, i) => isFollower[i]),
      now,
    ),
  };
}
