import { useSyncExternalStore } from 'react';
import type { Session } from '../../session/session.ts';
import type { State } from '../../session/state.ts';

/** One part of the session's state. `select` must return the same object as long as that part has not changed. */
export function useSelected<T>(session: Session, select: (state: State) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}
