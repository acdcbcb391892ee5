import { followerOf } from './followers.ts';
import { type Key, N, S, text, textOr } from './item.ts';
import { FOLLOWERS, keyOf, partition, runningShard } from './keys.ts';
import { keyFrom, type Table } from './table.ts';

/**
 * Deletes a session with everything of it. First it becomes a tombstone, which every verb takes for a missing session and which stands in
 * the index of running turns, so that a removal that was cut short is finished by the next sweep; the tombstone itself goes last.
 * A question that begins at the same moment looks for the session once more after its own write, and takes it back.
 */
export async function forgetSession(table: Table, id: string): Promise<void> {
  const old = await table.update(
    keyOf.session(id),
    'SET #removed = :yes, #rp = :rp, #ra = :ra REMOVE #tokenHash',
    'old',
    { when: 'attribute_exists(#pk)', values: { ':yes': N(1), ':rp': S(runningShard(id)), ':ra': N(0) } },
  );
  if (old === 'refused') return;
  const keys: Key[] = [];
  const follows: Key[] = [];
  for await (const item of table.query({ where: '#pk = :pk', values: { ':pk': S(partition(id)) } })) {
    const sk = text(item, 'sk');
    if (sk === 's') continue;
    keys.push(keyFrom(item['pk'], item['sk']));
    if (!sk.startsWith(FOLLOWERS)) continue;
    const { connection, s } = followerOf(sk);
    follows.push(keyOf.follow(connection, s));
  }
  // First, as only the session's rows lead to them.
  await table.removeMany(follows);
  await table.removeMany(keys);
  const code = textOr(old, 'code');
  const mine = { when: '#session = :id', values: { ':id': S(id) } };
  if (code !== undefined) await table.remove(keyOf.code(code), mine);
  await table.remove(keyOf.session(id));
}
