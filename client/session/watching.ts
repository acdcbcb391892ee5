import { shareConnection } from '../net/shared-connection.ts';
import { followSession, type Session, type SessionOptions } from './session.ts';
import { titleOf } from './title.ts';
import { forgetWatched, rememberWatched } from './watched.ts';

/** A session that is being watched, by its join code. */
export type WatchedSession = { readonly code: string; readonly session: Session };

export type WatchingState = {
  /** In the order in which they were opened. */
  readonly list: readonly WatchedSession[];
  /** The code of the one that is looked at. */
  readonly current: string;
};

/** A tutor's sessions, side by side on one connection. */
export type Watching = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): WatchingState;
  /** Watches a session, or looks at it where it is watched already. One that has ended is tried again. */
  watch(code: string): void;
  /** Looks at the next one (1) or the one before (-1), around the end. */
  step(by: 1 | -1): void;
  leave(code: string): void;
  wake(): void;
  close(): void;
};

export function createWatching(options: Omit<SessionOptions, 'credentials'>): Watching {
  const { storage, clock } = options;
  const connection = shareConnection({ ...options, as: () => undefined });
  const listeners = new Set<() => void>();
  let state: WatchingState = { list: [], current: '' };

  function set(next: WatchingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function follow(code: string): WatchedSession {
    const session = followSession(connection, { ...options, credentials: { role: 'tutor', code } });
    let title: string | undefined;
    session.subscribe(() => {
      const now = session.getSnapshot();
      if (now.link.kind === 'closed' && now.link.why !== undefined) return forgetWatched(storage, code);
      if (now.session === undefined || titleOf(now) === title) return;
      title = titleOf(now);
      rememberWatched(storage, { code, title, at: clock.now() });
    });
    return { code, session };
  }

  function watch(code: string): void {
    const open = state.list.find((watched) => watched.code === code);
    const isOpen = open !== undefined && open.session.getSnapshot().link.kind !== 'closed';
    if (isOpen) return set({ ...state, current: code });
    const fresh = follow(code);
    const others = state.list.filter(({ session }) => session.getSnapshot().link.kind !== 'closed');
    set({ list: [...others, fresh], current: code });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => state,
    watch,
    step(by) {
      const { list } = state;
      const at = list.findIndex(({ code }) => code === state.current);
      const next = list[(at + by + list.length) % list.length];
      if (next !== undefined) set({ ...state, current: next.code });
    },
    leave(code) {
      const at = state.list.findIndex((watched) => watched.code === code);
      state.list[at]?.session.close();
      const list = state.list.filter((watched) => watched.code !== code);
      const current = state.current === code ? ((list[at] ?? list.at(-1))?.code ?? '') : state.current;
      set({ list, current });
    },
    wake: () => connection.wake(),
    close: () => connection.close(),
  };
}
