import type { Store } from '../ports/store.ts';
import type { Turn } from '../ports/turns.ts';

/** A turn of the session by its id. */
export async function findTurn(
  { turns }: Pick<Store, 'turns'>,
  session: string,
  turn: string,
): Promise<Turn | undefined> {
  const [found] = await turns.read(session, { turn });
  return found;
}
